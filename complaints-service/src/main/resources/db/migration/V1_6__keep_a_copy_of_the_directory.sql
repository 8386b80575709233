-- Copies of what accounts-service tells of people. Nothing is unique or bound here but the id: the rules are kept where
-- the directory is, and news of two people may arrive in either order.
create table staff_member (
  id                 uuid not null constraint staff_member_pk primary key,
  subject            text,
  name               text not null,
  email              text,
  language           text not null,
  time_zone          text not null,
  team               text,
  active             boolean not null,
  authority_amount   numeric,
  authority_currency text,
  absences           jsonb not null,
  version            bigint not null
);
create index staff_member_subject_ix on staff_member (subject);

create table contact (
  id         uuid not null constraint contact_pk primary key,
  account_id uuid not null,
  subject    text,
  name       text not null,
  email      text,
  language   text not null,
  time_zone  text not null,
  active     boolean not null,
  version    bigint not null
);
create index contact_subject_ix on contact (subject);
create index contact_account_ix on contact (account_id);
