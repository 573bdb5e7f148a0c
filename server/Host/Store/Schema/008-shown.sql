-- A filed document goes into the outbox again when the library has to show something else of it.

alter table filings add column restoring boolean not null default false;
