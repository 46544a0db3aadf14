-- Client secrets beside the first, at identity providers that keep several for one client. The secrets themselves are nowhere.

create table client_secret (
    id             uuid        primary key,
    application_id uuid        not null references application on delete cascade,
    display_name   text,
    issued         boolean     not null, -- false until the identity provider has made it
    created_at     timestamptz not null
);
create index on client_secret (application_id, created_at, id);
comment on column client_secret.id is 'Credential id; that of the application for the secret made with the client.';

create function keeps_several_secrets(provider_type text, settings jsonb) returns boolean
    immutable language sql
    return coalesce(provider_type in ('okta', 'azureAd') or settings ->> 'allow_multiple_credentials' = 'true', false);
