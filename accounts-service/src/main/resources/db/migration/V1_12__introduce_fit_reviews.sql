-- Sessions in which owners go through the clients, and what they decide.
create table fit_review (
  id             uuid not null constraint fit_review_pk primary key,
  held_on        date not null,
  members        uuid[] not null,
  opened_by      text not null,
  opened_by_name text not null,
  opened_at      timestamptz not null,
  closed_at      timestamptz,
  version        bigint not null
);

create table review_decision (
  id               uuid not null constraint review_decision_pk primary key,
  review_id        uuid not null constraint review_decision_review_fk references fit_review,
  account_id       uuid not null constraint review_decision_account_fk references account,
  verdict          text not null,
  reason           text not null,
  decided_by       text not null,
  decided_by_name  text not null,
  decided_at       timestamptz not null,
  seconded_by      text,
  seconded_by_name text,
  seconded_at      timestamptz,
  version          bigint not null,
  constraint review_decision_account_uq unique (review_id, account_id),
  -- parting takes two owners
  constraint review_decision_seconded_ck check (seconded_by is null or (verdict = 'PART' and seconded_by <> decided_by))
);
create index review_decision_account_ix on review_decision (account_id);

create table hand_over_step (
  decision_id uuid not null constraint hand_over_step_decision_fk references review_decision,
  position    integer not null,
  what        text not null,
  due_on      date not null,
  constraint hand_over_step_pk primary key (decision_id, position)
);

-- One row: when the last review was held, at first the day on which the firm begins to count, and whether it was said since
-- that a quarter went by without one.
create table review_rhythm (
  id           uuid not null constraint review_rhythm_pk primary key,
  last_held_on date not null,
  reminded     boolean not null
);
insert into review_rhythm (id, last_held_on, reminded) values (gen_random_uuid(), current_date, false);
