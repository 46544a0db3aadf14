-- How far each reader of audit.entries.v1 has come: live delivery ('webhook') and replay jobs ('replay:<id>').
CREATE TABLE delivery_cursor (
    name        text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL,
    PRIMARY KEY (name, partition)
);

-- The webhook of the organisation: one row. The authorization is sealed to this service (compact JWE).
CREATE TABLE webhook (
    only_row              boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    endpoint              text,
    sealed_authorization  text,
    enabled               boolean NOT NULL DEFAULT false,
    log_format            text    NOT NULL DEFAULT 'cef',
    skip_ssl_verification boolean NOT NULL DEFAULT false,
    updated_at            timestamptz,
    last_attempt_at       timestamptz,
    last_code             integer,
    last_message          text,
    last_accepted         boolean
);
INSERT INTO webhook DEFAULT VALUES;

CREATE TABLE replay_job (
    number     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id         uuid        NOT NULL UNIQUE,
    start_at   timestamptz NOT NULL,
    end_at     timestamptz NOT NULL,
    status     text        NOT NULL CHECK (status IN ('accepted', 'running', 'completed', 'failed')),
    updated_at timestamptz NOT NULL
);
-- One job at a time.
CREATE UNIQUE INDEX replay_job_unfinished ON replay_job ((true)) WHERE status IN ('accepted', 'running');
