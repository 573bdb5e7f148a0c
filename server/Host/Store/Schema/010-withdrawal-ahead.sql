-- A withdrawal planned for a later day waits with its SOP, whatever becomes of the outbox until then.

alter table sop_standings add column withdrawal_ahead boolean not null default false;
update sop_standings set withdrawal_ahead = true where withdrawn_on > current_date;
