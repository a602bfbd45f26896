-- The desk's first tables: people, sources and their aliases, deliveries kept raw, issues with their versions.
-- Ids are UUID version 7, ordered by arrival, so the big tables can be partitioned by ranges of their key.

create extension if not exists unaccent;

create text search configuration desk (copy = english);
alter text search configuration desk alter mapping for hword, hword_part, word with unaccent, english_stem;

create table people (
  id uuid primary key,
  name text not null,
  role text not null check (role in ('reader', 'analyst', 'owner')),
  time_zone text not null default 'UTC',
  created_at timestamptz not null
);

-- Settings of the whole desk, such as how long deliveries are kept.
create table settings (
  key text primary key,
  value jsonb not null
);

create table sources (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  homepage text,
  catalogue text unique, -- its key in catalogue/sources.json
  sample boolean not null default false, -- invented, of the sample desk
  created_at timestamptz not null
);

-- What a source is known by: list id, sender, feed, host, slug. Identity survives renames through these.
create table aliases (
  kind text not null check (kind in ('list-id', 'from', 'feed', 'host', 'slug')),
  value text not null,
  source_id uuid not null references sources on delete cascade,
  created_at timestamptz not null,
  primary key (kind, value)
);
create index aliases_of_source on aliases (source_id);

create table feeds (
  id uuid primary key,
  source_id uuid not null references sources on delete cascade,
  url text not null unique,
  state text not null default 'active' check (state in ('active', 'paused', 'gone')),
  etag text,
  last_modified text,
  next_at timestamptz not null,
  interval_seconds integer not null,
  failures integer not null default 0,
  failure text,
  fetched_at timestamptz,
  changed_at timestamptz,
  backfill_url text, -- the next page of the archive still to fetch
  backfill_left integer not null default 0,
  created_at timestamptz not null
);
create index feeds_due on feeds (next_at) where state = 'active';
create index feeds_of_source on feeds (source_id);

create table follows (
  owner uuid not null references people on delete cascade,
  source_id uuid not null references sources on delete cascade,
  since timestamptz not null,
  primary key (owner, source_id)
);
create index follows_of_source on follows (source_id);

-- What came from outside, raw and whole, compressed. `key` is channel and SHA-256: the same bytes by the same way come once.
create table deliveries (
  id uuid primary key,
  key text not null unique,
  channel text not null check (channel in ('feed', 'file', 'mail', 'page')),
  format text not null check (format in ('feed', 'mail', 'page', 'document')),
  origin text not null,
  hints jsonb not null default '{}', -- what the way it came by says of it: content type, address, feed
  sha256 text not null,
  size integer not null,
  bytes bytea not null,
  received_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'read', 'failed')),
  failure text,
  method integer not null default 0
);
create index deliveries_waiting on deliveries (id) where state = 'waiting';
create index deliveries_failed on deliveries (id) where state = 'failed';

create table issues (
  id uuid primary key,
  source_id uuid not null references sources on delete cascade,
  kind text not null check (kind in ('issue', 'confirmation')),
  title text not null,
  authors text[] not null default '{}',
  published_at timestamptz not null,
  arrived_at timestamptz not null,
  url text,
  language text,
  words integer not null,
  minutes integer not null,
  summary text[] not null default '{}',
  lead text not null default '',
  version integer not null default 1,
  sha256 text not null,
  copy_of uuid,
  bands bigint[] not null default '{}',
  signature bytea
);
create index issues_by_time on issues (published_at desc, id desc);
create index issues_of_source on issues (source_id, published_at desc, id desc);
create index issues_bands on issues using gin (bands) with (fastupdate = off); -- it is searched before every insert
create index issues_copies on issues (copy_of) where copy_of is not null;

-- What is searched: apart from the issues, whose rows stay small. `head` is title and opening, by which the best are ranked.
-- Kept in the row itself (storage main): a search reads hundreds of these, and fetching each from elsewhere is what costs.
create table issue_words (
  issue_id uuid primary key references issues on delete cascade,
  words tsvector not null,
  head tsvector not null
);
alter table issue_words alter column words set storage main;
create index issue_words_words on issue_words using gin (words);
create index issue_words_head on issue_words using gin (head);

-- Frozen at receipt: an edited item becomes a further version, the old text stays.
create table issue_versions (
  issue_id uuid not null references issues on delete cascade,
  version integer not null,
  sha256 text not null,
  title text not null,
  html text not null,
  text text not null,
  images jsonb not null,
  links jsonb not null,
  sender jsonb,
  unsubscribe jsonb,
  trackers_removed integer not null,
  arrived_at timestamptz not null,
  method integer not null,
  primary key (issue_id, version)
);

-- What makes two arrivals of one source the same issue: message id, entry id, address, text.
create table issue_keys (
  source_id uuid not null references sources on delete cascade,
  key text not null,
  issue_id uuid not null references issues on delete cascade,
  primary key (source_id, key)
);
create index issue_keys_of_issue on issue_keys (issue_id);

-- Which delivery brought which issue; `part` names the place inside it (a feed's entry).
create table receipts (
  delivery_id uuid not null references deliveries on delete cascade,
  part text not null,
  issue_id uuid not null references issues on delete cascade,
  version integer not null,
  channel text not null,
  alias_kind text,
  alias_value text,
  received_at timestamptz not null,
  primary key (delivery_id, part)
);
create index receipts_of_issue on receipts (issue_id);

create table mentions (
  issue_id uuid not null references issues on delete cascade,
  asset text not null,
  salience real not null,
  spans integer[] not null, -- start, end, start, end … in the text of the issue's newest version
  published_at timestamptz not null,
  primary key (issue_id, asset)
);
create index mentions_of_asset on mentions (asset, published_at desc, issue_id desc);

create table marks (
  owner uuid not null references people on delete cascade,
  issue_id uuid not null references issues on delete cascade,
  read_at timestamptz,
  starred_at timestamptz,
  archived_at timestamptz,
  primary key (owner, issue_id)
);
create index marks_of_issue on marks (issue_id);
create index marks_starred on marks (owner, issue_id) where starred_at is not null;

-- Longer work that a person asked for and watches: imports, reprocessing.
create table runs (
  id uuid primary key,
  owner uuid references people on delete cascade,
  kind text not null check (kind in ('import', 'reprocess', 'sample')),
  title text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  input jsonb not null default '{}',
  done integer not null default 0,
  total integer,
  added integer not null default 0,
  failures jsonb not null default '[]',
  message text,
  started_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz
);
create index runs_newest on runs (started_at desc);

-- Answers to requests that bore an Idempotency-Key: asked again, the same answer is given and nothing is done twice.
create table answers (
  owner uuid not null references people on delete cascade,
  key text not null,
  request text not null,
  status integer,
  body text,
  created_at timestamptz not null,
  primary key (owner, key)
);
create index answers_by_time on answers (created_at);

insert into people (id, name, role, created_at) values ('00000000-0000-7000-8000-000000000001', 'Owner', 'owner', now());
alter table issue_versions alter column html set storage external;
alter table issue_versions alter column text set storage external;
alter table deliveries alter column bytes set storage external;
