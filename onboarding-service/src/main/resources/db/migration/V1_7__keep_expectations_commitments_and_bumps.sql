-- What the client expects and what is promised instead, and the unpleasant surprises that are known (S2).
create table expectation (
  id               uuid not null constraint expectation_pk primary key,
  onboarding_id    uuid not null constraint expectation_onboarding_fk references onboarding,
  kind             text not null,
  description      text not null,
  answer           text not null,
  recorded_subject text not null,
  recorded_name    text not null,
  recorded_at      timestamptz not null,
  disclosed_subject text,
  disclosed_name   text,
  disclosed_at     timestamptz,
  signed_subject   text,
  signed_name      text,
  signed_at        timestamptz,
  constraint expectation_kind_ck check (kind in ('EXPECTATION', 'SURPRISE'))
);
create index expectation_onboarding_ix on expectation (onboarding_id, id);

-- What one side promised the other on the way.
create table commitment (
  id            uuid not null constraint commitment_pk primary key,
  onboarding_id uuid not null constraint commitment_onboarding_fk references onboarding,
  side          text not null,
  promise       text not null,
  owner_name    text not null,
  due_at        timestamptz not null,
  made_subject  text not null,
  made_name     text not null,
  made_at       timestamptz not null,
  kept_subject  text,
  kept_name     text,
  kept_at       timestamptz,
  kept_note     text,
  broken_at     timestamptz,
  constraint commitment_side_ck check (side in ('FIRM', 'CLIENT'))
);
create index commitment_onboarding_ix on commitment (onboarding_id, id);
create index commitment_due_ix on commitment (due_at) where kept_at is null and broken_at is null;

-- Trouble on the way, told to the client before they asked (S7).
create table bump_notice (
  id            uuid not null constraint bump_notice_pk primary key,
  onboarding_id uuid not null constraint bump_notice_onboarding_fk references onboarding,
  trouble       text not null,
  remedy        text not null,
  fixed_by      timestamptz not null,
  told_subject  text not null,
  told_name     text not null,
  told_at       timestamptz not null,
  fixed_at      timestamptz
);
create index bump_notice_onboarding_ix on bump_notice (onboarding_id, id);
