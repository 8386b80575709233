create table note (
  id                 uuid not null constraint note_pk primary key,
  complaint_id       uuid not null constraint note_complaint_fk references complaint,
  text               text not null,
  written_at         timestamptz not null,
  written_by_name    text not null
);
create index note_complaint_ix on note (complaint_id);

create table rating (
  complaint_id  uuid not null constraint rating_pk primary key constraint rating_complaint_fk references complaint,
  score         int not null,
  comment       text,
  rated_at      timestamptz not null,
  rated_by_name text not null,
  constraint rating_score_ck check (score between 1 and 5)
);

create table disputed_invoice (
  id               uuid not null constraint disputed_invoice_pk primary key,
  complaint_id     uuid not null constraint disputed_invoice_complaint_fk references complaint,
  invoice_number   text not null,
  amount           numeric(19, 4) not null,
  currency         text not null,
  disputed_amount  numeric(19, 4) not null,
  disputed_at      timestamptz not null,
  disputed_by_name text not null,
  settlement       text,
  owed_amount      numeric(19, 4),
  settled_at       timestamptz,
  settled_by_name  text,
  constraint disputed_invoice_number_uq unique (complaint_id, invoice_number),
  constraint disputed_invoice_amount_ck check (disputed_amount > 0 and disputed_amount <= amount),
  constraint disputed_invoice_settlement_ck check ((settlement is null) = (settled_at is null)
                                               and (settlement is null) = (owed_amount is null)),
  constraint disputed_invoice_owed_ck check (owed_amount between 0 and amount)
);

create table case_link (
  id             uuid not null constraint case_link_pk primary key,
  complaint_id   uuid not null constraint case_link_complaint_fk references complaint,
  other_id       uuid not null constraint case_link_other_fk references complaint,
  kind           text not null,
  linked_at      timestamptz not null,
  linked_by_name text not null,
  constraint case_link_uq unique (complaint_id, other_id),
  constraint case_link_itself_ck check (complaint_id <> other_id)
);
create index case_link_other_ix on case_link (other_id);
