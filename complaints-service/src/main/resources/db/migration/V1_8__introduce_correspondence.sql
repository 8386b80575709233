-- What the firm counts as heated, and for how long it waits: one row.
create table cooling_off (
  id             smallint not null constraint cooling_off_pk primary key constraint cooling_off_one_ck check (id = 1),
  words          text[] not null,
  capitals       int not null,
  exclamations   int not null,
  grace_minutes  int not null,
  hold_minutes   int not null,
  version        bigint not null,
  constraint cooling_off_counts_ck check (capitals >= 0 and exclamations >= 0),
  constraint cooling_off_times_ck check (grace_minutes >= 0 and hold_minutes >= 0)
);
insert into cooling_off values
  (1, array['ridiculous', 'liar', 'your fault', 'not our problem', 'שקרן', 'באשמתכם', 'враньё', 'сами виноваты',
            'klamár', 'vaša chyba'], 3, 3, 10, 720, 0);

create table client_message (
  id               uuid not null constraint client_message_pk primary key,
  complaint_id     uuid not null constraint client_message_complaint_fk references complaint,
  author_subject   text not null,
  author_name      text not null,
  written_at       timestamptz not null,
  heat             text,
  heat_marked_by   text,
  held_until       timestamptz,
  released_at      timestamptz,
  released_by_name text,
  mail_id          uuid not null,
  constraint client_message_heat_ck check ((heat is null) = (held_until is null)),
  constraint client_message_release_ck check ((released_at is null) = (released_by_name is null))
);
create index client_message_complaint_ix on client_message (complaint_id, written_at);

-- every wording it had; the last one is what is sent
create table client_message_wording (
  message_id      uuid not null constraint client_message_wording_message_fk references client_message,
  position        int not null,
  subject         text not null,
  body            text not null,
  written_by      text not null,
  written_by_name text not null,
  written_at      timestamptz not null,
  constraint client_message_wording_pk primary key (message_id, position)
);
