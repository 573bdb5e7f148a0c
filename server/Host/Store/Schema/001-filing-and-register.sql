-- Written in PostgreSQL's type names; for SQLite they are translated by Schema.cs.
-- Moments are Unix milliseconds: SQLite compares no dates with time zones.

create table sop_records (
    id uuid not null primary key,
    number text not null,
    number_key text not null,
    last_version integer not null
);
create unique index sop_records_number on sop_records (number_key);

create table sop_versions (
    filing_id uuid not null primary key,
    sop_id uuid not null references sop_records (id),
    version integer not null,
    is_current boolean not null,
    profile text not null,
    number text not null,
    title text not null,
    unit text,
    revision integer not null,
    year integer not null,
    created_on date,
    revised_on date,
    effective_on date,
    approved_by text not null,
    executors text not null,
    steps integer not null,
    normal_minutes double precision not null,
    worst_minutes double precision not null,
    search_text text not null,
    sha256 text not null,
    size bigint not null,
    filed_by text not null,
    filed_at bigint,
    location text
);
create unique index sop_versions_number on sop_versions (sop_id, version);
create index sop_versions_current on sop_versions (is_current, unit, year);

create table filings (
    id uuid not null primary key,
    content_key text not null,
    place text not null,
    place_key text not null,
    size bigint not null,
    bytes_sent bigint not null,
    state text not null,
    attempt integer not null,
    next_attempt_at bigint not null,
    lease_owner text,
    lease_until bigint not null,
    lease_version bigint not null,
    problem text,
    caller text not null,
    accepted_at bigint not null,
    filed_at bigint
);
create unique index filings_content on filings (content_key);
create unique index filings_place on filings (place_key);
create index filings_due on filings (state, next_attempt_at);

create table filing_contents (
    filing_id uuid not null primary key references filings (id),
    docx bytea not null
);
