-- Receivers of audit logs. The authorization is sealed to this service (compact JWE).
CREATE TABLE destination (
    id                    uuid        PRIMARY KEY,
    number                bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    name                  text        NOT NULL,
    endpoint              text,
    sealed_authorization  text,
    log_format            text        NOT NULL,
    skip_ssl_verification boolean     NOT NULL,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL
);
CREATE INDEX destination_by_name ON destination (name, number);

CREATE TABLE portal (
    id uuid PRIMARY KEY
);

ALTER TABLE webhook RENAME TO organization_webhook;

-- One for the organisation (no portal) and one for each portal that has any.
CREATE TABLE webhook (
    scope           text PRIMARY KEY,
    portal_id       uuid REFERENCES portal ON DELETE CASCADE,
    destination_id  uuid REFERENCES destination,
    enabled         boolean NOT NULL DEFAULT false,
    -- name of the cursor; another one begins when entries are to be left out
    cursor_name     text,
    updated_at      timestamptz,
    last_attempt_at timestamptz,
    last_code       integer,
    last_message    text,
    last_accepted   boolean,
    -- failed attempts since the last that was accepted, the time of the first of them, and whether that was reported
    failures        integer NOT NULL DEFAULT 0,
    failing_since   timestamptz,
    reported        boolean NOT NULL DEFAULT false,
    CHECK (scope = coalesce(portal_id::text, 'organization')),
    CHECK (NOT enabled OR destination_id IS NOT NULL)
);
CREATE INDEX webhook_destination ON webhook (destination_id);

-- The webhook had its settings in itself; they become the destination that belongs to it.
INSERT INTO destination (id, name, endpoint, sealed_authorization, log_format, skip_ssl_verification, created_at, updated_at)
SELECT '7d0f6ad0-7a3e-5c0e-9a57-4f1b2f6f0a01', 'Audit log webhook', endpoint, sealed_authorization, log_format,
       skip_ssl_verification, updated_at, updated_at
FROM organization_webhook WHERE updated_at IS NOT NULL;

INSERT INTO webhook (scope, destination_id, enabled, cursor_name, updated_at, last_attempt_at, last_code, last_message, last_accepted)
SELECT 'organization', (SELECT id FROM destination), enabled,
       CASE WHEN EXISTS (SELECT FROM delivery_cursor WHERE name = 'webhook') THEN 'webhook' END,
       updated_at, last_attempt_at, last_code, last_message, last_accepted
FROM organization_webhook WHERE updated_at IS NOT NULL;

DROP TABLE organization_webhook;

-- Entries that were delivered, for the progress of replay jobs.
ALTER TABLE delivery_cursor ADD COLUMN entries bigint NOT NULL DEFAULT 0;
