-- Events on their way to Kafka, written in the transaction that changed the state and deleted once the broker has them.
create table outbox (
    id           bigserial   primary key,
    shard        smallint    not null, -- hash of the key; the events of one key are in one shard
    topic        text        not null,
    key          text        not null,
    payload      bytea,                -- Confluent wire format; null is a tombstone
    trace_parent text,
    created_at   timestamptz not null default now()
) with (
    -- a queue: rows live for milliseconds, so dead ones are many and must go soon
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);

create index outbox_shard on outbox (shard, id);
