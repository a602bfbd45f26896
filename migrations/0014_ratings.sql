-- Ratings of assets, each frozen on the day it was made, and what they learned from.

create table ratings (
  asset text not null,
  day date not null, -- as of its end
  method text not null,
  trader double precision not null,
  investor double precision not null,
  confidence double precision not null,
  rating jsonb not null,
  primary key (asset, day)
);

create table rating_days (
  day date primary key,
  method text not null,
  model jsonb, -- what the weights were learned from
  withheld jsonb not null, -- assets without a rating, with the reason
  made_at timestamptz not null
);

-- Weights, learned anew each month.
create table rating_models (
  day date not null,
  method text not null,
  model jsonb not null,
  made_at timestamptz not null,
  primary key (day, method)
);

-- How the ratings of all days would have done, judged as of a day.
create table rating_scores (
  day date primary key,
  method text not null,
  scores jsonb not null,
  made_at timestamptz not null
);
