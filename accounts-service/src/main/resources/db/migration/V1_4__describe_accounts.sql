-- What the firm knows of the relation to a client, beside its name.
alter table account
  add column owner_id        uuid constraint account_owner_fk references staff_member,
  add column team            text,
  add column segment         text,
  add column services        text[] not null default '{}',
  add column contract_since  date,
  add column contract_until  date,
  add column monthly_amount  numeric,
  add column currency        text,
  add column plan            text,
  add column client_since    date,
  add column referred_by     uuid constraint account_referred_by_fk references account,
  add constraint account_contract_ck check (contract_since <= contract_until),
  add constraint account_monthly_ck check ((monthly_amount is null) = (currency is null) and monthly_amount >= 0),
  add constraint account_referral_ck check (referred_by <> id);
create index account_owner_ix on account (owner_id, name_key, id) where owner_id is not null;
create index account_referred_by_ix on account (referred_by, name_key, id) where referred_by is not null;
