-- The files that something keeps; their content lies outside the database under the same identifier.
create table stored_file (
  id        uuid not null constraint stored_file_pk primary key,
  stored_at timestamptz not null
);
