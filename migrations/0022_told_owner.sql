-- Owners are told by mail when the ways into their account change; uncertain mails are settled by hand; the log is searched
-- as it is shown.

-- A change of a person's ways in, of which they are told at the address that they had before it.
create table security_event (
  id uuid constraint security_event_pkey primary key,
  person_id uuid not null constraint security_event_of_person references person,
  kind text not null,
  at timestamptz not null default now(),
  -- Where it was done from; null for the command line.
  address text,
  -- Who did it, where it was somebody else.
  by_id uuid constraint security_event_by references person,
  -- Where the mail goes.
  email text not null,
  constraint security_event_kind_is_known check (kind in
    ('password-set', 'password-changed', 'password-reset', 'email-changed', 'second-factor-on', 'second-factor-off',
     'second-factor-removed', 'recovery-codes', 'sso-linked', 'sso-unlinked'))
);

alter table outgoing_mail
  add security_event_id uuid constraint outgoing_mail_of_security_event references security_event,
  drop constraint outgoing_mail_kind_is_known,
  add constraint outgoing_mail_kind_is_known check (kind in ('digest', 'immediate', 'security')),
  drop constraint outgoing_mail_state_is_known,
  -- set-aside: an administrator wants it neither sent again nor shown as uncertain.
  add constraint outgoing_mail_state_is_known check (state in
    ('waiting', 'sending', 'sent', 'uncertain', 'given-up', 'needless', 'set-aside')),
  add constraint outgoing_mail_security_has_event check ((kind = 'security') = (security_event_id is not null));
create unique index outgoing_mail_one_per_security_event on outgoing_mail (security_event_id);

-- What the log shows of a row (src/modules/audit/mask.ts): who searches for a hidden number finds nothing. In JSON a line's end
-- is written in letters, which would join on to a number.
create function masked_words(words text) returns text
  language sql immutable parallel safe strict
  return
    regexp_replace(
    regexp_replace(
    regexp_replace(
    regexp_replace(
    regexp_replace(
    regexp_replace(
    regexp_replace(words, '\\[nrtbf]', ' ', 'g'),
      '(?<![A-Za-z0-9_@.-])(0[0-9]{2})[ .][0-9]{3}[ .][0-9]{3}[ .]([0-9]{3})(?![A-Za-z0-9_@-])', '\1*********\2', 'g'),
      '([A-Za-z0-9_.+-])[A-Za-z0-9_.+-]*(@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+)', '\1***\2', 'g'),
      '(?<![A-Za-z0-9_@.-])([0-9]{3})[0-9]{6}([0-9]{3})(?![A-Za-z0-9_@-])', '\1******\2', 'g'),
      '(?<![A-Za-z0-9_@.-])([+]84)(?:[ .-]?[0-9]){7,8}([0-9])([ .-]?[0-9])(?![A-Za-z0-9_@-])', '\1***\2\3', 'g'),
      '(?<![A-Za-z0-9_@.-])(0[0-9 .-]{2})(?:[ .-]?[0-9]){5,6}([ .-]?[0-9]{2})(?![A-Za-z0-9_@-])', '\1***\2', 'g'),
      '((?:cmnd|cmt|cccd|chứng minh|citizen_?(?:number|id)|identity_?number|personal_?number)[^0-9]{0,20})([0-9]{3})[0-9]{3}([0-9]{3})(?![A-Za-z0-9_@-])',
      '\1\2***\3', 'gi');

drop index audit_search;
create or replace function audit_words(before jsonb, after jsonb) returns text
  language sql immutable parallel safe
  return fold(masked_words(coalesce(before::text, '') || ' ' || coalesce(after::text, '')));
create index audit_search on audit using gin (audit_words(before, after) gin_trgm_ops);
