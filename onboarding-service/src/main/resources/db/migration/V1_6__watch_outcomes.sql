-- What has to show up after go-live if all is well.
create table watched_outcome (
  id               uuid not null constraint watched_outcome_pk primary key,
  onboarding_id    uuid not null constraint watched_outcome_onboarding_fk references onboarding,
  key              text not null,
  title            text not null,
  within           text not null,
  status           text not null,
  due_at           timestamptz,
  silent_at        timestamptz,
  arrived_at       timestamptz,
  reported_subject text,
  reported_name    text,
  reported_at      timestamptz,
  constraint watched_outcome_key_uq unique (onboarding_id, key),
  constraint watched_outcome_status_ck check (status in ('AWAITED', 'ARRIVED', 'CANCELLED'))
);
create index watched_outcome_due_ix on watched_outcome (due_at) where status = 'AWAITED' and silent_at is null;
