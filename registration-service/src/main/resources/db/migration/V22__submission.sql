-- Requests from registration.requests.v1, so that one sent again gets the same answer. Holds no credential, sealed or not.

create table submission (
    request_id     uuid        primary key,
    application_id uuid,
    state          text        not null check (state in ('accepted', 'ready', 'refused')),
    reasons        jsonb       not null default '[]',
    received_at    timestamptz not null
);
create unique index on submission (application_id);
comment on column submission.application_id is 'No foreign key: the answer stays the same when the application is gone.';

-- The last report of gateway-config-service about each gateway service and application.
create table gateway_report (
    subject     text        primary key,
    state       text        not null check (state in ('configured', 'failed')),
    message     text,
    revision    bigint      not null,
    occurred_at timestamptz not null
);
comment on column gateway_report.subject is 'service:<control plane>:<id> or application:<control plane>:<id>.';
