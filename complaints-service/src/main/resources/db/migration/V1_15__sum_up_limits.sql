-- How limits were kept, by the day (UTC) on which the complaint came in; those that still run or fell away are in neither.
create table insight_limit_day (
  day     date not null,
  -- empty where it is not known
  segment text not null,
  kind    text not null,
  kept    int not null,
  missed  int not null,
  constraint insight_limit_day_pk primary key (day, segment, kind)
);

-- by row and with a condition: the many limits that begin with a complaint cost nothing
create function case_limit_changes_insight() returns trigger language plpgsql as $$
begin
  insert into insight_stale_day (day)
  select (received_at at time zone 'UTC')::date from complaint where id = new.complaint_id;
  return null;
end $$;
create trigger case_limit_begun_insight_tr after insert on case_limit
  for each row when (new.missed_at is not null) execute function case_limit_changes_insight();
create trigger case_limit_insight_tr after update on case_limit
  for each row when (new.met_at is distinct from old.met_at or new.missed_at is distinct from old.missed_at)
  execute function case_limit_changes_insight();

insert into insight_stale_day (day)
select distinct (c.received_at at time zone 'UTC')::date
  from case_limit l join complaint c on c.id = l.complaint_id where l.met_at is not null or l.missed_at is not null;
