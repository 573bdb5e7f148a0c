-- Who is to know an SOP and who has read it; what a review said of it; outputs and inputs without a counterpart.

-- Names over the columns of executors, one a line, as the executors themselves.
alter table sop_versions add column groups text not null default '';

-- JSON, as the document carried them when it was filed.
alter table filed_sops add column rounds text not null default '[]';

-- Listed by the secretariat, or come by themselves.
create table people (
    id uuid not null primary key,
    key text,
    email text,
    name text not null,
    unit_id uuid references units (id)
);
create unique index people_key on people (key);
create unique index people_email on people (email);
create index people_unit on people (unit_id);

-- Who has said to have read and understood a revision.
create table sop_readings (
    sop_id uuid not null references sop_records (id),
    revision integer not null,
    person_id uuid not null references people (id),
    version integer not null,
    name text not null,
    read_at bigint not null,
    taken_back_at bigint,
    primary key (sop_id, revision, person_id)
);
create index sop_readings_person on sop_readings (person_id);

-- What people said of an output that nobody uses, or an input that nobody makes.
create table loose_end_judgements (
    sop_id uuid not null references sop_records (id),
    kind text not null,
    text_key text not null,
    version integer not null,
    verdict text not null,
    note text not null,
    judged_by text not null,
    judged_at bigint not null,
    primary key (sop_id, kind, text_key)
);
