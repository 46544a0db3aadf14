-- What is remembered of clients whose provider cannot be asked for them by application. A row without a client id is of a
-- creation that was begun and whose answer is not known.
create table registration (
    dcr_provider_id text not null,
    application_id  text not null,
    client_id       text,
    reference       text,  -- how the provider's own API names the client
    sealed_token    text,  -- a compact JWE to this service
    spec            jsonb, -- what the provider was last told, for one that does not show it
    primary key (dcr_provider_id, application_id)
);

alter table auth_strategy add column audience text;
