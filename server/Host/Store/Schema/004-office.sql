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

create table units (
    id uuid not null primary key,
    parent_id uuid references units (id),
    code text not null,
    name text not null,
    name_key text not null,
    level text not null,
    position integer not null
);
create unique index units_code on units (code);

-- What a unit should have an SOP for (identifikasi kebutuhan).
create table needs (
    id uuid not null primary key,
    unit_id uuid not null references units (id),
    duty text not null,
    activity text not null,
    output text not null,
    kind text not null,
    title text not null,
    title_key text not null,
    priority text not null,
    target_on date,
    progress text not null,
    sop_id uuid references sop_records (id)
);
create index needs_unit on needs (unit_id);

-- SOPs that a lower office has offered to the office above it.
create table forwardings (
    id uuid not null primary key,
    sop_id uuid not null references sop_records (id),
    version integer not null,
    from_unit uuid not null references units (id),
    to_unit uuid not null references units (id),
    state text not null,
    note text not null,
    offered_by text not null,
    offered_at bigint not null,
    answer text,
    decided_by text,
    decided_at bigint
);

-- What people said of two SOPs that seemed to do the same work; one is the lesser id.
create table overlap_judgements (
    one uuid not null references sop_records (id),
    other uuid not null references sop_records (id),
    one_version integer not null,
    other_version integer not null,
    verdict text not null,
    note text not null,
    judged_by text not null,
    judged_at bigint not null,
    primary key (one, other)
);
