-- What a client was asked to pay. Payable is what is neither paid, credited nor in dispute.
create table invoice (
  id           uuid not null constraint invoice_pk primary key,
  account_id   uuid not null constraint invoice_account_fk references account,
  number       text not null,
  issued_on    date not null,
  due_on       date not null,
  amount       numeric not null,
  currency     text not null,
  payable      numeric not null,
  cancelled    boolean not null,
  overdue_told boolean not null,
  issued_at    timestamptz not null,
  version      bigint not null,
  constraint invoice_number_uq unique (account_id, number),
  constraint invoice_days_ck check (issued_on <= due_on),
  constraint invoice_amount_ck check (amount > 0 and payable between 0 and amount)
);
create index invoice_account_ix on invoice (account_id, issued_on, id);
create index invoice_due_ix on invoice (id) where payable > 0 and not overdue_told;

create table payment (
  invoice_id  uuid not null constraint payment_invoice_fk references invoice,
  id          uuid not null,
  received_on date not null,
  amount      numeric not null,
  -- of the bank or the bookkeeping; the same payment is not taken twice
  reference   text,
  constraint payment_pk primary key (invoice_id, id),
  constraint payment_reference_uq unique (invoice_id, reference),
  constraint payment_amount_ck check (amount > 0)
);

create table dispute (
  invoice_id   uuid not null constraint dispute_invoice_fk references invoice,
  id           uuid not null,
  raised_on    date not null,
  amount       numeric not null,
  reason       text not null,
  complaint_id uuid,
  outcome      text,
  settled_on   date,
  constraint dispute_pk primary key (invoice_id, id),
  constraint dispute_amount_ck check (amount > 0),
  constraint dispute_settled_ck check ((outcome is null) = (settled_on is null))
);

-- The attention a client gets. A reference is that of whoever keeps the time sheets or the diary.
create table time_entry (
  id              uuid not null constraint time_entry_pk primary key,
  account_id      uuid not null constraint time_entry_account_fk references account,
  staff_member_id uuid not null constraint time_entry_staff_fk references staff_member,
  day             date not null,
  minutes         integer not null,
  activity        text,
  reference       text,
  withdrawn       boolean not null,
  recorded_at     timestamptz not null,
  constraint time_entry_reference_uq unique (account_id, reference),
  constraint time_entry_minutes_ck check (minutes between 1 and 1440)
);
create index time_entry_account_ix on time_entry (account_id, day, id);

create table touchpoint (
  id              uuid not null constraint touchpoint_pk primary key,
  account_id      uuid not null constraint touchpoint_account_fk references account,
  kind            text not null,
  held_at         timestamptz not null,
  staff_member_id uuid not null constraint touchpoint_staff_fk references staff_member,
  contact_id      uuid constraint touchpoint_contact_fk references contact,
  note            text,
  reference       text,
  withdrawn       boolean not null,
  recorded_at     timestamptz not null,
  constraint touchpoint_reference_uq unique (account_id, reference)
);
create index touchpoint_account_ix on touchpoint (account_id, held_at, id);
