-- What issues say in figures, how it holds, and what they foretell.

alter table issue_versions add column blocks jsonb not null default '[]';
alter table issue_versions add column model_read_at timestamptz; -- when a model read it a second time for claims

-- Claims of every version of every issue. A text that is read again keeps the rows of claims that it still makes.
create table claims (
  id uuid primary key,
  issue_id uuid not null references issues on delete cascade,
  version integer not null,
  key text not null, -- what it says, and where
  starts integer not null, -- offset into the text, UTF-16
  published_at timestamptz not null,
  asset text,
  metric text not null,
  kind text not null,
  stance text not null,
  claim jsonb not null, -- as extracted
  plain jsonb, -- as read without its source's conventions, where they make a difference
  -- its newest check
  verdict text not null default 'unverifiable' check (verdict in ('supported', 'contradicted', 'unverifiable')),
  plain_verdict text,
  "check" jsonb,
  checked_at timestamptz,
  check_method integer not null default 0,
  looked_at text[] not null default '{}', -- asset/metric of the series it stands on or would stand on
  looked_from date, -- the days whose points decide it
  looked_to date,
  revised integer not null default 0,
  unique (issue_id, version, key)
);
create index claims_by_time on claims (published_at desc, id desc);
create index claims_due on claims (check_method, id);
create index claims_of_asset on claims (asset, published_at desc, id desc);
create index claims_of_verdict on claims (verdict, published_at desc, id desc);
create index claims_of_series on claims using gin (looked_at);

-- What held before a claim was checked again, by revised data or a better method.
create table past_checks (
  claim_id uuid not null references claims on delete cascade,
  checked_at timestamptz not null,
  replaced_at timestamptz not null,
  method integer not null,
  "check" jsonb not null,
  primary key (claim_id, checked_at)
);

-- A reader's own judgement of a claim.
create table disputes (
  owner uuid not null references people on delete cascade,
  claim_id uuid not null references claims on delete cascade,
  verdict text not null check (verdict in ('supported', 'contradicted', 'unverifiable', 'no-claim')),
  note text not null,
  at timestamptz not null,
  primary key (owner, claim_id)
);
create index disputes_of_claim on disputes (claim_id);

-- Forecasts, frozen with the hash of the text they stand in.
create table calls (
  id uuid primary key,
  issue_id uuid not null references issues on delete cascade,
  version integer not null,
  key text not null,
  starts integer not null,
  published_at timestamptz not null,
  text_sha256 text not null,
  asset text,
  call jsonb not null,
  due date,
  scorable boolean not null,
  -- how it came out
  state text not null default 'open' check (state in ('open', 'hit', 'miss', 'unresolvable')),
  outcome jsonb,
  resolved_at timestamptz, -- when it was last looked at
  method integer not null default 0,
  unique (issue_id, version, key)
);
create index calls_by_time on calls (published_at desc, id desc);
create index calls_due on calls (method, id);
create index calls_open on calls (due, id) where state = 'open' and scorable;
