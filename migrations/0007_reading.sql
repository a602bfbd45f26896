-- How a person wants letters shown.

alter table people add column reading jsonb not null default '{}';
