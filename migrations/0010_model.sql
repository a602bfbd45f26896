-- A language model, where one is configured: answers that it gave, and which model read what.

create table model_answers (
  key text primary key, -- SHA-256 of the model's name, what it was asked to do, the text and the form of the answer
  answer text not null,
  model text not null, -- and its version, as the endpoint says
  bytes integer not null,
  created_at timestamptz not null
);
create index model_answers_by_time on model_answers (created_at);

alter table issue_versions
  add column model_read_by text, -- which model read it a second time
  add column model_failures integer not null default 0; -- how often it made nothing of it
