-- How the tree came about: reorganisations, the relations between units that they left, and the e-identifiers of agencies.

alter table unit_version
  -- QĐ 20/2020/QĐ-TTg ("H01.151.02"); older files have the form of QCVN 102:2016 ("000.00.19.H26").
  add e_identifier text,
  add constraint unit_version_e_identifier_form check (e_identifier
    ~ '^[A-Z][0-9]{2}(\.[0-9]{1,3})*$|^[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}$'),
  -- QĐ 19/2025/QĐ-TTg; codes that already stand in a database are left as they are.
  add constraint unit_version_code_form check (case kind
    when 'province' then code ~ '^[0-9]{2}$' when 'commune' then code ~ '^[0-9]{5}$' else true end) not valid,
  add constraint unit_e_identifier_unique_in_time exclude using gist (e_identifier with =, valid with &&)
    where (e_identifier is not null);

-- An act by law that changes the tree from a day on: prepared as a draft, then scheduled, then in effect.
create table reorganisation (
  id uuid constraint reorganisation_pkey primary key,
  -- The government in whose tree it happens.
  owner_id uuid not null constraint reorganisation_of_unit references unit,
  title text not null,
  basis_number text not null default '',
  basis_date date,
  effective_on date,
  state text not null default 'draft',
  -- What is done, step by step, and what was chosen where the law leaves a choice (src/modules/org/reorganisation/step.ts).
  steps jsonb not null default '[]',
  answers jsonb not null default '{}',
  -- Written when it is put in force: whose work goes where on the day, and which versions it closed, for undoing.
  moves jsonb not null default '[]',
  closed jsonb not null default '[]',
  version integer not null default 1,
  created_by uuid constraint reorganisation_created_by references person,
  created_at timestamptz not null default now(),
  constraint reorganisation_state_is_known check (state in ('draft', 'scheduled', 'effective')),
  constraint reorganisation_in_force_rests_on_law check
    (state = 'draft' or (effective_on is not null and basis_number <> '' and basis_date is not null))
);
create index reorganisation_by_owner on reorganisation (owner_id, effective_on);
create index reorganisation_scheduled on reorganisation (effective_on) where state = 'scheduled';

-- The reorganisation that began a version.
alter table unit_version add reorganisation_id uuid constraint unit_version_begun_by references reorganisation;
create index unit_version_by_reorganisation on unit_version (reorganisation_id) where reorganisation_id is not null;

-- What became of a unit on a day: other units, or something about itself.
create table unit_relation (
  id uuid constraint unit_relation_pkey primary key,
  from_id uuid not null constraint unit_relation_from references unit,
  to_id uuid constraint unit_relation_to references unit,
  kind text not null,
  happened_on date not null,
  -- Whether the later unit takes on the earlier one's open work and answers for what it did.
  takes_over boolean not null default false,
  reorganisation_id uuid constraint unit_relation_by references reorganisation,
  basis text not null default '',
  constraint unit_relation_kind_is_known check (kind in
    ('merged', 'split', 'function-moved', 'renamed', 'converted', 'moved', 'abolished')),
  constraint unit_relation_leads_somewhere check ((to_id is not null) = (kind in ('merged', 'split', 'function-moved'))),
  constraint unit_relation_not_to_itself check (to_id <> from_id)
);
create index unit_relation_by_from on unit_relation (from_id, happened_on);
create index unit_relation_by_to on unit_relation (to_id, happened_on);
create index unit_relation_by_reorganisation on unit_relation (reorganisation_id);

-- Who answers for a unit on a day: itself, or whoever took over from it when it ended.
create function unit_heir(unit uuid, day date) returns uuid
  language plpgsql stable parallel safe
  as $$
  declare heir uuid := unit; next uuid;
  begin
    for step in 1..50 loop
      exit when exists (select from unit_version v where v.unit_id = heir and v.valid @> day);
      select r.to_id into next from unit_relation r
      where r.from_id = heir and r.takes_over and r.happened_on <= day order by r.happened_on desc limit 1;
      exit when next is null;
      heir := next;
    end loop;
    return heir;
  end $$;

-- A unit and all that it answers for: those that ended by that day and that it took over from.
create function units_answered_for(unit uuid, day date) returns setof uuid
  language plpgsql stable parallel safe
  as $$ begin return query
    with recursive back as (
      select unit as unit_id
      union
      select r.from_id from back join unit_relation r
        on r.to_id = back.unit_id and r.takes_over and r.happened_on <= day
      where not exists (select from unit_version v where v.unit_id = r.from_id and v.valid @> day)
    )
    select unit_id from back;
  end $$;

-- A unit, everything below it on a day, and everything that had been below it when it ended by that day.
create function units_ever_below(root uuid, day date) returns setof uuid
  language plpgsql stable parallel safe
  as $$ begin return query
    with recursive down as (
      select root as unit_id
      union
      select v.unit_id from down join unit_version v on v.parent_id = down.unit_id
      where v.valid @> day or (upper(v.valid) <= day and not exists (
        select from unit_version later where later.unit_id = v.unit_id and lower(later.valid) >= upper(v.valid)))
    )
    select unit_id from down;
  end $$;

-- An assignment goes to another unit when its own is merged away.
alter table assignment_event
  add unit_before uuid constraint assignment_event_unit_before references unit,
  add unit_after uuid constraint assignment_event_unit_after references unit,
  drop constraint assignment_event_kind_is_known,
  add constraint assignment_event_kind_is_known check (kind in
    ('assigned', 'progress', 'submitted', 'confirmed', 'returned', 'extended', 'reminded', 'event', 'cancelled', 'amended',
     'moved'));
