-- What happened, in the transaction in which it happened: history, audit trail and feed in one table.
create table event (
  position   bigint generated always as identity,
  xid        xid8 not null default pg_current_xact_id(),
  id         uuid not null constraint event_pk primary key,
  time       timestamptz not null,
  account_id uuid,
  subject    uuid not null,
  type       text not null,
  actor      text not null,
  actor_name text not null,
  reason     text,
  data       jsonb not null
);
create unique index event_feed_ix on event (xid, position);
create index event_subject_ix on event (subject, position);

-- How far this service has read another's feed, and which process reads it now.
create table event_cursor (
  source       text not null constraint event_cursor_pk primary key,
  cursor       text not null,
  leased_by    text,
  leased_until timestamptz
);

-- Events that could not take effect. Later events of the same account wait behind them.
create table parked_event (
  id          uuid not null,
  source      text not null,
  account_id  uuid,
  cursor      text not null,
  type        text not null,
  body        text not null,
  error       text not null,
  attempts    int not null,
  parked_at   timestamptz not null,
  next_try_at timestamptz,
  sequence    bigint generated always as identity,
  constraint parked_event_pk primary key (source, id)
);
create index parked_event_account_ix on parked_event (source, account_id, sequence);

-- Answers to requests that carried an Idempotency-Key, stored with their effect.
create table idempotent_answer (
  caller      text not null,
  key         text not null,
  fingerprint text not null,
  status      int not null,
  location    text,
  etag        text,
  body        text,
  stored_at   timestamptz not null,
  constraint idempotent_answer_pk primary key (caller, key)
);
create index idempotent_answer_age_ix on idempotent_answer (stored_at);
