-- Assets that a person means to look at closer, each with where the thought came from.

create table shortlist (
  owner uuid not null references people on delete cascade,
  asset text not null,
  added_at timestamptz not null,
  note text not null default '',
  issue_id uuid references issues on delete set null,
  source text, -- whose issue it was: this stays where the issue goes
  starts integer, -- offsets into its text, UTF-16
  ends integer,
  quote text, -- the sentence, as it stood then
  primary key (owner, asset)
);
create index shortlist_of_issue on shortlist (issue_id);
