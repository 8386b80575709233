-- Files that were sent in to be imported, their progress, and the rows that were refused.
create table import_file (
    id                  uuid        not null,
    filename            text,
    preset              text        not null,
    columns             jsonb       not null,
    format              text        not null,
    sha256              text        not null,
    received_at         timestamptz not null,
    received_by         text        not null,
    received_by_name    text,
    status              text        not null,
    bytes_total         bigint      not null,
    bytes_read          bigint      not null default 0,
    rows_read           bigint      not null default 0,
    rows_added          bigint      not null default 0,
    rows_known          bigint      not null default 0,
    rows_refused        bigint      not null default 0,
    row_errors_stored   bigint      not null default 0,
    columns_ignored     text[]      not null default '{}',
    problem_title       text,
    problem_detail      text,
    started_at          timestamptz,
    finished_at         timestamptz,
    leased_by           text,
    leased_until        timestamptz,
    constraint import_file_pk primary key (id),
    constraint import_file_format_known check (format in ('CSV', 'NDJSON')),
    constraint import_file_status_known check (status in ('RECEIVED', 'RUNNING', 'DONE', 'FAILED')),
    constraint import_file_running_is_leased check (status <> 'RUNNING' or leased_until is not null),
    constraint import_file_failed_has_problem check ((status = 'FAILED') = (problem_title is not null)),
    constraint import_file_counts_each_row_once check (rows_read = rows_added + rows_known + rows_refused)
);

create index import_file_to_be_done on import_file (id) where status in ('RECEIVED', 'RUNNING');

create table import_row_error (
    import_id     uuid   not null,
    record_number bigint not null,
    line          bigint not null,
    column_name   text,
    value         text,
    reason        text   not null,
    constraint import_row_error_pk primary key (import_id, record_number),
    constraint import_row_error_import_fk foreign key (import_id) references import_file (id) on delete cascade
);
