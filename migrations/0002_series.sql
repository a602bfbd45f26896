-- Primary data. A series is one metric of one asset as one source gives it, by day or by hour.

create table series (
  id integer generated always as identity primary key,
  asset text not null, -- CoinGecko's slug
  metric text not null,
  source text not null,
  step text not null check (step in ('day', 'hour')),
  reported_by uuid references sources on delete cascade, -- the newsletter that publishes it, where one does
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- judged when it has changed: its reach and its gaps
  judged_at timestamptz,
  first_at timestamptz,
  last_at timestamptz,
  count integer not null default 0,
  missing integer not null default 0, -- days or hours without a point between the first and the last
  unique (asset, metric, step, source)
);
create index series_reported_by on series (reported_by) where reported_by is not null;

-- What holds now. Keyed so that it can be partitioned by time and distributed by series. No foreign key: half a million
-- points at once would be checked one by one; who deletes a series deletes its points (store/series).
create table points (
  series_id integer not null,
  at timestamptz not null, -- the beginning of the day or hour
  value double precision not null,
  known_at timestamptz not null, -- from when anyone could know it; earlier than arrived_at where that is assumed
  arrived_at timestamptz not null,
  primary key (series_id, at)
);

-- What held before a source said otherwise: known from known_at until replaced_at.
create table revisions (
  series_id integer not null,
  at timestamptz not null,
  value double precision not null,
  known_at timestamptz not null,
  arrived_at timestamptz not null,
  replaced_at timestamptz not null
);
create index revisions_place on revisions (series_id, at, replaced_at);

-- Days on which a series stops meaning what it meant: a redenomination, a symbol given to another asset.
create table breaks (
  series_id integer not null references series on delete cascade,
  at timestamptz not null, -- the first day of the new meaning
  kind text not null check (kind in ('redenomination', 'reused', 'jump', 'collapse')),
  ratio double precision not null, -- value of this day to the one before
  found_at timestamptz not null,
  primary key (series_id, at)
);

-- How two sources of one metric differ on the days that both have.
create table agreements (
  series_id integer not null references series on delete cascade,
  other_id integer not null references series on delete cascade,
  count integer not null,
  median double precision not null, -- of |a / b - 1|
  worst double precision not null,
  worst_at timestamptz not null,
  judged_at timestamptz not null,
  primary key (series_id, other_id)
);

-- Assets a person wants to watch: their prices are asked for each minute.
create table watches (
  owner uuid not null references people on delete cascade,
  asset text not null,
  since timestamptz not null,
  primary key (owner, asset)
);

-- The newest quote of each asset.
create table quotes (
  asset text not null,
  source text not null,
  price_usd double precision not null,
  observed_at timestamptz not null, -- by the source's clock
  received_at timestamptz not null, -- by ours
  primary key (asset, source)
);

-- Closed minutes of live prices, rolled up to hours and days of `points` and then dropped.
create table minutes (
  asset text not null,
  source text not null,
  at timestamptz not null,
  open double precision not null,
  high double precision not null,
  low double precision not null,
  close double precision not null,
  closed_at timestamptz not null,
  primary key (asset, source, at)
);
create index minutes_at on minutes (at);

-- How far a provider's history of an asset has been brought in, so that a back-fill goes on where it stopped.
create table backfills (
  provider text not null,
  asset text not null,
  step text not null check (step in ('day', 'hour')),
  reached timestamptz, -- everything before is here
  failures integer not null default 0,
  failure text,
  next_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (provider, asset, step)
);

alter table runs drop constraint runs_kind_check;
alter table runs add constraint runs_kind_check check (kind in ('import', 'reprocess', 'sample', 'back-fill'));
