-- What the learner made of tables that owners sent; the tables themselves are not kept.
create table scorecard_trial (
  id                uuid not null constraint scorecard_trial_pk primary key,
  outcome           text not null,
  yes               text not null,
  set_aside         text[] not null,
  identifiers       text[] not null,
  requested_by      text not null,
  requested_by_name text not null,
  requested_at      timestamptz not null,
  status            text not null,
  percent           integer not null,
  sign_of_life_at   timestamptz not null,
  reason            text,
  learned           text,
  constraint scorecard_trial_percent_ck check (percent between 0 and 100)
);
create index scorecard_trial_learning_ix on scorecard_trial (id) where status = 'LEARNING';
