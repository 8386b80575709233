create table attachment (
  id             uuid not null constraint attachment_pk primary key,
  complaint_id   uuid not null constraint attachment_complaint_fk references complaint,
  filename       text not null,
  media_type     text not null,
  bytes          bigint not null,
  sha256         text not null,
  readers        text not null,
  added_at       timestamptz not null,
  added_by       text not null,
  added_by_name  text not null,
  removed_at     timestamptz,
  removed_by_name text,
  removal_reason text,
  constraint attachment_filename_ck check (char_length(filename) between 1 and 255),
  constraint attachment_readers_ck check (readers in ('EVERYONE', 'TEAM')),
  constraint attachment_removal_ck check ((removed_at is null) = (removal_reason is null))
);
create index attachment_complaint_ix on attachment (complaint_id, id);
