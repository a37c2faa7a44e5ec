-- A plan from its file to its adoption: the document, what was proposed from it, and what the reader doubted.

create table plan (
  id uuid constraint plan_pkey primary key,
  unit_id uuid not null constraint plan_of_unit references unit,
  year smallint not null,
  state text not null default 'extracting',
  amends_id uuid constraint plan_amends references plan,
  file_sha256 text not null constraint plan_file references file,
  file_name text not null,
  failure text,
  -- What the readers made of the file: the blocks, and the document's facts (office/blocks.ts, plan/extract/extraction.ts).
  blocks jsonb not null default '[]',
  document jsonb not null default '{}',
  number text not null default '',
  symbol text not null default '',
  issued_on date,
  abstract text not null default '',
  signer text not null default '',
  signer_position text not null default '',
  -- Counts the saves of the facts above, so that two reviewers do not overwrite each other.
  version integer not null default 1,
  created_by uuid constraint plan_created_by references person,
  created_at timestamptz not null default now(),
  adopted_at timestamptz,
  saved_at timestamptz,
  constraint plan_state_is_known check (state in ('extracting', 'failed', 'review', 'adopted', 'replaced', 'discarded')),
  constraint plan_year_is_plausible check (year between 2000 and 2100)
);
create unique index plan_one_in_force on plan (unit_id, year) where state = 'adopted';
create index plan_by_unit on plan (unit_id, year);

create table proposal (
  id uuid constraint proposal_pkey primary key,
  plan_id uuid not null constraint proposal_of_plan references plan on delete cascade,
  ordinal numeric not null,
  version integer not null default 1,
  accepted boolean not null,
  no text not null default '',
  parent_no text,
  field text,
  heading text not null default '',
  title text not null,
  product text not null default '',
  deadline_text text not null default '',
  deadline_type text not null default 'none',
  due_on date,
  occurrences date[] not null default '{}',
  event text not null default '',
  note text not null default '',
  confidence text not null default 'table',
  source_block integer,
  source_row integer,
  -- In an amendment: the task in force that this proposal continues (0007 adds the reference).
  task_id uuid,
  constraint proposal_field_is_known check (field in
    ('direction', 'institution', 'procedure', 'organisation', 'civil-service', 'finance', 'digital')),
  constraint proposal_deadline_type_is_known check (deadline_type in
    ('fixed', 'period', 'continuous', 'recurring', 'event', 'inherited', 'none'))
);
create index proposal_by_plan on proposal (plan_id, ordinal);

-- A lead or co-ordinator as written, and whom it was matched to: a unit, a group, or nobody of ours (outside).
create table proposal_party (
  id uuid constraint proposal_party_pkey primary key,
  proposal_id uuid not null constraint proposal_party_of references proposal on delete cascade,
  role text not null,
  ordinal smallint not null,
  words text not null,
  unit_id uuid constraint proposal_party_unit references unit,
  group_id uuid constraint proposal_party_group references unit_group,
  outside boolean not null default false,
  constraint proposal_party_role_is_known check (role in ('lead', 'coordinating')),
  constraint proposal_party_names_one check (num_nonnulls(unit_id, group_id) + outside::int <= 1)
);
create index proposal_party_by_proposal on proposal_party (proposal_id);

create table target (
  id uuid constraint target_pkey primary key,
  plan_id uuid not null constraint target_of_plan references plan on delete cascade,
  ordinal integer not null,
  version integer not null default 1,
  accepted boolean not null default true,
  text text not null,
  kind text not null,
  comparator text,
  value numeric,
  unit text not null default '',
  level text not null default '',
  field text,
  source_block integer,
  source_row integer,
  constraint target_kind_is_known check (kind in ('number', 'rank', 'class', 'change')),
  constraint target_comparator_is_known check (comparator in ('=', '>=', '>', '<=', '<')),
  constraint target_number_has_value check (kind <> 'number' or (value is not null and comparator is not null))
);
create index target_by_plan on target (plan_id, ordinal);

create table doubt (
  id uuid constraint doubt_pkey primary key,
  plan_id uuid not null constraint doubt_of_plan references plan on delete cascade,
  ordinal integer not null,
  kind text not null,
  params jsonb not null default '{}',
  proposal_id uuid constraint doubt_proposal references proposal on delete set null,
  target_id uuid constraint doubt_target references target on delete set null,
  source_block integer,
  source_row integer,
  settled_at timestamptz,
  settled_by uuid constraint doubt_settled_by references person
);
create index doubt_by_plan on doubt (plan_id, ordinal);
