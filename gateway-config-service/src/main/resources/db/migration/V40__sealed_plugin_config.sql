-- Secrets of a strategy's plugin configuration by their paths, sealed to this service. What earlier releases stored readable is
-- sealed when the service starts.
ALTER TABLE auth_strategy ADD COLUMN sealed_plugin_config jsonb NOT NULL DEFAULT '{}';
