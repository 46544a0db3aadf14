ALTER TABLE replay_job
    ADD COLUMN portal_id       uuid REFERENCES portal ON DELETE CASCADE,
    -- where it sends to instead of where the webhook does
    ADD COLUMN destination_id  uuid,
    -- where it sends to as things are, while it is unfinished
    ADD COLUMN busy_at         uuid REFERENCES destination,
    ADD COLUMN classes         text[] NOT NULL DEFAULT '{}',
    ADD COLUMN portal_ids      uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN application_ids uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN reason          text,
    ADD COLUMN created_at      timestamptz;

UPDATE replay_job SET created_at = updated_at;
-- A job without the positions at which it ends is not finished any more; it may be asked for again.
UPDATE replay_job SET status = 'failed' WHERE status IN ('accepted', 'running');
ALTER TABLE replay_job ALTER COLUMN created_at SET NOT NULL;

-- One job at a time for each destination.
DROP INDEX replay_job_unfinished;
CREATE UNIQUE INDEX replay_job_busy ON replay_job (busy_at);
CREATE INDEX replay_job_unfinished ON replay_job (number) WHERE status IN ('accepted', 'running');
CREATE INDEX replay_job_newest ON replay_job (portal_id, number);

-- The part of the log that a job goes through.
CREATE TABLE replay_range (
    job_id       uuid    NOT NULL REFERENCES replay_job (id) ON DELETE CASCADE,
    partition    integer NOT NULL,
    first_offset bigint  NOT NULL,
    end_offset   bigint  NOT NULL,
    PRIMARY KEY (job_id, partition)
);
