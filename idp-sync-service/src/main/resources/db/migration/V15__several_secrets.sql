-- A client may have several secrets, may be asked for another or for the end of one, and may have been left at a provider.
alter table secret_request add column kind text not null default 'ROTATION' check (kind in ('ROTATION', 'CREDENTIAL', 'REVOCATION'));
alter table secret_request drop constraint secret_request_pkey;
alter table secret_request add primary key (request_id, kind);
comment on column secret_request.request_id is 'The rotation, or the credential that is asked for or revoked.';

-- The secrets that somebody knows, at providers whose clients may have several.
create table client_secret (
    application_id text not null references wanted_client,
    secret_id      text not null, -- the provider's
    credential_id  text not null, -- the application's id for the secret made with the client
    retire_at      timestamptz,   -- when it is removed because another took its place; null if none did
    primary key (application_id, secret_id)
);

-- Clients at providers that their applications have moved away from.
create table leftover_client (
    application_id  text not null references wanted_client,
    dcr_provider_id text not null,
    primary key (application_id, dcr_provider_id)
);
create index leftover_client_provider on leftover_client (dcr_provider_id);

-- What applications are registered for, by the revision of the application at which it was told.
create table product_registration (
    registration_id    text    primary key,
    application_id     text    not null,
    product_version_id text    not null,
    approved           boolean not null,
    revision           bigint  not null
);
create index product_registration_approved on product_registration (application_id) where approved;
