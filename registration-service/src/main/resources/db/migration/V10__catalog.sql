-- What platform teams set up: identity providers, auth strategies, API products, portals and what is published in them.
-- revision rises by one with each change of a row; readers of registration.catalog-events.v1 rely on it.

create table dcr_provider (
    id                 uuid        primary key,
    name               text        not null,
    display_name       text,
    provider_type      text        not null,
    issuer             text        not null,
    settings           jsonb       not null default '{}',
    sealed_credentials jsonb       not null default '{}',
    labels             jsonb       not null default '{}',
    revision           bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null
);
create index on dcr_provider (created_at, id);
comment on column dcr_provider.sealed_credentials is
    'Write-only fields of dcr_config by name, each a compact JWE that only idp-sync-service can open.';

create table auth_strategy (
    id                 uuid        primary key,
    name               text        not null,
    display_name       text        not null,
    strategy_type      text        not null,
    configs            jsonb       not null,
    principals_enabled boolean     not null default false,
    dcr_provider_id    uuid        references dcr_provider,
    labels             jsonb       not null default '{}',
    revision           bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null
);
create index on auth_strategy (created_at, id);
create index on auth_strategy (dcr_provider_id);

create table api_product (
    id            uuid        primary key,
    name          text        not null,
    description   text,
    labels        jsonb       not null default '{}',
    public_labels jsonb       not null default '{}',
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);
create index on api_product (created_at, id);

create table api_product_version (
    id                 uuid        primary key,
    product_id         uuid        not null references api_product on delete cascade,
    name               text        not null,
    control_plane_id   uuid,
    gateway_service_id uuid,
    deprecated         boolean     not null default false,
    publish_status     text        not null default 'unpublished',
    labels             jsonb       not null default '{}',
    revision           bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null
);
create index on api_product_version (product_id, created_at, id);
create index on api_product_version (gateway_service_id);

create table portal (
    id                                   uuid        primary key,
    name                                 text        not null unique,
    display_name                         text,
    description                          text,
    is_public                            boolean     not null default false,
    rbac_enabled                         boolean     not null default false,
    auto_approve_applications            boolean     not null default false,
    auto_approve_developers              boolean     not null default false,
    custom_domain                        text,
    custom_client_domain                 text,
    default_domain                       text        not null unique,
    default_application_auth_strategy_id uuid        references auth_strategy,
    labels                               jsonb       not null default '{}',
    revision                             bigint      not null,
    created_at                           timestamptz not null,
    updated_at                           timestamptz not null
);
create index on portal (created_at, id);
create index on portal (default_application_auth_strategy_id);

create table portal_product (
    portal_id      uuid not null references portal,
    product_id     uuid not null references api_product,
    publish_status text not null,
    primary key (portal_id, product_id)
);
create index on portal_product (product_id);

create table publication (
    id                               uuid        primary key,
    portal_id                        uuid        not null references portal,
    product_version_id               uuid        not null references api_product_version,
    publish_status                   text        not null,
    auth_strategy_id                 uuid        references auth_strategy,
    application_registration_enabled boolean     not null default false,
    auto_approve_registration        boolean     not null default false,
    deprecated                       boolean     not null default false,
    revision                         bigint      not null,
    created_at                       timestamptz not null,
    updated_at                       timestamptz not null,
    unique (portal_id, product_version_id)
);
create index on publication (product_version_id);
create index on publication (auth_strategy_id);

-- What the gateways could not take over, as gateway-config-service reported it; read back as auth_strategy_sync_errors.
-- No foreign key: a report may arrive after its version is gone.
create table gateway_sync_error (
    product_version_id uuid  not null,
    plugin_name        text  not null,
    value              text  not null,
    message            text  not null,
    details            jsonb not null default '[]'
);
create index on gateway_sync_error (product_version_id);
comment on column gateway_sync_error.details is 'A JSON array of {"type": text, "message": [text]}.';
