create table conduct_incident (
  id                  uuid not null constraint conduct_incident_pk primary key,
  complaint_id        uuid not null constraint conduct_incident_complaint_fk references complaint,
  kind                text not null,
  description         text not null,
  evidence            text not null,
  occurred_at         timestamptz not null,
  against_subject     text,
  recorded_at         timestamptz not null,
  recorded_by_subject text not null,
  recorded_by_name    text not null,
  confirmed_at        timestamptz,
  answer              text,
  disputed            boolean,
  answered_at         timestamptz,
  answered_by_name    text,
  retracted_at        timestamptz,
  retraction_reason   text,
  constraint conduct_incident_answer_ck check ((answer is null) = (answered_at is null)),
  constraint conduct_incident_retraction_ck check ((retraction_reason is null) = (retracted_at is null)),
  -- nothing follows from it before two people confirmed it
  constraint conduct_incident_confirmed_ck check (confirmed_at is not null or (answered_at is null and retracted_at is null))
);
create index conduct_incident_complaint_ix on conduct_incident (complaint_id);

create table conduct_confirmation (
  incident_id  uuid not null constraint conduct_confirmation_incident_fk references conduct_incident,
  subject      text not null,
  name         text not null,
  confirmed_at timestamptz not null,
  constraint conduct_confirmation_pk primary key (incident_id, subject)
);
