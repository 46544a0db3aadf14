-- Every request of a front end looks its portal up by host name; lists of products are filtered by labels.

create index on portal (lower(default_domain));
create index on portal (lower(custom_domain));
create index on portal (lower(custom_client_domain));
create index on api_product using gin (labels jsonb_path_ops);
create index on api_product using gin (public_labels jsonb_path_ops);
