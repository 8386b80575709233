-- what accounts-service tells of the relation to a client, as far as insight needs it
alter table account
  add column segment          text,
  add column relation_version bigint not null default -1;

-- figures that others published and ours are held against; percent
create table published_figure (
  name    text not null constraint published_figure_pk primary key,
  low     numeric(5, 2) not null,
  high    numeric(5, 2) not null,
  source  text not null,
  version bigint not null,
  constraint published_figure_range_ck check (0 <= low and low <= high and high <= 100)
);
insert into published_figure (name, low, high, source, version) values
  ('EMPLOYEE_CAUSES', 20, 20, 'TARP: about 20 % of dissatisfaction comes from the attitude and mistakes of staff', 0),
  ('CLIENT_CAUSES', 20, 30, 'TARP: 20 to 30 % comes from clients'' own errors, wrong expectations and misuse', 0),
  ('SYSTEM_CAUSES', 40, 60, 'TARP: 40 to 60 % comes from products, processes and marketing messages delivered as designed', 0),
  ('TELL_SOMEBODY_OF_BAD', 95, 95, 'Dimensional Research 2013, 1,046 US consumers: tell someone of a bad experience', 0),
  ('TELL_FIVE_OF_BAD', 54, 54, 'Dimensional Research 2013, 1,046 US consumers: tell at least five of a bad experience', 0),
  ('TELL_FIVE_OF_GOOD', 33, 33, 'Dimensional Research 2013, 1,046 US consumers: tell at least five of a good experience', 0);

-- Days on which complaints came in whose findings have changed since they were summed up. A queue, not a set: a day that is
-- marked again while it is summed up is summed up again.
create table insight_stale_day (
  id  uuid not null default uuidv7() constraint insight_stale_day_pk primary key,
  day date not null
);

-- The last finding of each case, summed up by the day (UTC) on which the complaint came in.
create table insight_day (
  day       date not null,
  -- empty where it is not known
  segment   text not null,
  announced boolean not null,
  found     int not null,
  upheld    int not null,
  -- found more than once, since they were taken up again
  refound   int not null,
  -- found to come from an entry of the catalogue, and those of a client who had complained about it before
  with_entry int not null,
  recurring  int not null,
  constraint insight_day_pk primary key (day, segment, announced)
);

create table insight_share_day (
  day       date not null,
  segment   text not null,
  announced boolean not null,
  -- a cause, or all causes of an origin
  part      text not null,
  percents  bigint not null,
  squares   bigint not null,
  constraint insight_share_day_pk primary key (day, segment, announced, part)
);

-- Which client complained when about which entry of the catalogue, by the last finding of each case: whether something recurs
-- is one look into this index. Kept by the database, so that whatever writes findings keeps it.
create table case_entry (
  account_id         uuid not null,
  catalogue_entry_id uuid not null,
  received_at        timestamptz not null,
  complaint_id       uuid not null constraint case_entry_complaint_fk references complaint,
  constraint case_entry_pk primary key (account_id, catalogue_entry_id, received_at, complaint_id)
);
create index case_entry_complaint_ix on case_entry (complaint_id);
insert into case_entry
select distinct c.account_id, s.catalogue_entry_id, c.received_at, c.id
  from finding_share s join finding f on f.id = s.finding_id join complaint c on c.id = f.complaint_id
 where s.catalogue_entry_id is not null
   and not exists (select from finding later
                    where later.complaint_id = f.complaint_id and (later.found_at, later.id) > (f.found_at, f.id));

create function finding_changes_insight() returns trigger language plpgsql as $$
begin
  -- what the findings before said counts no longer, neither for the case nor for the later ones it made recur
  with gone as (
    delete from case_entry using added where case_entry.complaint_id = added.complaint_id returning case_entry.*)
  insert into insight_stale_day (day)
  select (c.received_at at time zone 'UTC')::date from added join complaint c on c.id = added.complaint_id
  union
  select (later.received_at at time zone 'UTC')::date
    from gone join case_entry later on later.account_id = gone.account_id
                                   and later.catalogue_entry_id = gone.catalogue_entry_id
                                   and later.received_at > gone.received_at
                                   and later.received_at <= gone.received_at + interval '180 days';
  return null;
end $$;
create trigger finding_insight_tr after insert on finding
  referencing new table as added for each statement execute function finding_changes_insight();

create function finding_share_changes_insight() returns trigger language plpgsql as $$
begin
  with come as (
    insert into case_entry
    select distinct c.account_id, added.catalogue_entry_id, c.received_at, c.id
      from added join finding f on f.id = added.finding_id join complaint c on c.id = f.complaint_id
     where added.catalogue_entry_id is not null
        on conflict do nothing
    returning *)
  insert into insight_stale_day (day)
  select distinct (later.received_at at time zone 'UTC')::date
    from come join case_entry later on later.account_id = come.account_id
                                   and later.catalogue_entry_id = come.catalogue_entry_id
                                   and later.received_at > come.received_at
                                   and later.received_at <= come.received_at + interval '180 days';
  return null;
end $$;
create trigger finding_share_insight_tr after insert on finding_share
  referencing new table as added for each statement execute function finding_share_changes_insight();

create function case_of_change_changes_insight() returns trigger language plpgsql as $$
begin
  insert into insight_stale_day (day)
  select distinct (c.received_at at time zone 'UTC')::date from added join complaint c on c.id = added.complaint_id;
  return null;
end $$;
create trigger case_of_change_insight_tr after insert on case_of_change
  referencing new table as added for each statement execute function case_of_change_changes_insight();

create function segment_changes_insight() returns trigger language plpgsql as $$
begin
  insert into insight_stale_day (day)
  select distinct (c.received_at at time zone 'UTC')::date
    from changed join former on former.id = changed.id and former.segment is distinct from changed.segment
                 join complaint c on c.account_id = changed.id;
  return null;
end $$;
create trigger account_insight_tr after update on account
  referencing new table as changed old table as former for each statement execute function segment_changes_insight();

-- what is there already
insert into insight_stale_day (day)
select distinct (c.received_at at time zone 'UTC')::date from complaint c where exists (select from finding f where f.complaint_id = c.id);
