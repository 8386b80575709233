-- Mail that came in, each once by its Message-ID: it became a complaint or an answer on a case, or waits to be placed.
create table inbound_mail (
  id             uuid not null constraint inbound_mail_pk primary key,
  message_id     text not null constraint inbound_mail_message_id_uq unique,
  received_at    timestamptz not null,
  from_address   text not null,
  from_name      text,
  subject        text not null,
  text           text not null,
  attachments    jsonb not null,
  outcome        text not null,
  held_because   text,
  complaint_id   uuid constraint inbound_mail_complaint_fk references complaint,
  placed_by_name text,
  reason         text,
  version        bigint not null,
  constraint inbound_mail_outcome_ck check (outcome in ('COMPLAINT', 'ANSWER', 'HELD', 'DISMISSED')),
  constraint inbound_mail_complaint_ck check ((outcome in ('COMPLAINT', 'ANSWER')) = (complaint_id is not null))
);
create index inbound_mail_outcome_ix on inbound_mail (outcome, id);
create index inbound_mail_complaint_ix on inbound_mail (complaint_id) where complaint_id is not null;

create index contact_email_ix on contact (lower(email));
