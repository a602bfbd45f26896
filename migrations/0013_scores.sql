-- How issues are made, and what their sources score.

alter table people add column needs jsonb not null default '{}'; -- what a person needs newsletters for

-- Entries that people add to the catalogue, each of a source that the desk has.
create table own_entries (
  slug text primary key,
  owner uuid not null references people on delete cascade,
  source_id uuid not null references sources on delete cascade,
  entry jsonb not null,
  changed_at timestamptz not null
);

create table traits (
  issue_id uuid not null references issues on delete cascade,
  version integer not null,
  method integer not null,
  reading integer not null, -- the method by which the text was read that they were measured on
  traits jsonb not null,
  primary key (issue_id, version)
);
create index traits_cites on traits using gin ((traits -> 'cites'));

-- The scores of each week. That of the week under way is made anew; those that are over are never rewritten.
create table scores (
  slug text not null, -- of the source, or of the catalogue's entry that has no source yet
  week date not null, -- its Monday
  source_id uuid references sources on delete cascade,
  score jsonb not null,
  points real,
  low real not null,
  high real not null,
  as_of timestamptz not null,
  made_at timestamptz not null,
  replayed boolean not null,
  method integer not null,
  primary key (slug, week)
);
create index scores_of_week on scores (week desc);
create index scores_of_source on scores (source_id);
