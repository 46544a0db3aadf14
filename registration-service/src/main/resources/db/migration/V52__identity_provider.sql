-- How developers of a portal sign in, and how groups at its identity provider lead into its teams.

create table portal_sign_in (
    portal_id               uuid    primary key references portal on delete cascade,
    passwords               boolean not null,
    teams_by_administrators boolean not null,
    teams_by_groups         boolean not null
);
comment on table portal_sign_in is 'A portal without a row takes passwords, and administrators make its teams.';

create table identity_provider (
    id         uuid        primary key,
    portal_id  uuid        not null references portal on delete cascade,
    type       text        not null check (type in ('oidc', 'saml')),
    enabled    boolean     not null,
    config     jsonb       not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index on identity_provider (portal_id, created_at, id);
create unique index identity_provider_enabled on identity_provider (portal_id) where enabled;
comment on column identity_provider.config is
    'A client secret in it is a compact JWE that only this service can open.';

create table team_group (
    team_id    uuid not null references team on delete cascade,
    group_name text not null,
    primary key (team_id, group_name)
);
create index on team_group (group_name);
