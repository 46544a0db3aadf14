-- Questions about providers that somebody waits for; answered ones stay a while, so that the same event coming again asks
-- nobody twice.
create table question (
    question_id     text        primary key,
    dcr_provider_id text        not null,
    application_id  text,                        -- null for a question about the provider itself
    revision        bigint      not null,        -- of the application, or else of the provider
    trace_parent    text,
    answered        boolean     not null default false,
    asked_at        timestamptz not null default now()
);
create index question_answered on question (asked_at) where answered;
