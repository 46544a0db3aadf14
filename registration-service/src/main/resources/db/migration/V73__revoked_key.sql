-- API keys that were revoked stay listed; they no longer count and cannot be changed.

alter table credential add column revoked_at timestamptz;
