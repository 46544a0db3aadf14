-- The HTTP bridge: clients for portals outside Gatehouse, and the keys of whoever may ask for them.

create table bridge_key (
    id              uuid        primary key,
    dcr_provider_id uuid        not null references dcr_provider on delete cascade,
    name            text        not null,
    key_sha256      text        not null unique,
    created_at      timestamptz not null
);
create index on bridge_key (dcr_provider_id, created_at, id);
comment on table bridge_key is 'Several at once, so that a key can be replaced while the old one still works.';

create table bridged_client (
    application_id   uuid        primary key,
    dcr_provider_id  uuid        not null references dcr_provider,
    organization_id  uuid        not null,
    portal_id        uuid        not null,
    developer_id     uuid        not null,
    auth_strategy_id uuid        not null,
    name             text        not null,
    description      text,
    redirect_uris    text[]      not null,
    scopes           text[]      not null,
    grant_types      text[]      not null,
    idempotency_key  text,
    client_id        text,
    provisioning     text        not null check (provisioning in ('pending', 'ready', 'failed')),
    provider_error   text,
    client_revision  bigint      not null default 0,
    answered         boolean     not null default false,
    deleted          boolean     not null default false,
    revision         bigint      not null,
    created_at       timestamptz not null
);
create unique index on bridged_client (dcr_provider_id, idempotency_key) where idempotency_key is not null;
create unique index on bridged_client (dcr_provider_id, client_id) where client_id is not null;
create index on bridged_client (dcr_provider_id, portal_id, developer_id, name) where not answered and not deleted;
comment on column bridged_client.organization_id is 'As the caller named it, like portal, developer and auth strategy.';
comment on column bridged_client.answered is 'Whether a secret of the client was handed to the caller.';
comment on column bridged_client.deleted is 'Kept, so that a repeated deletion is none, and late news changes nothing.';
