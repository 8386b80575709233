create table resolution (
  id                 uuid not null constraint resolution_pk primary key,
  complaint_id       uuid not null constraint resolution_complaint_fk references complaint,
  finding_id         uuid not null constraint resolution_finding_fk references finding,
  explanation        text not null,
  decided_at         timestamptz not null,
  decided_by_subject text not null,
  decided_by_name    text not null,
  needs_approval     boolean not null,
  approved_at        timestamptz,
  approved_by_name   text,
  refused_at         timestamptz,
  constraint resolution_answer_ck check (approved_at is null or refused_at is null)
);
create index resolution_complaint_ix on resolution (complaint_id, decided_at);

create table redress (
  resolution_id uuid not null constraint redress_resolution_fk references resolution,
  position      int not null,
  kind          text not null,
  amount        numeric(19, 4),
  currency      text,
  bearer        text,
  note          text,
  constraint redress_pk primary key (resolution_id, position),
  constraint redress_amount_ck check ((amount is null) = (currency is null)),
  constraint redress_bearer_ck check ((amount is null) = (bearer is null))
);

create table commitment (
  id            uuid not null constraint commitment_pk primary key,
  complaint_id  uuid not null constraint commitment_complaint_fk references complaint,
  resolution_id uuid not null constraint commitment_resolution_fk references resolution,
  promise       text not null,
  owner_name    text not null,
  due_at        timestamptz not null,
  kept_at       timestamptz,
  kept_note     text
);
create index commitment_complaint_ix on commitment (complaint_id);
create index commitment_due_ix on commitment (due_at) where kept_at is null;
