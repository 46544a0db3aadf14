-- What is wanted of the client of each application; a deleted application keeps its row, so that late events change nothing.
create table wanted_client (
    application_id   text    primary key,
    revision         bigint  not null,           -- of the application
    deleted          boolean not null,
    dcr_provider_id  text,
    auth_strategy_id text,
    spec             jsonb,                      -- null when deleted
    secret_recipient text,                       -- public JWK of who waits for the first secret
    trace_parent     text,
    demand           bigint  not null default 1, -- rises with everything that asks for another look
    check (deleted or (spec is not null and dcr_provider_id is not null and auth_strategy_id is not null))
);

create index wanted_client_provider on wanted_client (dcr_provider_id);
create index wanted_client_strategy on wanted_client (auth_strategy_id);

-- How far the provider is known to be, written in one transaction with the event that says so.
create table observed_client (
    application_id  text   primary key references wanted_client,
    dcr_provider_id text   not null,
    client_id       text,            -- null when there is no client
    revision        bigint not null, -- of the application, as the provider reflects it
    secret_revision bigint not null  -- of the application, when the present secret was handed out; 0 for never
);

-- Why a client is not what is wanted; no row when the last attempt succeeded.
create table sync_failure (
    application_id text        primary key references wanted_client,
    demand         bigint      not null, -- the demand that could not be met
    attempts       integer     not null, -- for that demand
    refused        boolean     not null,
    status         integer,
    reason         text        not null,
    failed_at      timestamptz not null default now()
);

-- Who asked for a new secret; answered requests stay, so that the same event coming again rotates nothing.
create table secret_request (
    request_id     text    primary key,
    application_id text    not null,
    revision       bigint  not null,
    recipient      text,
    trace_parent   text,
    answered       boolean not null default false
);

create index secret_request_waiting on secret_request (application_id) where not answered;
