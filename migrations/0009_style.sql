-- How each issue is written and built, in figures: what the habits of its source are seen in.

alter table issues add column style jsonb;
alter table issues add column style_method integer not null default 0;
create index issues_unmeasured on issues (style_method, id);
