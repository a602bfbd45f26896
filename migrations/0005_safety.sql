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
