create table announced_change (
  id               uuid not null constraint announced_change_pk primary key,
  kind             text not null,
  what             text not null,
  takes_effect_at  timestamptz not null,
  conflict         text not null,
  can_offer        text not null,
  cannot_offer     text not null,
  written_at       timestamptz not null,
  written_by_name  text not null,
  version          bigint not null
);

create table announced_change_account (
  announced_change_id uuid not null constraint announced_change_account_change_fk references announced_change,
  account_id          uuid not null constraint announced_change_account_account_fk references account,
  constraint announced_change_account_pk primary key (announced_change_id, account_id)
);
create index announced_change_account_account_ix on announced_change_account (account_id);

-- a case comes from one announced change at most
create table case_of_change (
  complaint_id        uuid not null constraint case_of_change_pk primary key
                      constraint case_of_change_complaint_fk references complaint,
  announced_change_id uuid not null constraint case_of_change_change_fk references announced_change,
  put_down_at         timestamptz not null,
  put_down_by_name    text not null
);
create index case_of_change_change_ix on case_of_change (announced_change_id);
