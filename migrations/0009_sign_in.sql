-- The ways in: passwords, second factors, single sign-on, links by mail, and what slows guessing down.

create table password (
  person_id uuid constraint password_pkey primary key constraint password_of_person references person,
  hash text not null,
  changed_at timestamptz not null default now()
);

-- A browser that has signed in to an account before: guessing from elsewhere never locks it out.
create table known_device (
  token_hash bytea not null,
  person_id uuid not null constraint known_device_of_person references person,
  last_used_at timestamptz not null default now(),
  constraint known_device_pkey primary key (token_hash, person_id)
);

-- Tries that have not succeeded. The account is a hash of what was typed, which itself is kept nowhere.
create table sign_in_attempt (
  id uuid constraint sign_in_attempt_pkey primary key,
  at timestamptz not null default clock_timestamp(),
  account bytea not null,
  address text not null,
  -- The known device that tried; null for a browser that never signed in to this account.
  device bytea
);
create index sign_in_attempt_by_account on sign_in_attempt (account, at);
create index sign_in_attempt_by_address on sign_in_attempt (address, at);
create index sign_in_attempt_by_time on sign_in_attempt (at);

-- The password was right, the code is still to come.
create table sign_in_step (
  token_hash bytea constraint sign_in_step_pkey primary key,
  person_id uuid not null constraint sign_in_step_of_person references person,
  way text not null,
  next text not null,
  expires_at timestamptz not null
);

create table second_factor (
  person_id uuid constraint second_factor_pkey primary key constraint second_factor_of_person references person,
  -- Shared with the person's app, so it cannot be a hash.
  secret text not null,
  -- Null while the app has not shown that it knows the secret.
  confirmed_at timestamptz,
  -- The time step of the last code that was taken: no code is taken twice.
  last_step integer not null default 0,
  recovery_salt bytea not null
);

create table recovery_code (
  person_id uuid not null constraint recovery_code_of_person references second_factor on delete cascade,
  hash bytea not null,
  used_at timestamptz,
  constraint recovery_code_pkey primary key (person_id, hash)
);

-- Whoever has the role in the unit or below it signs in with a second factor.
create table second_factor_rule (
  unit_id uuid not null constraint second_factor_rule_of_unit references unit,
  role text not null,
  constraint second_factor_rule_pkey primary key (role, unit_id),
  constraint second_factor_rule_role_is_known check (role in
    ('administrator', 'coordinator', 'officer', 'leader', 'approver', 'clerk', 'appraiser', 'auditor', 'client'))
);

-- A person's account at the provider of single sign-on.
create table sso_account (
  issuer text not null,
  subject text not null,
  person_id uuid not null constraint sso_account_of_person references person,
  linked_at timestamptz not null default now(),
  constraint sso_account_pkey primary key (issuer, subject),
  constraint sso_account_one_per_person unique (person_id, issuer)
);

-- Somebody has gone to the provider and is expected back, in the same browser, once.
create table sso_request (
  token_hash bytea constraint sso_request_pkey primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  next text not null,
  -- Who links an account to themselves; null for signing in.
  person_id uuid constraint sso_request_of_person references person,
  expires_at timestamptz not null
);

-- A way in without a password, once: to whoever is invited, or has forgotten theirs.
create table access_link (
  id uuid constraint access_link_pkey primary key,
  person_id uuid not null constraint access_link_of_person references person,
  kind text not null,
  -- Null until it is sent: the job that sends it makes the token, of which only the hash is kept.
  token_hash bytea constraint access_link_token_unique unique,
  made_at timestamptz not null default now(),
  sent_at timestamptz,
  used_at timestamptz,
  expires_at timestamptz not null,
  constraint access_link_kind_is_known check (kind in ('invitation', 'reset'))
);
create index access_link_by_person on access_link (person_id);
