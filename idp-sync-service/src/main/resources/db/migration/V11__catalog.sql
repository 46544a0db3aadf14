-- Identity providers; a deleted one keeps its row, so that late events change nothing, and its
-- credentials until its last client is removed.
create table dcr_provider (
    dcr_provider_id    text    primary key,
    revision           bigint  not null,
    deleted            boolean not null,
    provider_type      text    not null,
    issuer             text    not null,
    settings           jsonb   not null,
    sealed_credentials jsonb   not null -- each a compact JWE to this service
);

create table auth_strategy (
    auth_strategy_id text   primary key,
    revision         bigint not null,
    grant_types      jsonb  not null
);
