-- Secrets of a strategy's plugin configuration by their paths, each sealed to gateway-config-service. Those that are still
-- readable in configs are moved here when the service starts.
alter table auth_strategy add column sealed_configs jsonb not null default '{}';
