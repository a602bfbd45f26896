-- What would make a mailbox safer is said until its owner has read it.

alter table mailboxes add column advice_read boolean not null default false;
