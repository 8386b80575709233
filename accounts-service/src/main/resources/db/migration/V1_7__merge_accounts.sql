-- An account that turned out to be another one's duplicate points to it; nothing is moved, so it can be undone.
alter table account
  add column merged_into uuid constraint account_merged_into_fk references account,
  add constraint account_merged_into_ck check (merged_into <> id);
create index account_merged_into_ix on account (merged_into) where merged_into is not null;

create table account_merge (
  id         uuid not null constraint account_merge_pk primary key,
  kept_id    uuid not null constraint account_merge_kept_fk references account,
  merged_id  uuid not null constraint account_merge_merged_fk references account,
  reason     text not null,
  merged_by  text not null,
  merged_at  timestamptz not null,
  undone_at  timestamptz,
  version    bigint not null
);
create unique index account_merge_standing_uq on account_merge (merged_id) where undone_at is null;
create index account_merge_kept_ix on account_merge (kept_id, id);
