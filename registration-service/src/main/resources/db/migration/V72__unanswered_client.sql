-- When a caller last asked for a secret of a client; one that is never answered and not asked for again is taken away.

alter table bridged_client add column asked_at timestamptz;
update bridged_client set asked_at = created_at;
alter table bridged_client alter column asked_at set not null;
create index on bridged_client (asked_at) where not answered and not deleted;
