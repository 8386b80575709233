create extension if not exists btree_gist;

-- The firm's people. What they may do stands in their token; the subject is where the two meet.
create table staff_member (
  id                 uuid not null constraint staff_member_pk primary key,
  subject            text constraint staff_member_subject_uq unique,
  name               text not null,
  name_key           text not null,
  email              text,
  language           text not null,
  time_zone          text not null,
  team               text,
  team_key           text,
  active             boolean not null,
  authority_amount   numeric,
  authority_currency text,
  registered_at      timestamptz not null,
  version            bigint not null,
  constraint staff_member_name_ck check (char_length(name) between 1 and 200),
  constraint staff_member_team_ck check ((team is null) = (team_key is null)),
  constraint staff_member_authority_ck
    check ((authority_amount is null) = (authority_currency is null) and authority_amount >= 0)
);
create index staff_member_name_ix on staff_member (name_key, id);
create index staff_member_name_trgm_ix on staff_member using gin (name_key gin_trgm_ops);
create index staff_member_team_ix on staff_member (team_key, name_key, id);

-- When somebody is away, both days included, and who stands in for them.
create table staff_absence (
  staff_member_id uuid not null constraint staff_absence_member_fk references staff_member,
  id              uuid not null,
  first_day       date not null,
  last_day        date not null,
  delegate_id     uuid constraint staff_absence_delegate_fk references staff_member,
  constraint staff_absence_pk primary key (staff_member_id, id),
  constraint staff_absence_days_ck check (first_day <= last_day),
  constraint staff_absence_delegate_ck check (delegate_id <> staff_member_id),
  constraint staff_absence_once_ex
    exclude using gist (staff_member_id with =, daterange(first_day, last_day, '[]') with &&)
);

-- The people on the clients' side.
create table contact (
  id            uuid not null constraint contact_pk primary key,
  account_id    uuid not null constraint contact_account_fk references account,
  subject       text constraint contact_subject_uq unique,
  name          text not null,
  name_key      text not null,
  email         text,
  phone         text,
  role          text,
  language      text not null,
  time_zone     text not null,
  active        boolean not null,
  registered_at timestamptz not null,
  version       bigint not null,
  constraint contact_name_ck check (char_length(name) between 1 and 200)
);
create index contact_account_ix on contact (account_id, name_key, id);
