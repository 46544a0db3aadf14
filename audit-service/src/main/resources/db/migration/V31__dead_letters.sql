-- What lies on the topics <topic>.<group>.dlq, one row a record, so that it can be listed; the record itself stays on its topic.
CREATE TABLE dead_letter (
    id               uuid        PRIMARY KEY, -- made of topic, partition and offset
    topic            text        NOT NULL,
    partition        integer     NOT NULL,
    record_offset    bigint      NOT NULL,
    source_topic     text        NOT NULL,
    consumer_group   text        NOT NULL,
    source_partition integer,
    source_offset    bigint,
    reason           text        NOT NULL,
    failed_at        timestamptz NOT NULL,
    state            text        NOT NULL DEFAULT 'waiting'
                                 CHECK (state IN ('waiting', 'putting_back', 'put_back', 'discarded')),
    decided_by       text,
    decided_at       timestamptz,
    UNIQUE (topic, partition, record_offset)
);

CREATE INDEX dead_letter_failed ON dead_letter (failed_at, id);
CREATE INDEX dead_letter_state ON dead_letter (state, source_topic, consumer_group, failed_at, id);

-- How far each of those topics has been looked through.
CREATE TABLE dead_letter_topic (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    PRIMARY KEY (topic, partition)
);
