-- An edition filed ahead of its day waits beside the one in force.

alter table sop_versions add column upcoming boolean not null default false;

-- Why it will not come into force after all.
alter table sop_versions add column called_off text;

alter table sop_versions add column current_at bigint;
update sop_versions set current_at = filed_at where is_current;
update sop_versions set upcoming = true where is_current and effective_on > current_date;

create index sop_versions_upcoming on sop_versions (upcoming, effective_on);
create index sop_versions_turns on sop_versions (is_current, current_at);

-- The library keeps all editions in one file: the current one is to be its newest.
alter table filings add column bringing_forward boolean not null default false;
