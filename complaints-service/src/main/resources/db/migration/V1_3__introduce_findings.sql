-- What the firm sells, does and says: each a place where dissatisfaction can be built in (S2).
create table catalogue_entry (
  id         uuid not null constraint catalogue_entry_pk primary key,
  kind       text not null,
  name       text not null,
  actors     text[] not null,
  retired_at timestamptz,
  version    bigint not null,
  constraint catalogue_entry_name_uq unique (kind, name)
);

create table evidence (
  id               uuid not null constraint evidence_pk primary key,
  complaint_id     uuid not null constraint evidence_complaint_fk references complaint,
  description      text not null,
  added_at         timestamptz not null,
  added_by_name    text not null
);
create index evidence_complaint_ix on evidence (complaint_id);

create table finding (
  id               uuid not null constraint finding_pk primary key,
  complaint_id     uuid not null constraint finding_complaint_fk references complaint,
  verdict          text not null,
  reason           text not null,
  lesson           text not null,
  found_at         timestamptz not null,
  found_by_subject text not null,
  found_by_name    text not null
);
create index finding_complaint_ix on finding (complaint_id, found_at);

create table finding_share (
  finding_id         uuid not null constraint finding_share_finding_fk references finding,
  position           int not null,
  cause              text not null,
  percent            int not null,
  explanation        text,
  -- of the named person in complaint_person
  place              int,
  evidence_id        uuid constraint finding_share_evidence_fk references evidence,
  catalogue_entry_id uuid constraint finding_share_catalogue_entry_fk references catalogue_entry,
  constraint finding_share_pk primary key (finding_id, position),
  constraint finding_share_percent_ck check (percent between 1 and 100),
  constraint finding_share_evidence_ck check ((place is null) = (evidence_id is null))
);
create index finding_share_catalogue_entry_ix on finding_share (catalogue_entry_id) where catalogue_entry_id is not null;
