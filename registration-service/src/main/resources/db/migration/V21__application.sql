-- Applications of developers, their API keys and what they are registered for. application.revision rises by one with each
-- event on registration.application-events.v1, whatever its type.

create table application (
    id               uuid        primary key,
    portal_id        uuid        not null references portal,
    developer_id     uuid        not null references developer,
    name             text        not null,
    description      text,
    redirect_uris    text[]      not null default '{}',
    auth_strategy_id uuid        not null,
    credential_type  text        not null,
    dcr_provider_id  uuid,
    reference_id     text,
    client_id        text,
    scopes           text[]      not null default '{}',
    grant_types      text[]      not null default '{}',
    provisioning     text        not null check (provisioning in ('pending', 'ready', 'failed')),
    provider_error   text,
    client_revision  bigint      not null default 0,
    revision         bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    constraint application_name unique (developer_id, name)
);
create unique index application_reference_id on application (reference_id) where reference_id is not null;
create index on application (client_id);
create index on application (portal_id, created_at, id);
create index on application (developer_id, created_at, id);
create index on application (auth_strategy_id);
comment on column application.auth_strategy_id is
    'Fixed. No foreign key: an application outlives a strategy that nothing publishes any more.';
comment on column application.client_id is 'OAuth client that an identity provider made for it.';
comment on column application.provider_error is 'What the provider said last, redacted; null when the last attempt worked.';
comment on column application.client_revision is 'Revision that the client reflects, as reported by idp-sync-service.';

create table credential (
    id             uuid        primary key,
    application_id uuid        not null references application on delete cascade,
    display_name   text        not null,
    key_sha256     text        not null unique,
    expires_at     timestamptz,
    created_at     timestamptz not null
);
create index on credential (application_id, created_at, id);

create table registration (
    id                 uuid        primary key,
    application_id     uuid        not null references application on delete cascade,
    product_version_id uuid        not null references api_product_version,
    status             text        not null check (status in ('approved', 'pending', 'revoked', 'rejected')),
    scopes             text[]      not null default '{}',
    decided_by         text,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    constraint registration_once unique (application_id, product_version_id)
);
create index on registration (product_version_id);
create index on registration (application_id, created_at, id);
