-- Facts whose effect on the figures of their account is not computed yet.
create table fresh_fact (
  event_id   uuid not null constraint fresh_fact_pk primary key,
  account_id uuid not null,
  -- later than now only where the figures could not be computed
  not_before timestamptz not null default '-infinity'
);
create index fresh_fact_account_ix on fresh_fact (account_id);

-- By what the firm judges. One is in use; drafts can still be changed.
create table scorecard (
  id           uuid not null constraint scorecard_pk primary key,
  name         text not null,
  status       text not null,
  rules        text not null,
  drafted_at   timestamptz not null,
  activated_at timestamptz,
  version      bigint not null,
  constraint scorecard_name_ck check (char_length(name) between 1 and 200),
  constraint scorecard_status_ck check (status in ('DRAFT', 'ACTIVE', 'RETIRED')),
  constraint scorecard_rules_ck check (rules is json object)
);
create unique index scorecard_active_uq on scorecard (status) where status = 'ACTIVE';

-- Both figures of an account as they are now; made of facts, so it can be thrown away and made again.
create table account_figures (
  account_id   uuid not null constraint account_figures_pk primary key constraint account_figures_account_fk references account,
  fit          numeric(4, 1),
  debt         numeric(4, 1) not null,
  quadrant     text,
  known        integer not null,
  parts        jsonb not null,
  as_of        date not null,
  scorecard_id uuid not null constraint account_figures_scorecard_fk references scorecard,
  computed_at  timestamptz not null
);
create index account_figures_fit_ix on account_figures ((coalesce(fit, -1)), account_id);
create index account_figures_debt_ix on account_figures (debt, account_id);
create index account_figures_quadrant_fit_ix on account_figures (quadrant, (coalesce(fit, -1)), account_id);
create index account_figures_quadrant_debt_ix on account_figures (quadrant, debt, account_id);
create index account_figures_as_of_ix on account_figures (as_of, account_id);

-- How they came to be what they are.
create table figures_change (
  id              uuid not null constraint figures_change_pk primary key,
  account_id      uuid not null,
  changed_at      timestamptz not null,
  as_of           date not null,
  cause           text not null,
  facts           jsonb not null,
  fit_before      numeric(4, 1),
  fit_after       numeric(4, 1),
  debt_before     numeric(4, 1),
  debt_after      numeric(4, 1) not null,
  quadrant_before text,
  quadrant_after  text,
  factors         jsonb not null
);
create index figures_change_account_ix on figures_change (account_id, id);

-- A walk over all accounts: to make their figures again, or to see what another scorecard would say of them.
create table figure_run (
  id           uuid not null constraint figure_run_pk primary key,
  purpose      text not null,
  scorecard_id uuid not null constraint figure_run_scorecard_fk references scorecard,
  requested_by text not null,
  requested_at timestamptz not null,
  total        bigint not null,
  done         bigint not null,
  changed      bigint not null,
  -- the last account that was walked over
  place        uuid not null,
  finished_at  timestamptz,
  constraint figure_run_purpose_ck check (purpose in ('REBUILD', 'ACTIVATION', 'SIMULATION'))
);
create index figure_run_open_ix on figure_run (id) where finished_at is null;

create table simulated_figures (
  run_id          uuid not null constraint simulated_figures_run_fk references figure_run,
  account_id      uuid not null constraint simulated_figures_account_fk references account,
  fit_before      numeric(4, 1),
  fit_after       numeric(4, 1),
  debt_before     numeric(4, 1) not null,
  debt_after      numeric(4, 1) not null,
  quadrant_before text,
  quadrant_after  text,
  constraint simulated_figures_pk primary key (run_id, account_id)
);
create index simulated_figures_moved_ix on simulated_figures (run_id, account_id)
  where quadrant_before is distinct from quadrant_after;
