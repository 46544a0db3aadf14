-- What is to be read about an API product, as a tree of markdown documents.

create sequence document_position;

create table document (
    id         uuid        primary key,
    product_id uuid        not null references api_product on delete cascade,
    parent_id  uuid        references document,
    slug       text        not null,
    title      text        not null,
    published  boolean     not null,
    content    text        not null,
    metadata   jsonb       not null default '{}',
    position   bigint      not null default nextval('document_position'),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (product_id, slug)
);
create index on document (product_id, parent_id, position);
create index on document (parent_id);
comment on column document.position is 'Order among the documents of one parent; the last one to come stands last.';
