-- Bearer tokens of the management APIs, known by their digests only. Made by registration-service; other services follow.
-- Repeatable, since each service numbers its own migrations.
create table if not exists access_token (
    id           uuid        primary key,
    name         text        not null,
    system       boolean     not null,
    sha256       text        not null unique,
    roles        text[]      not null,
    revision     bigint      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
comment on column access_token.last_used_at is 'Last use at this service, give or take a minute.';
