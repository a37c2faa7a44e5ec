-- A unit's report for a period: sections that the system writes and people edit.

create table report (
  id uuid constraint report_pkey primary key,
  unit_id uuid not null constraint report_of_unit references unit,
  year smallint not null,
  period text not null,
  covers daterange not null,
  number text not null default '',
  issued_on date,
  decimals smallint not null default 2,
  addressee text not null default '',
  place text not null default '',
  signing_authority text not null default '',
  signing_lines text not null default '',
  signer text not null default '',
  recipients text not null default '',
  created_by uuid constraint report_created_by references person,
  created_at timestamptz not null default now(),
  generated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint report_once unique (unit_id, year, period),
  constraint report_period_is_known check (period in ('Q1', 'Q2', 'Q3', 'Q4', 'H1', '9M', 'year')),
  constraint report_decimals_in_range check (decimals between 0 and 4)
);

create table report_section (
  report_id uuid not null constraint report_section_of references report on delete cascade,
  key text not null,
  ordinal smallint not null,
  level smallint not null,
  heading text not null,
  -- What the system wrote last, what a person made of it, and what the system had written when they did.
  generated text not null default '',
  edited text,
  edited_from text,
  edited_by uuid constraint report_section_edited_by references person,
  edited_at timestamptz,
  version integer not null default 1,
  constraint report_section_pkey primary key (report_id, key)
);
