-- Who at the client has to want it, and whether they had their own say before it was signed.
create table stakeholder (
  id             uuid not null constraint stakeholder_pk primary key,
  onboarding_id  uuid not null constraint stakeholder_onboarding_fk references onboarding,
  name           text not null,
  role           text not null,
  influence      text not null,
  key_person     boolean not null,
  brought_us_in  boolean not null,
  heard_at       timestamptz,
  outcome        text,
  wishes         text,
  interviewed_us boolean,
  heard_subject  text,
  heard_name     text,
  added_at       timestamptz not null,
  constraint stakeholder_influence_ck check (influence in ('LOW', 'MEDIUM', 'HIGH')),
  constraint stakeholder_outcome_ck check (outcome in ('SUPPORTS', 'UNDECIDED', 'OPPOSES'))
);
create index stakeholder_onboarding_ix on stakeholder (onboarding_id, id);

create table signing_override (
  onboarding_id uuid not null constraint signing_override_pk primary key
                constraint signing_override_onboarding_fk references onboarding,
  reason        text not null,
  by_subject    text not null,
  by_name       text not null,
  by_at         timestamptz not null
);
