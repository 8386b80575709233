-- a process that is part of taking a client on board: its causes end as a proposed change of the checklist
alter table catalogue_entry
  add column part_of_onboarding boolean not null default false,
  add constraint catalogue_entry_onboarding_ck check (not part_of_onboarding or kind = 'PROCESS');

create table corrective_action (
  id                 uuid not null constraint corrective_action_pk primary key,
  catalogue_entry_id uuid not null constraint corrective_action_catalogue_entry_fk references catalogue_entry,
  change             text not null,
  owner_name         text not null,
  status             text not null,
  opened_at          timestamptz not null,
  opened_by_name     text not null,
  due_at             timestamptz not null,
  -- when it is next told of unless it has moved on by then; null once that was done
  notice_due_at      timestamptz,
  window_days        int not null,
  plan_account_id    uuid constraint corrective_action_plan_account_fk references account,
  plan               text,
  plan_go_ahead      boolean,
  plan_trade_off     text,
  plan_decided_at    timestamptz,
  plan_decided_by    text,
  begun_at           timestamptz,
  done_at            timestamptz,
  done_note          text,
  checked_at         timestamptz,
  effect             text,
  cases_before       int,
  cases_after        int,
  unfound_after      int,
  rate_ratio         double precision,
  rate_ratio_low     double precision,
  rate_ratio_high    double precision,
  dropped_at         timestamptz,
  drop_reason        text,
  version            bigint not null,
  constraint corrective_action_window_ck check (window_days between 7 and 365),
  constraint corrective_action_plan_ck check ((plan_account_id is null) = (plan is null)),
  constraint corrective_action_plan_decision_ck check (plan_go_ahead is null or plan_trade_off is not null),
  constraint corrective_action_effect_ck check ((checked_at is null) = (effect is null))
);
create index corrective_action_catalogue_entry_ix on corrective_action (catalogue_entry_id);
create index corrective_action_notice_ix on corrective_action (notice_due_at) where notice_due_at is not null;

create table corrective_action_finding (
  corrective_action_id uuid not null constraint corrective_action_finding_action_fk references corrective_action,
  finding_id           uuid not null constraint corrective_action_finding_finding_fk references finding,
  constraint corrective_action_finding_pk primary key (corrective_action_id, finding_id)
);
create index corrective_action_finding_finding_ix on corrective_action_finding (finding_id);

create table checklist_proposal (
  id                   uuid not null constraint checklist_proposal_pk primary key,
  corrective_action_id uuid not null constraint checklist_proposal_action_fk references corrective_action,
  proposal             text not null,
  proposed_at          timestamptz not null,
  proposed_by_name     text not null,
  constraint checklist_proposal_action_uq unique (corrective_action_id)
);
