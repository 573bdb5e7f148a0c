-- Filing as a person: their right to act, where an upload is, who holds it up; numbers given out; what everybody did.
-- The same as 003-sharepoint.sqlite.sql, but for the triggers that keep the log as it was written.

alter table filings add column caller_name text not null default '';
alter table filings add column session_key text;
alter table filings add column session_at bigint not null default 0;
alter table filings add column upload_url text;
alter table filings add column item_id text;
alter table filings add column version_id text;
alter table filings add column claims text;
alter table filings add column request_id text;
alter table filings add column waits integer not null default 0;
alter table filings add column cancelling boolean not null default false;

alter table sop_versions add column cancelled boolean not null default false;
alter table sop_records add column series text;
alter table sop_records add column series_number integer;

create table number_series (
    name text not null primary key,
    last integer not null
);

create table freed_numbers (
    series text not null,
    number integer not null,
    primary key (series, number)
);

create table pauses (
    name text not null primary key,
    until bigint not null
);

create table audit_entries (
    id uuid not null primary key,
    at bigint not null,
    actor text not null,
    actor_name text not null,
    act text not null,
    filing_id uuid,
    subject text not null,
    detail text not null,
    request_id text not null
);
create index audit_entries_at on audit_entries (at);
create index audit_entries_filing on audit_entries (filing_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log is only added to';
end $$;

create trigger audit_entries_remain before update or delete on audit_entries
for each row execute function refuse_change();
