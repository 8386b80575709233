-- Calendars as another service last told of them. Nothing is unique or bound here but the id: the rules are kept where the
-- calendars are, and news of two of them may arrive in either order.
create table calendar_copy (
  id       uuid not null constraint calendar_copy_pk primary key,
  name     text not null,
  name_key text not null,
  standard boolean not null,
  hours    jsonb not null,
  version  bigint not null,
  told_at  timestamptz not null
);
create index calendar_copy_name_key_ix on calendar_copy (name_key);
