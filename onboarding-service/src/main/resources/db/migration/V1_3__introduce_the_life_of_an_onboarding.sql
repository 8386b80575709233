alter table onboarding drop constraint onboarding_status_ck;
alter table onboarding add constraint onboarding_status_ck
  check (status in ('SIGNING', 'IN_PROGRESS', 'READY', 'LIVE', 'ESTABLISHED', 'ABANDONED'));

-- An account is put on board once at a time.
drop index onboarding_running_uq;
create unique index onboarding_running_uq on onboarding (account_id) where status not in ('ESTABLISHED', 'ABANDONED');

alter table onboarding
  add column segment             text,
  add column services            text[] not null default '{}',
  add column calendar_id         uuid,
  add column firm_lead_subject   text,
  add column firm_lead_name      text,
  add column client_lead_subject text,
  add column client_lead_name    text,
  add column signed_at           timestamptz,
  add column planned_live_at     timestamptz,
  add column live_at             timestamptz,
  add column ended_at            timestamptz;
-- What began before there was a signing counts as signed at its start.
update onboarding set firm_lead_subject = started_by, firm_lead_name = started_by_name, signed_at = started_at;

create table onboarding_step (
  id                     uuid not null constraint onboarding_step_pk primary key,
  onboarding_id          uuid not null constraint onboarding_step_onboarding_fk references onboarding,
  position               int not null,
  key                    text not null,
  phase                  text not null,
  definition             jsonb not null,
  accountable_subject    text,
  accountable_name       text,
  status                 text not null,
  due_at                 timestamptz,
  waiting_since          timestamptz,
  side_seconds           bigint not null,
  approval_seconds       bigint not null,
  evidence_count         int not null,
  done_subject           text,
  done_name              text,
  done_at                timestamptz,
  note                   text,
  approval_due_at        timestamptz,
  approved_subject       text,
  approved_name          text,
  approved_at            timestamptz,
  waiver_reason          text,
  waiver_consequence     text,
  waiver_firm_subject    text,
  waiver_firm_name       text,
  waiver_firm_at         timestamptz,
  waiver_client_subject  text,
  waiver_client_name     text,
  waiver_client_at       timestamptz,
  constraint onboarding_step_key_uq unique (onboarding_id, key),
  constraint onboarding_step_status_ck check (status in ('OPEN', 'AWAITING_APPROVAL', 'DONE', 'WAIVED'))
);

create table step_evidence (
  id            uuid not null constraint step_evidence_pk primary key,
  step_id       uuid not null constraint step_evidence_step_fk references onboarding_step on delete cascade,
  description   text not null,
  link          text,
  added_subject text not null,
  added_name    text not null,
  added_at      timestamptz not null
);
create index step_evidence_step_ix on step_evidence (step_id, id);

-- The steps stood in the code before; what was ticked then stays ticked.
insert into onboarding_step
  (id, onboarding_id, position, key, phase, definition, accountable_subject, accountable_name, status, side_seconds,
   approval_seconds, evidence_count, done_subject, done_name, done_at, note)
select gen_random_uuid(), o.id, s.position, s.key, 'Steps',
       jsonb_build_object('key', s.key, 'title', s.title, 'side', s.side, 'due', 'business:P10D', 'dependsOn', '[]'::jsonb,
                          'mandatory', s.mandatory, 'evidence', false, 'internal', false),
       case when s.side = 'FIRM' then o.started_by end, case when s.side = 'FIRM' then o.started_by_name end,
       case when c.done_at is null then 'OPEN' else 'DONE' end, 0, 0, 0, c.done_by, c.done_by_name, c.done_at, c.note
  from onboarding o
 cross join (values
   (0, 'kick-off-talk', 'Kick-off talk held, bumps on the way announced', 'FIRM', true),
   (1, 'stakeholders-heard', 'Every key stakeholder heard', 'FIRM', true),
   (2, 'red-flag-agreement', 'Red-flag agreement accepted by both leaders', 'FIRM', true),
   (3, 'access-and-data', 'Access and data handed over', 'CLIENT', true),
   (4, 'marketing-moved', 'Client''s own marketing moved to the new platform', 'CLIENT', true),
   (5, 'product-feed-checked', 'Product feed checked', 'FIRM', true),
   (6, 'test-order', 'Test order placed and delivered', 'FIRM', true),
   (7, 'payments-checked', 'Payments and refunds checked', 'FIRM', true),
   (8, 'go-live-approval', 'Go-live approved', 'CLIENT', true),
   (9, 'first-report', 'First report sent', 'FIRM', false)) as s (position, key, title, side, mandatory)
  left join step_completion c on c.onboarding_id = o.id and c.step = s.key;
drop table step_completion;
