-- Sets of limits to choose from. Where a source names no time for a kind, the firm's own applies.
create table limit_preset (
  id              text not null constraint limit_preset_pk primary key,
  name            text not null,
  source          text not null,
  own             boolean not null,
  adopted         boolean not null,
  acknowledgement text,
  first_talk      text,
  hearing         text,
  answer          text,
  -- both are the firm's own setting, whichever preset it adopts
  warn_percent    smallint,
  calendar_id     uuid,
  version         bigint not null,
  constraint limit_preset_own_ck check (not own or (acknowledgement is not null and first_talk is not null
    and hearing is not null and answer is not null and warn_percent is not null)),
  constraint limit_preset_warn_ck check (warn_percent between 1 and 99)
);
create unique index limit_preset_own_uq on limit_preset (own) where own;
create unique index limit_preset_adopted_uq on limit_preset (adopted) where adopted;

insert into limit_preset (id, name, source, own, adopted, acknowledgement, first_talk, hearing, answer, warn_percent, version)
values
  ('own', 'The firm''s own', 'Set by the firm''s owners', true, true,
   'business:PT8H', 'business:P2D', 'business:P10D', 'business:P20D', 75, 0),
  ('iso-10002', 'Like ISO 10002',
   'ISO 10002:2018, 7.3 to 7.9: acknowledge immediately, answer as soon as practicable. The standard names no figures; these follow it.',
   false, false, 'business:P1D', null, null, 'business:P20D', null, 0),
  ('uk-eight-weeks', 'United Kingdom, eight weeks',
   'FCA Handbook, DISP 1.6.2R: final response by the end of eight weeks after receipt; acknowledgement "promptly", without a figure',
   false, false, null, null, null, 'calendar:P8W', null, 0),
  ('us-15-60', 'United States bureau, 15 and 60 days',
   'Consumer Financial Protection Bureau: companies generally respond within 15 calendar days, and give a final response within 60',
   false, false, 'calendar:P15D', null, null, 'calendar:P60D', null, 0);

-- A limit of a case. Two dates stand in the row for the sweeps and lists that look for them: when it is reached, and when
-- something is to happen next (the warning, or that it is reached); a limit that stands still has neither.
create table case_limit (
  complaint_id uuid not null constraint case_limit_complaint_fk references complaint,
  round        int not null,
  kind         text not null,
  preset       text not null,
  length       text not null,
  warn_percent smallint not null,
  calendar_id  uuid,
  started_at   timestamptz not null,
  due_at       timestamptz,
  wake_at      timestamptz,
  warned_at    timestamptz,
  missed_at    timestamptz,
  met_at       timestamptz,
  ended_at     timestamptz,
  constraint case_limit_pk primary key (complaint_id, round, kind),
  constraint case_limit_end_ck check (met_at is null or ended_at is null),
  constraint case_limit_wake_ck check (wake_at is null or (met_at is null and ended_at is null and missed_at is null))
);
create index case_limit_wake_ix on case_limit (wake_at) where wake_at is not null;
create index case_limit_due_ix on case_limit (due_at) where met_at is null and ended_at is null;

create table case_pause (
  id              uuid not null constraint case_pause_pk primary key,
  complaint_id    uuid not null constraint case_pause_complaint_fk references complaint,
  reason          text not null,
  started_at      timestamptz not null,
  started_by_name text not null,
  ended_at        timestamptz,
  ended_by_name   text,
  constraint case_pause_end_ck check ((ended_at is null) = (ended_by_name is null))
);
create unique index case_pause_open_uq on case_pause (complaint_id) where ended_at is null;
create index case_pause_complaint_ix on case_pause (complaint_id, started_at);

alter table complaint add column waiting_since timestamptz;

alter table commitment add column overdue_at timestamptz;
create index commitment_overdue_ix on commitment (due_at) where kept_at is null and overdue_at is null;
drop index commitment_due_ix;

create index complaint_handler_ix on complaint (handler_subject, received_at desc, id desc) where handler_subject is not null;
