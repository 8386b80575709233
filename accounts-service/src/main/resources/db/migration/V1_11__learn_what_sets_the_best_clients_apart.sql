-- Owners' word that a client is one of the best, or was lost. Withdrawn marks are the history.
create table client_mark (
  id                uuid not null constraint client_mark_pk primary key,
  account_id        uuid not null constraint client_mark_account_fk references account,
  kind              text not null,
  reason            text not null,
  marked_by         text not null,
  marked_by_name    text not null,
  marked_at         timestamptz not null,
  withdrawn_by      text,
  withdrawn_by_name text,
  withdrawn_at      timestamptz,
  withdrawal_reason text,
  version           bigint not null
);
create unique index client_mark_holding_uq on client_mark (account_id) where withdrawn_at is null;
create index client_mark_account_ix on client_mark (account_id, id);

-- What was learned of the best clients, and which of it is used.
create table client_profile (
  id               uuid not null constraint client_profile_pk primary key,
  proposed_by      text not null,
  proposed_by_name text not null,
  proposed_at      timestamptz not null,
  learned          text not null,
  backtest_day     date not null,
  backtest         text,
  status           text not null,
  decided_by       text,
  decided_by_name  text,
  decided_at       timestamptz,
  decision_reason  text,
  version          bigint not null
);
create unique index client_profile_used_uq on client_profile (status) where status = 'ACCEPTED';
