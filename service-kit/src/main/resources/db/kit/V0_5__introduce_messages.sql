-- Messages to people: written in the transaction of their cause, sent after it.
create table outgoing_message (
  id                uuid not null constraint outgoing_message_pk primary key,
  kind              text not null,
  status            text not null,
  recipient_address text not null,
  recipient_name    text,
  language          text not null,
  subject           text not null,
  body              text not null,
  account_id        uuid,
  about             uuid not null,
  author            text not null,
  message_id        text not null constraint outgoing_message_message_id_is_one unique,
  created_at        timestamptz not null,
  held_until        timestamptz,
  attempts          int not null default 0,
  next_try_at       timestamptz,
  claimed_until     timestamptz,
  last_error        text,
  sent_at           timestamptz,
  constraint outgoing_message_status_known
    check (status in ('HELD', 'PENDING', 'SENT', 'FAILED', 'BOUNCED', 'CANCELLED')),
  constraint outgoing_message_pending_has_next_try check ((status = 'PENDING') = (next_try_at is not null)),
  constraint outgoing_message_sent_has_time check (status <> 'SENT' or sent_at is not null),
  constraint outgoing_message_failed_has_error check (status not in ('FAILED', 'BOUNCED') or last_error is not null)
);
create index outgoing_message_due_ix on outgoing_message (next_try_at) where status = 'PENDING';
create index outgoing_message_about_ix on outgoing_message (about, id);
create index outgoing_message_status_ix on outgoing_message (status, id) where status <> 'SENT';

-- Texts that the firm put in place of those that came with the service. A text put back to its default has no row, and
-- the numbers go on, so that a version never names two texts.
create sequence message_text_version;
create table message_text (
  kind            text not null,
  language        text not null,
  subject         text not null,
  body            text not null,
  version         bigint not null default nextval('message_text_version'),
  changed_at      timestamptz not null,
  changed_by      text not null,
  changed_by_name text not null,
  constraint message_text_pk primary key (kind, language)
);
