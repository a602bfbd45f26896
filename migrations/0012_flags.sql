-- Sentences of an issue to be wary of, and what it takes to see that a tie was not told.

-- Flags of every version of every issue; read again, they are replaced.
create table flags (
  issue_id uuid not null references issues on delete cascade,
  version integer not null,
  code text not null,
  severity text not null check (severity in ('info', 'warn', 'alarm')),
  starts integer not null, -- offsets into the text, UTF-16
  ends integer not null,
  quote text not null, -- the sentence
  says text not null, -- why, in a sentence
  primary key (issue_id, version, starts, code)
);

-- What its writers own up to: that they hold, advise or are paid by an asset (its slug) or a firm (`firm:` and its name).
create table ties (
  issue_id uuid not null references issues on delete cascade,
  version integer not null,
  subject text not null,
  name text not null, -- as it is called there
  kind text not null check (kind in ('holds', 'invested', 'advises', 'works', 'paid')),
  starts integer not null,
  ends integer not null,
  quote text not null,
  primary key (issue_id, version, starts, subject, kind)
);
create index ties_of_subject on ties (subject);

-- What it recommends, to be held against the ties that earlier issues of its source owned up to.
create table endorsements (
  issue_id uuid not null references issues on delete cascade,
  version integer not null,
  subject text not null,
  name text not null,
  starts integer not null,
  ends integer not null,
  quote text not null,
  judged_at timestamptz, -- null: not since it or a tie of its source came
  primary key (issue_id, version, starts, subject)
);
create index endorsements_unjudged on endorsements (issue_id, version) where judged_at is null;
