-- What every rule said at the end of each day, by what was known then.
create table signal_days (
  day date primary key,
  answer jsonb not null,
  made_at timestamptz not null,
  method integer not null
);
