-- What is wanted. A row stays when its thing is gone, so that an old record read again cannot bring it back.

CREATE TABLE product_version (
    id                 text PRIMARY KEY,
    revision           bigint NOT NULL,
    control_plane_id   text,
    gateway_service_id text,
    deleted            boolean NOT NULL DEFAULT false
);
CREATE INDEX ON product_version (control_plane_id, gateway_service_id);

CREATE TABLE publication (
    id                 text PRIMARY KEY,
    revision           bigint NOT NULL,
    product_version_id text,
    auth_strategy_id   text,
    guarded_before     boolean NOT NULL DEFAULT false, -- it had a strategy once: without one it is closed, not open
    deleted            boolean NOT NULL DEFAULT false
);
CREATE INDEX ON publication (product_version_id);
CREATE INDEX ON publication (auth_strategy_id);

CREATE TABLE auth_strategy (
    id                   text PRIMARY KEY,
    revision             bigint NOT NULL,
    type                 text,
    key_names            text[] NOT NULL DEFAULT '{}',
    issuer               text,
    credential_claim     text[] NOT NULL DEFAULT '{}',
    identity_provider_id text,
    deleted              boolean NOT NULL DEFAULT false
);

CREATE TABLE identity_provider (
    id       text PRIMARY KEY,
    revision bigint NOT NULL,
    issuer   text,
    deleted  boolean NOT NULL DEFAULT false
);

CREATE TABLE application (
    id                   text PRIMARY KEY,
    revision             bigint NOT NULL DEFAULT 0, -- of the columns below; 0 while only things below it are known
    newest_revision      bigint NOT NULL,           -- of anything about the application
    credentials          text,
    auth_strategy_id     text,
    identity_provider_id text,
    reference_id         text,
    client_revision      bigint NOT NULL DEFAULT 0,
    client_id            text,
    deleted              boolean NOT NULL DEFAULT false
);
CREATE INDEX ON application (auth_strategy_id);
CREATE INDEX ON application (identity_provider_id);

CREATE TABLE registration (
    id                 text PRIMARY KEY,
    application_id     text NOT NULL,
    revision           bigint NOT NULL,
    product_version_id text NOT NULL,
    status             text NOT NULL
);
CREATE INDEX ON registration (application_id);
CREATE INDEX ON registration (product_version_id);

CREATE TABLE api_key (
    id             text PRIMARY KEY,
    application_id text NOT NULL,
    revision       bigint NOT NULL,
    sealed_key     text, -- JWE to this service; null when revoked
    expires_at     timestamptz
);
CREATE INDEX ON api_key (application_id);

CREATE TABLE issuer (
    url         text PRIMARY KEY,
    key_id      text,
    algorithm   text,
    public_key  text,
    error       text, -- why no key is known
    unavailable boolean NOT NULL DEFAULT false
);

CREATE TABLE issuer_key (
    issuer     text NOT NULL,
    key_id     text NOT NULL,
    first_seen timestamptz NOT NULL,
    PRIMARY KEY (issuer, key_id)
);

-- What is brought to a gateway, and how far it got.

CREATE TABLE unit (
    kind             text NOT NULL,
    control_plane_id text NOT NULL,
    owner_id         text NOT NULL,
    version          bigint NOT NULL DEFAULT 1, -- rises with each change of what is wanted
    handled          bigint NOT NULL DEFAULT 0, -- version that the state below is about
    state            text NOT NULL DEFAULT 'NEW',
    revision         bigint NOT NULL DEFAULT 0, -- newest revision that was reported
    attempt          integer NOT NULL DEFAULT 0,
    errors           text NOT NULL DEFAULT '',
    applied          text[] NOT NULL DEFAULT '{}', -- entities at the gateway, as collection/id
    next_change_at   timestamptz,
    trace_parent     text, -- of the request behind the newest version
    PRIMARY KEY (kind, control_plane_id, owner_id)
);
CREATE INDEX ON unit (owner_id);
CREATE INDEX ON unit (control_plane_id, state);

-- Table of db-scheduler, with its own names.
CREATE TABLE scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
