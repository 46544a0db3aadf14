-- The clients of one provider wait in one lane: whom a person waits for goes first, then who has waited longest.
alter table scheduled_tasks add column lane text;                 -- the provider; null for tasks that wait in none
alter table scheduled_tasks add column waiting_since timestamptz; -- null outside lanes

update scheduled_tasks set lane = wanted.dcr_provider_id, waiting_since = execution_time
from wanted_client wanted
where task_name = 'sync-client' and wanted.application_id = task_instance;

create index scheduled_tasks_lane on scheduled_tasks (lane, priority desc, waiting_since) where lane is not null;
create index scheduled_tasks_picked on scheduled_tasks (lane, picked_by) where picked;
drop index scheduled_tasks_priority_execution_time;
create index scheduled_tasks_no_lane on scheduled_tasks (priority desc, execution_time) where lane is null;

-- When each provider with a limit may be called next, by whichever instance. Not kept over a crash of the database: it costs
-- no write to disk that way, and a second later it would be the same again.
create unlogged table call_turn (
    dcr_provider_id text        primary key,
    next_call       timestamptz not null
);

-- What is forgotten of a deleted provider is its issuer, too: another may have neither settings nor credentials.
update dcr_provider set issuer = '' where deleted and settings = '{}' and sealed_credentials = '{}';
