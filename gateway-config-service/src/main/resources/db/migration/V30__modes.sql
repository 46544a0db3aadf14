-- What other kinds of gateways need to know of strategies and applications.

ALTER TABLE auth_strategy
    ADD COLUMN scopes        text[] NOT NULL DEFAULT '{}',
    ADD COLUMN auth_methods  text[] NOT NULL DEFAULT '{}',
    ADD COLUMN plugin_config jsonb  NOT NULL DEFAULT '{}';

ALTER TABLE application
    ADD COLUMN organization_id text,
    ADD COLUMN portal_id       text,
    ADD COLUMN developer_id    text;

-- Rows from before lack the new columns. The same record, read again from the start of its topic, fills them.
UPDATE auth_strategy SET revision = revision - 1 WHERE NOT deleted;
UPDATE application SET revision = revision - 1 WHERE NOT deleted AND revision > 0;
