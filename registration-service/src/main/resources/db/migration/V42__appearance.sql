-- How portals look, where an administrator decided it. Images stand apart: they are large, and most readers need none.

create table portal_appearance (
    portal_id        uuid    primary key references portal on delete cascade,
    theme_name       text    not null,
    custom_colors    jsonb,
    custom_fonts     jsonb,
    use_custom_fonts boolean not null,
    words            jsonb
);

create table portal_image (
    portal_id uuid not null references portal on delete cascade,
    place     text not null,
    data      text not null,
    filename  text,
    primary key (portal_id, place)
);
comment on column portal_image.data is 'A data URL, as it was sent.';
