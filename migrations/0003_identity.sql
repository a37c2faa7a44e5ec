-- People and the positions they hold in units.

create table person (
  id uuid constraint person_pkey primary key,
  name text not null,
  email text constraint person_email_unique unique,
  -- Demo people sign in with one click; nobody else does.
  is_demo boolean not null default false,
  language text not null default 'vi',
  constraint person_language_is_known check (language in ('vi', 'en'))
);

create table position (
  id uuid constraint position_pkey primary key,
  person_id uuid not null constraint position_of_person references person,
  unit_id uuid not null constraint position_in_unit references unit,
  title text not null,
  role text not null,
  valid daterange not null default daterange(null, null),
  constraint position_role_is_known check (role in ('administrator', 'coordinator', 'officer', 'leader', 'auditor'))
);
create index position_by_person on position (person_id);
create index position_by_unit on position (unit_id);

create table session (
  token_hash bytea constraint session_pkey primary key,
  position_id uuid not null constraint session_position references position,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
