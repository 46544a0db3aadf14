-- What operations people see and do.
alter table dcr_provider add column paused boolean not null default false;

-- The last attempts at each client.
create table sync_attempt (
    id              bigint generated always as identity primary key,
    application_id  text        not null,
    revision        bigint      not null, -- of the application, as it was wanted
    outcome         text        not null,
    status          integer,              -- HTTP status of the provider
    reason          text,
    attempted_at    timestamptz not null,
    next_attempt_at timestamptz
);
create index sync_attempt_application on sync_attempt (application_id, id);
