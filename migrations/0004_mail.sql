-- Mail that arrives: mailboxes that are watched, and addresses of the desk's own.

create table mailboxes (
  id uuid primary key,
  owner uuid not null references people on delete cascade,
  name text not null,
  host text not null,
  port integer not null,
  secure boolean not null, -- TLS from the first byte; otherwise STARTTLS
  username text not null,
  secret bytea not null, -- password or token, sealed with the desk's key
  secret_kind text not null check (secret_kind in ('password', 'token')),
  folder text not null,
  since date, -- older letters are left where they are
  trusted_server text, -- whose Authentication-Results are believed
  state text not null default 'active' check (state in ('active', 'paused')),
  -- how far it has been read
  uid_validity bigint,
  last_uid bigint not null default 0,
  taken integer not null default 0,
  too_large integer not null default 0,
  failures integer not null default 0,
  failure text,
  connected_at timestamptz,
  watched_until timestamptz, -- one process watches it until then
  changed_at timestamptz not null,
  created_at timestamptz not null,
  unique (owner, host, username, folder)
);

-- Addresses at the desk's own domain: one a newsletter, so that mail to it can come from that newsletter alone. Whose one is stands in
-- aliases, under the kind address: it goes along when sources are merged.
create table addresses (
  token text primary key,
  owner uuid not null references people on delete cascade,
  created_at timestamptz not null,
  taken integer not null default 0,
  last_at timestamptz
);
alter table aliases drop constraint aliases_kind_check;
alter table aliases add constraint aliases_kind_check check (kind in ('address', 'list-id', 'from', 'feed', 'host', 'slug'));

