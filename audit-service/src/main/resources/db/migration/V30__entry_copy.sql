-- A copy of audit.entries.v1 to search in, one partition a day: entry_<yyyymmdd>, made and dropped by the service. Filled by
-- COPY in the transaction that moves entry_copy, so it holds exactly what the topic held.
CREATE TABLE entry (
    number         bigint      NOT NULL, -- order of copying, never used twice; within a chain the order of the chain
    recorded_at    timestamptz NOT NULL,
    occurred_at    timestamptz NOT NULL,
    entry_class    text        NOT NULL,
    portal_id      uuid,
    application_id uuid,
    content        text        NOT NULL, -- the whole entry, JSON (RFC 8785)
    PRIMARY KEY (number, recorded_at)
) PARTITION BY RANGE (recorded_at);

CREATE INDEX entry_occurred ON entry (occurred_at, number);
CREATE INDEX entry_of_class ON entry (entry_class, occurred_at, number);
CREATE INDEX entry_of_portal ON entry (portal_id, occurred_at, number) WHERE portal_id IS NOT NULL;
CREATE INDEX entry_of_application ON entry (application_id, occurred_at, number) WHERE application_id IS NOT NULL;

-- How far the copy has come in each partition of the topic, and the head of its chain there.
CREATE TABLE entry_copy (
    partition   integer     PRIMARY KEY,
    next_offset bigint      NOT NULL,
    sequence    bigint      NOT NULL,
    hash        text        NOT NULL,
    entry_id    uuid        NOT NULL,
    key_id      text        NOT NULL,
    signature   text        NOT NULL,
    recorded_at timestamptz NOT NULL
);

CREATE TABLE entry_number (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    last     bigint  NOT NULL
);
INSERT INTO entry_number (last) VALUES (0);
