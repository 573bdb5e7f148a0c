-- SOPs in use: what monitoring and evaluation found, how long the steps take, who follows the due dates in a calendar.

create table assessments (
    id uuid not null primary key,
    sop_id uuid not null references sop_records (id),
    kind text not null,
    version integer not null,
    revision integer not null,
    edit integer not null,
    form text not null,
    assessor text not null,
    assessed_on date,
    score double precision,
    wants_revision boolean not null,
    begun_by text not null,
    changed_at bigint not null,
    completed_by text,
    completed_at bigint
);
create index assessments_sop on assessments (sop_id, completed_at);

-- One form of a kind is open at a time, whoever fills it in.
create unique index assessments_open on assessments (sop_id, kind) where completed_at is null;

create table measured_times (
    id uuid not null primary key,
    sop_id uuid not null references sop_records (id),
    batch uuid not null,
    step_id text not null,
    measured_on date not null,
    minutes double precision not null,
    note text not null,
    entered_by text not null,
    entered_at bigint not null
);
create index measured_times_sop on measured_times (sop_id, measured_on);
create index measured_times_batch on measured_times (batch);

-- A person's address of the calendar; only a hash of its key is kept.
create table calendar_keys (
    owner text not null primary key,
    key_hash text not null,
    made_at bigint not null,
    expires_at bigint not null
);
create unique index calendar_keys_hash on calendar_keys (key_hash);
