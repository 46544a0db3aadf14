-- Secrets of bridged clients, of which some identity providers keep several. The secrets themselves are nowhere.

create table bridged_secret (
    id             uuid        primary key,
    application_id uuid        not null references bridged_client on delete cascade,
    issued         boolean     not null, -- false until the identity provider has made it
    answered       boolean     not null, -- whether it was handed to the caller
    revoked        boolean     not null default false,
    created_at     timestamptz not null
);
create index on bridged_secret (application_id, created_at, id);
comment on column bridged_secret.id is 'That of the application for the secret made with the client.';
comment on column bridged_secret.revoked is 'Kept, so that a repeated revocation is none.';

insert into bridged_secret (id, application_id, issued, answered, created_at)
select application_id, application_id, true, true, created_at from bridged_client where client_id is not null and not deleted;
