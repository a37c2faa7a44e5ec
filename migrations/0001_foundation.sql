-- Vietnamese order and accent-free search, uploaded files, the audit trail.

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- a, ă, â … d, đ; numbers inside names by value ("Tổ 9" before "Tổ 10").
create collation vi_app (provider = icu, locale = 'vi-u-kn-true');

-- What search compares: no accents, no case. `unaccent` is only STABLE because its dictionary could change; ours does not.
create function fold(words text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFC)));

create table file (
  sha256 text constraint file_pkey primary key,
  size bigint not null,
  media_type text not null,
  created_at timestamptz not null default now(),
  constraint file_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$')
);

create table audit (
  id bigint generated always as identity constraint audit_pkey primary key,
  at timestamptz not null default now(),
  person_id uuid,
  unit_id uuid,
  act text not null,
  subject_kind text not null,
  subject_id uuid not null,
  before jsonb,
  after jsonb,
  source text not null,
  constraint audit_source_is_known check (source in ('page', 'import', 'api', 'command', 'job'))
);
create index audit_by_subject on audit (subject_id, id);
create index audit_by_unit on audit (unit_id, id);
