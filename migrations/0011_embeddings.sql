-- Themes read with a model of embeddings, where one is configured.

alter table passages add column embedded_by text; -- which model read its themes
create index passages_by_embedding on passages (embedded_by);
