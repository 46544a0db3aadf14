-- How often things were tried, for all instances together, and from where accounts are known to be used. Both are named by
-- hashes, so that no address of a person or a network is kept.

create table throttle (
    what    text        primary key,
    free_at timestamptz not null
);
create index on throttle (free_at);
comment on column throttle.what is 'SHA-256 of what is counted.';
comment on column throttle.free_at is 'When nothing of what was counted counts any more.';

create table familiar (
    what  text        primary key,
    until timestamptz not null
);
create index on familiar (until);
comment on table familiar is 'Networks from which an account was signed in to, as SHA-256 of both.';

-- Expired links are removed regularly.
create index on developer_link (expires_at);
