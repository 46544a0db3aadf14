-- Who may sign in to a portal, and the sessions that are open. Passwords and tokens rest only as hashes.

create table developer (
    id            uuid        primary key,
    portal_id     uuid        not null references portal,
    email         text        not null,
    full_name     text        not null,
    status        text        not null check (status in ('approved', 'pending', 'revoked', 'rejected')),
    password_hash text,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);
create unique index developer_email on developer (portal_id, lower(email));
create index on developer (portal_id, created_at, id);
comment on column developer.password_hash is 'Argon2id; null until the address was verified and a password chosen.';

create table developer_link (
    token_sha256 text        primary key,
    developer_id uuid        not null references developer on delete cascade,
    purpose      text        not null check (purpose in ('verify-email', 'reset-password')),
    expires_at   timestamptz not null,
    used_at      timestamptz
);
create index on developer_link (developer_id);
comment on table developer_link is 'One-time tokens sent by mail, or answered to whoever verified an address.';

create table developer_session (
    id           uuid        primary key,
    developer_id uuid        not null references developer on delete cascade,
    created_at   timestamptz not null
);
create index on developer_session (developer_id);

create table session_token (
    token_sha256 text        primary key,
    session_id   uuid        not null references developer_session on delete cascade,
    kind         text        not null check (kind in ('access', 'refresh')),
    expires_at   timestamptz not null,
    replaced_at  timestamptz
);
create index on session_token (session_id);
create index on session_token (expires_at);
comment on column session_token.replaced_at is
    'When a refresh token was exchanged. Seen again later than that it was stolen: the session ends.';
