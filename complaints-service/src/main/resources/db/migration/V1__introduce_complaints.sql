-- The accounts complaints are about, as far as this service needs them; kept up from the accounts feed.
create table account (
  id   uuid not null constraint account_pk primary key,
  name text not null
);

-- Numbers of references are taken in blocks; a block lost by a stop leaves a gap and nothing else.
create sequence complaint_number increment by 50;

create table complaint (
  id                 uuid not null constraint complaint_pk primary key,
  reference          text not null,
  account_id         uuid not null constraint complaint_account_fk references account,
  matter             text not null,
  description        text,
  wish               text,
  language           text not null,
  source             text not null,
  origin             text not null,
  external_reference text,
  status             text not null,
  received_at        timestamptz not null,
  recorded_at        timestamptz not null,
  received_by        text not null,
  received_by_name   text not null,
  contact            text,
  disputed_amount    numeric(19, 4),
  disputed_currency  text,
  -- matter, description, wish and references folded for search, see FoldedText
  search_text        text not null,
  version            bigint not null,
  constraint complaint_reference_uq unique (reference),
  constraint complaint_disputed_ck check ((disputed_amount is null) = (disputed_currency is null))
);
-- the same complaint from the same origin comes in once
create unique index complaint_external_reference_uq on complaint (origin, external_reference)
  where external_reference is not null;
create index complaint_received_ix on complaint (received_at desc, id desc);
create index complaint_account_received_ix on complaint (account_id, received_at desc, id desc);
create index complaint_search_ix on complaint using gin (search_text gin_trgm_ops);

create table complaint_person (
  complaint_id uuid not null constraint complaint_person_complaint_fk references complaint,
  position     int not null,
  name         text not null,
  subject      text,
  constraint complaint_person_pk primary key (complaint_id, position)
);
create index complaint_person_subject_ix on complaint_person (subject) where subject is not null;
