-- The file of an import that ended is kept for a while, then removed with the values of the rows it was refused for.
alter table import_file add column removed_at timestamptz;
create index import_file_to_be_removed on import_file (id) where status in ('DONE', 'FAILED') and removed_at is null;
