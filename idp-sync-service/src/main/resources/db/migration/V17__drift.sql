-- Looking through all clients of a provider for those that are not what is wanted.
create table drift_scan (
    scan_id         bigint generated always as identity primary key,
    dcr_provider_id text        not null,
    mode            text        not null check (mode in ('REPORT', 'REPAIR')),
    started_at      timestamptz not null,
    ended_at        timestamptz,
    cursor          text,                    -- of the next page; null for the first
    listed          boolean     not null default false, -- whether the last page was read
    pages           integer     not null default 0,
    clients         bigint      not null default 0, -- with our stamp
    changed         bigint      not null default 0,
    missing         bigint      not null default 0,
    orphaned        bigint      not null default 0,
    unknown         bigint      not null default 0, -- with our stamp, of applications never heard of
    foreign_clients bigint      not null default 0,
    failure         text
);
create unique index drift_scan_running on drift_scan (dcr_provider_id) where ended_at is null;
create index drift_scan_provider on drift_scan (dcr_provider_id, scan_id);

alter table dcr_provider add column known_since timestamptz not null default now();
alter table observed_client add column seen_in_scan bigint; -- the last scan that came across the client
create index observed_client_provider on observed_client (dcr_provider_id, application_id);

-- Clients that were found different and are to be brought back; gone with the next success.
create table client_drift (
    application_id text  primary key references wanted_client,
    differences    jsonb not null
);
