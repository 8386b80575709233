-- The accounts that can be put on board, as far as this service needs them; kept up from the accounts feed.
create table account (
  id   uuid not null constraint account_pk primary key,
  name text not null
);

create table onboarding (
  id               uuid not null constraint onboarding_pk primary key,
  account_id       uuid not null constraint onboarding_account_fk references account,
  -- the template lives in the code; a run keeps to the version it began with
  template         text not null,
  template_version int not null,
  status           text not null,
  started_at       timestamptz not null,
  started_by       text not null,
  started_by_name  text not null,
  version          bigint not null,
  constraint onboarding_status_ck check (status in ('IN_PROGRESS'))
);
create unique index onboarding_running_uq on onboarding (account_id) where status = 'IN_PROGRESS';
create index onboarding_account_ix on onboarding (account_id, id);

create table step_completion (
  onboarding_id uuid not null constraint step_completion_onboarding_fk references onboarding,
  step          text not null,
  done_at       timestamptz not null,
  done_by       text not null,
  done_by_name  text not null,
  note          text,
  constraint step_completion_pk primary key (onboarding_id, step)
);
