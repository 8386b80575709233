-- Which messages told whom; null where there was no address in the directory.
alter table complaint add column acknowledgement_mail_id uuid;
alter table hearing_participant add column invitation_mail_id uuid;
