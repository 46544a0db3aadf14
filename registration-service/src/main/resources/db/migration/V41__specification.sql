-- The OpenAPI document of an API product version; at most one.

create table specification (
    id                 uuid        primary key,
    product_version_id uuid        not null unique references api_product_version on delete cascade,
    name               text        not null,
    content            text        not null,
    operations         jsonb       not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null
);
comment on column specification.operations is
    'The operations that the document lists, read from it once when it was written, so that readers do not pay for that.';
