-- Whether an issue is to be trusted: what the desk found, and what holds after its reader's own rulings.
-- What is dangerous stays readable and is left out of all that is made from issues.

alter table issues add column safety text not null default 'unproven' check (safety in ('trusted', 'unproven', 'caution', 'danger'));
alter table issues add column safety_found text not null default 'unproven' check (safety_found in ('trusted', 'unproven', 'caution', 'danger'));
alter table issues add column safety_reasons jsonb not null default '[]'; -- breaks of habit, beside what is said of sender and links
alter table issues add column safety_method integer not null default 0;
create index issues_unjudged on issues (safety_method, id);
create index issues_dangerous on issues (published_at desc) where safety = 'danger';

-- A reader's own word on an issue, or on all that comes from a domain.
create table rulings (
  owner uuid not null references people on delete cascade,
  kind text not null check (kind in ('issue', 'domain')),
  value text not null,
  verdict text not null check (verdict in ('trusted', 'danger')),
  note text not null default '',
  at timestamptz not null,
  primary key (owner, kind, value)
);

-- Lists of bad hosts that the desk follows beside the one it ships with.
create table host_lists (
  url text primary key,
  name text not null,
  etag text,
  hosts integer not null default 0,
  fetched_at timestamptz,
  changed_at timestamptz,
  failure text,
  created_at timestamptz not null
);

create table listed_hosts (
  list_url text not null references host_lists on delete cascade,
  host text not null,
  primary key (host, list_url)
);
create index listed_hosts_of_list on listed_hosts (list_url);

-- What the desk was asked to leave, and what came of it.
create table departures (
  id uuid primary key,
  owner uuid not null references people on delete cascade,
  issue_id uuid not null references issues on delete cascade,
  url text not null,
  done boolean not null,
  message text not null,
  at timestamptz not null
);
create index departures_of_issue on departures (issue_id);
