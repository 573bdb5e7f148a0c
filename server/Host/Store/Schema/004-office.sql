-- What the secretariat runs the office's SOPs with, beside the filed documents.

-- A filed SOP as data, without its logo, so that nothing but the document itself is asked of the archive.
create table filed_sops (
    filing_id uuid not null primary key references sop_versions (filing_id),
    sop text not null,
    monitoring_months integer not null,
    evaluation_months integer not null
);

create index sop_versions_newest on sop_versions (is_current, filed_at);

create table sop_standings (
    sop_id uuid not null primary key references sop_records (id),
    monitored_on date,
    evaluated_on date,
    monitoring_due date,
    evaluation_due date,
    withdrawn_on date,
    withdrawn_by text,
    withdrawn_why text
);

-- The steps of each SOP's current version.
create table sop_steps (
    sop_id uuid not null references sop_records (id),
    number integer not null,
    activity text not null,
    executors text not null,
    inputs text not null,
    outputs text not null,
    time text not null,
    primary key (sop_id, number)
);

-- The Keterkaitan of each SOP's current version.
create table sop_references (
    sop_id uuid not null references sop_records (id),
    position integer not null,
    title text not null,
    title_key text not null,
    primary key (sop_id, position)
);
create index sop_references_title on sop_references (title_key);

-- Every word of the register, to mend what was typed by.
create table register_words (
    word text not null primary key
);

create table saved_views (
    id uuid not null primary key,
    owner text not null,
    name text not null,
    query text not null,
    created_at bigint not null
);
create index saved_views_owner on saved_views (owner);
