create table template (
  key text not null constraint template_pk primary key
);

-- A version in draft is edited; once it is published it never changes, since onboardings run by it.
create table template_version (
  id           uuid not null constraint template_version_pk primary key,
  template     text not null constraint template_version_template_fk references template,
  number       int not null,
  status       text not null,
  checklist    jsonb not null,
  drafted_at   timestamptz not null,
  drafted_by   text not null,
  published_at timestamptz,
  published_by text,
  retired_at   timestamptz,
  retired_by   text,
  version      bigint not null,
  constraint template_version_number_uq unique (template, number),
  constraint template_version_status_ck check (status in ('DRAFT', 'PUBLISHED', 'RETIRED'))
);
create unique index template_version_draft_uq on template_version (template) where status = 'DRAFT';
