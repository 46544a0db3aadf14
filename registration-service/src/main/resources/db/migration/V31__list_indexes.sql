-- Lists of a portal: sorted from an index, in either direction, and filtered by whole values and by parts of texts.
create index application_of_portal_by_name on application (portal_id, name, created_at, id);
create index application_of_portal_by_developer on application (portal_id, developer_id, created_at, id);
create index developer_by_name on developer (portal_id, full_name, created_at, id);
create index developer_by_email on developer (portal_id, email, created_at, id);
create index registration_by_status on registration (status);

-- Parts of texts need trigrams. The extension comes with PostgreSQL and any owner of a database may create it; where an
-- installation lacks it, such filters still work and read the whole list.
do $$
begin
    if exists (select from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm;
        create index application_name_parts on application using gin (name gin_trgm_ops);
        create index developer_name_parts on developer using gin (full_name gin_trgm_ops);
        create index developer_email_parts on developer using gin (email gin_trgm_ops);
    else
        raise warning 'the extension pg_trgm is not installed: filters by parts of texts read whole lists';
    end if;
end
$$;
