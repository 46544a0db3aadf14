-- Who a developer is at an identity provider: issuer and subject name a person for ever (OpenID Connect Core 1.0, 5.7).

create table developer_identity (
    portal_id    uuid not null references portal on delete cascade,
    issuer       text not null,
    subject      text not null,
    developer_id uuid not null references developer on delete cascade,
    primary key (portal_id, issuer, subject)
);
create index on developer_identity (developer_id);
