-- Teams of developers, and what each may do with which product of its portal.

create table team (
    id          uuid        primary key,
    portal_id   uuid        not null references portal on delete cascade,
    name        text        not null,
    description text,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);
create index on team (portal_id, created_at, id);
create index on team (portal_id, name);

create table team_developer (
    team_id      uuid    not null references team on delete cascade,
    developer_id uuid    not null references developer on delete cascade,
    by_group     boolean not null default false,
    primary key (team_id, developer_id)
);
create index on team_developer (developer_id);
comment on column team_developer.by_group is
    'Whether a group at the identity provider put the developer into the team; such a row goes when the group does.';

create table team_role (
    id         uuid        primary key,
    team_id    uuid        not null references team on delete cascade,
    product_id uuid        not null references api_product on delete cascade,
    role       text        not null check (role in ('API Viewer', 'API Consumer')),
    region     text        not null,
    created_at timestamptz not null default now(),
    unique (team_id, product_id, role, region)
);
create index on team_role (product_id);
