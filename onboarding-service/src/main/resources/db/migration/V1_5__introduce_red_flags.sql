-- That each side may raise a red flag at the other, accepted by both leaders for their whole teams (S8).
create table red_flag_agreement (
  onboarding_id  uuid not null constraint red_flag_agreement_pk primary key
                 constraint red_flag_agreement_onboarding_fk references onboarding,
  answer_within  text not null,
  firm_group     text not null,
  client_group   text not null,
  proposed_at    timestamptz not null,
  firm_subject   text,
  firm_name      text,
  firm_at        timestamptz,
  client_subject text,
  client_name    text,
  client_at      timestamptz
);

create table red_flag (
  id               uuid not null constraint red_flag_pk primary key,
  onboarding_id    uuid not null constraint red_flag_onboarding_fk references onboarding,
  side             text not null,
  cause            text not null,
  about            text,
  reason           text not null,
  addressee        text not null,
  owner_name       text not null,
  raised_subject   text not null,
  raised_name      text not null,
  raised_at        timestamptz not null,
  deadline         timestamptz not null,
  answer           text,
  answered_subject text,
  answered_name    text,
  answered_at      timestamptz,
  escalated_at     timestamptz,
  constraint red_flag_side_ck check (side in ('FIRM', 'CLIENT')),
  constraint red_flag_cause_ck check (cause in ('RAISED', 'OVERDUE_STEP', 'OVERDUE_APPROVAL', 'SILENCE'))
);
create index red_flag_onboarding_ix on red_flag (onboarding_id, id);
create index red_flag_unanswered_ix on red_flag (deadline) where answered_at is null and escalated_at is null;

-- Until when whoever has a step in hand should be done with it, and since when it is on record that they were not.
alter table onboarding_step
  add column waits_until timestamptz
      generated always as (case status when 'OPEN' then due_at when 'AWAITING_APPROVAL' then approval_due_at end) stored,
  add column overdue_at  timestamptz;
create index onboarding_step_waits_ix on onboarding_step (waits_until) where overdue_at is null and waits_until is not null;
