alter table complaint
  add column handler_subject text,
  add column handler_name    text,
  add column acknowledged_at timestamptz,
  add column next_step_by    timestamptz,
  add column talked_at       timestamptz,
  add column escalated_at    timestamptz,
  add column senior_subject  text,
  add column senior_name     text,
  add column closed_at       timestamptz,
  add constraint complaint_handler_ck check ((handler_subject is null) = (handler_name is null)),
  add constraint complaint_senior_ck check ((senior_subject is null) = (senior_name is null));

alter table complaint_person
  add column outsider boolean not null default false,
  add constraint complaint_person_outsider_ck check (not (outsider and subject is not null));

create table talk (
  id              uuid not null constraint talk_pk primary key,
  complaint_id    uuid not null constraint talk_complaint_fk references complaint,
  held_at         timestamptz not null,
  spoken_with     text not null,
  notes           text not null,
  held_by_subject text not null,
  held_by_name    text not null,
  recorded_at     timestamptz not null
);
create index talk_complaint_ix on talk (complaint_id, held_at);

create table hearing (
  id                uuid not null constraint hearing_pk primary key,
  complaint_id      uuid not null constraint hearing_complaint_fk references complaint,
  round             int not null,
  opened_at         timestamptz not null,
  moderator_subject text,
  moderator_name    text,
  concluded_at      timestamptz,
  constraint hearing_round_uq unique (complaint_id, round)
);

create table hearing_participant (
  id             uuid not null constraint hearing_participant_pk primary key,
  hearing_id     uuid not null constraint hearing_participant_hearing_fk references hearing,
  side           text not null,
  -- of the named person in complaint_person; null for the client
  place          int,
  name           text not null,
  subject        text,
  invited_at     timestamptz not null,
  deadline       timestamptz not null,
  statement      text,
  lesson         text,
  stated_at      timestamptz,
  taken_down_by  text,
  declined_at    timestamptz,
  decline_reason text,
  attended       boolean not null,
  constraint hearing_participant_place_uq unique nulls not distinct (hearing_id, place),
  constraint hearing_participant_side_ck check ((side = 'CLIENT') = (place is null)),
  constraint hearing_participant_answer_ck check (stated_at is null or declined_at is null),
  constraint hearing_participant_statement_ck check ((statement is null) = (stated_at is null))
);

create table hearing_session (
  id             uuid not null constraint hearing_session_pk primary key,
  hearing_id     uuid not null constraint hearing_session_hearing_fk references hearing,
  opened_at      timestamptz not null,
  opened_by_name text not null,
  closed_at      timestamptz,
  minutes        text
);
create index hearing_session_hearing_ix on hearing_session (hearing_id);
