-- When each sweep is to run next and who runs it now, as db-scheduler wants it. Whatever is due stands in its own row, not here.
create table timer (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  constraint timer_pk primary key (task_name, task_instance)
);
create index timer_execution_time_ix on timer (execution_time);
create index timer_last_heartbeat_ix on timer (last_heartbeat);
