-- What issues tell of: passages, themes, tones, the stories that passages tell together, and narratives day by day.

-- Stories first: passages point at them.
create table stories (
  id uuid primary key, -- that of its first passage
  title text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  sample boolean not null, -- told by invented letters
  merged_into uuid, -- an address that was given stays good
  updated_at timestamptz not null,
  method integer not null
);
create index stories_by_time on stories (last_at desc, id desc) where merged_into is null;

-- The stretches of the newest version of an issue that each tell of one thing.
create table passages (
  id uuid primary key,
  issue_id uuid not null references issues on delete cascade,
  version integer not null,
  starts integer not null, -- offsets into the text, UTF-16
  ends integer not null,
  words integer not null,
  told_at timestamptz not null, -- when it came; of history that came late, when it was published
  terms text[] not null,
  weights real[] not null, -- of each term
  phrases text[] not null,
  assets text[] not null,
  themes text[] not null,
  paid boolean not null,
  story_id uuid references stories on delete set null,
  copy_of uuid, -- the passage of another source that it repeats
  placed integer not null default 0, -- by which method it was put into its story
  own_themes_read integer not null default 0 -- up to which change of the themes that people added
);
alter table passages alter column terms set storage external;
alter table passages alter column phrases set storage external;
create index passages_of_issue on passages (issue_id, starts);
create index passages_of_story on passages (story_id, told_at);
create index passages_unplaced on passages (told_at, id) where placed = 0;
create index passages_by_time on passages (told_at, id);

-- In how many passages each term has stood.
create table term_counts (
  term text primary key,
  passages integer not null
);

create table issue_themes (
  issue_id uuid not null references issues on delete cascade,
  theme text not null,
  score real not null,
  part real not null, -- of the issue
  told_at timestamptz not null,
  primary key (issue_id, theme)
);
create index issue_themes_of_theme on issue_themes (theme, told_at desc, issue_id desc);

create table tones (
  issue_id uuid not null references issues on delete cascade,
  kind text not null check (kind in ('asset', 'theme')),
  subject text not null,
  score real not null,
  words jsonb not null,
  told_at timestamptz not null,
  primary key (issue_id, kind, subject)
);
create index tones_of_subject on tones (kind, subject, told_at desc);

-- Themes that a person adds to the list.
create table own_themes (
  theme text primary key,
  owner uuid not null references people on delete cascade,
  name text not null,
  says text not null,
  terms jsonb not null,
  examples uuid[] not null default '{}', -- issues that it was learned from
  assets text[] not null default '{}',
  created_at timestamptz not null
);

create table narratives (
  id text primary key,
  kind text not null check (kind in ('theme', 'emerging')),
  label text not null,
  terms text[] not null,
  first_seen date,
  first_source text,
  found_at timestamptz not null
);

-- How each stood on each day, from what had come by then; never rewritten.
create table narrative_days (
  narrative_id text not null references narratives on delete cascade,
  day date not null,
  narrative jsonb not null,
  momentum real not null,
  share real not null,
  alarm boolean not null,
  made_at timestamptz not null,
  method integer not null,
  primary key (narrative_id, day)
);
create index narrative_days_by_day on narrative_days (day desc, momentum desc);

alter table people add column brief jsonb not null default '{}'; -- when and how a person's brief is written

-- The brief of a person's day, frozen when it was written: one a day, never twice.
create table briefs (
  id uuid primary key,
  owner uuid not null references people on delete cascade,
  kind text not null check (kind in ('daily', 'weekly')),
  day date not null,
  until timestamptz not null, -- what had come by then
  content jsonb not null,
  made_at timestamptz not null,
  method integer not null,
  mailed_at timestamptz,
  mail_failure text,
  unique (owner, kind, day)
);
create index briefs_newest on briefs (owner, kind, day desc);
