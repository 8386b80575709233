create extension if not exists pg_trgm;

create table account (
  id            uuid not null constraint account_pk primary key,
  name          text not null,
  -- the name without case, marks and doubled white space: two accounts never differ only in these
  name_key      text not null constraint account_name_uq unique,
  registered_at timestamptz not null,
  version       bigint not null,
  constraint account_name_ck check (char_length(name) between 1 and 200)
);
create index account_name_key_trgm_ix on account using gin (name_key gin_trgm_ops);
create index account_registered_ix on account (registered_at, id);

-- What other services told about an account. Without a foreign key: news of an account may come before the account.
create table fact (
  event_id    uuid not null constraint fact_pk primary key,
  account_id  uuid not null,
  type        text not null,
  occurred_at timestamptz not null,
  subject     uuid not null,
  data        jsonb not null
);
create index fact_account_ix on fact (account_id, occurred_at, event_id);

-- How many complaints an account has; moved in the transaction that writes the fact. Apart from the account, so that
-- counting neither waits for a change of the account nor makes one stale.
create table complaint_count (
  account_id uuid not null constraint complaint_count_pk primary key,
  complaints bigint not null,
  constraint complaint_count_ck check (complaints >= 0)
);
create index complaint_count_ix on complaint_count (complaints, account_id);
