-- When the firm works; which hours, holidays and extra days is one document that is read and changed as a whole.
create table calendar (
  id            uuid not null constraint calendar_pk primary key,
  name          text not null,
  name_key      text not null constraint calendar_name_uq unique,
  standard      boolean not null,
  hours         text not null,
  registered_at timestamptz not null,
  version       bigint not null,
  constraint calendar_name_ck check (char_length(name) between 1 and 200),
  constraint calendar_hours_ck check (hours is json object)
);
-- what applies where nothing else is said
create unique index calendar_standard_uq on calendar (standard) where standard;
