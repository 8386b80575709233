-- How like the best each client is by the profile in use, as it was told last.
create table account_likeness (
  account_id  uuid not null constraint account_likeness_pk primary key constraint account_likeness_account_fk references account,
  profile_id  uuid not null constraint account_likeness_profile_fk references client_profile,
  likeness    numeric(4, 1) not null,
  assessed_on date not null
);
