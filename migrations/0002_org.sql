-- Units are identities; what they are called and where they stand is dated (Luật TCCQĐP 72/2025/QH15 changed both).

create table unit (
  id uuid constraint unit_pkey primary key,
  created_at timestamptz not null default now()
);

create table unit_version (
  id uuid constraint unit_version_pkey primary key,
  unit_id uuid not null constraint unit_version_of_unit references unit,
  valid daterange not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent_id uuid constraint unit_version_parent references unit,
  code text,
  name_fold text not null generated always as (fold(name || ' ' || short_name)) stored,
  constraint unit_version_kind_is_known
    check (kind in ('province', 'district', 'commune', 'department', 'service', 'front', 'outside')),
  constraint unit_version_not_own_parent check (parent_id <> unit_id),
  constraint unit_version_one_at_a_time exclude using gist (unit_id with =, valid with &&),
  constraint unit_code_unique_in_time exclude using gist (code with =, valid with &&) where (code is not null)
);
create index unit_version_by_parent on unit_version (parent_id);
create index unit_version_search on unit_version using gin (name_fold gin_trgm_ops);

-- The tree as of a date.
create function unit_on(day date)
  returns table (id uuid, name text, short_name text, kind text, parent_id uuid, code text, name_fold text)
  language sql stable parallel safe
  as $$ select v.unit_id, v.name, v.short_name, v.kind, v.parent_id, v.code, v.name_fold
       from unit_version v where v.valid @> day $$;

-- The province, district or commune that a unit belongs to; itself, where it is one.
-- This and the next run in every request: PL/pgSQL keeps their plans, SQL would plan them each time.
create function government_of(unit uuid, day date) returns uuid
  language plpgsql stable parallel safe
  as $$ begin return (
    with recursive up as (
      select v.unit_id, v.parent_id, v.kind, 0 as step from unit_version v where v.unit_id = unit and v.valid @> day
      union all
      select v.unit_id, v.parent_id, v.kind, up.step + 1 from up join unit_version v on v.unit_id = up.parent_id and v.valid @> day
    )
    select unit_id from up where kind in ('province', 'district', 'commune') order by step limit 1
  ); end $$;

-- A unit as a stranger must hear it: "Phòng Kinh tế, xã Mai Lĩnh"; null when it does not exist on that day.
create function unit_title(unit uuid, day date) returns text
  language plpgsql stable parallel safe
  as $$
  declare government uuid := government_of(unit, day);
  begin return (
    select v.name || coalesce(', ' || lower(left(g.name, 1)) || substr(g.name, 2), '')
    from unit_version v
    left join unit_version g on g.unit_id = government and g.unit_id <> unit and g.valid @> day
    where v.unit_id = unit and v.valid @> day
  ); end $$;

-- A unit and everything below it.
create function units_below(root uuid, day date) returns setof uuid
  language sql stable parallel safe
  as $$
    with recursive down as (
      select root as unit_id
      union all
      select v.unit_id from down join unit_version v on v.parent_id = down.unit_id and v.valid @> day
    )
    select unit_id from down
  $$;

create table unit_group (
  id uuid constraint unit_group_pkey primary key,
  owner_id uuid not null constraint unit_group_owner references unit,
  name text not null,
  -- A rule: all units of these kinds directly below the owner. Null: the listed members.
  member_kinds text[],
  valid daterange not null default daterange(null, null),
  constraint unit_group_name_unique unique (owner_id, name)
);

create table unit_group_member (
  group_id uuid not null constraint unit_group_member_of references unit_group on delete cascade,
  unit_id uuid not null constraint unit_group_member_unit references unit,
  valid daterange not null default daterange(null, null),
  constraint unit_group_member_once exclude using gist (group_id with =, unit_id with =, valid with &&)
);

-- How plans call a unit or a group, as an owner's reviewers have taught the importer.
create table unit_alias (
  id uuid constraint unit_alias_pkey primary key,
  owner_id uuid not null constraint unit_alias_owner references unit,
  alias text not null,
  alias_fold text not null generated always as (fold(alias)) stored,
  unit_id uuid constraint unit_alias_unit references unit,
  group_id uuid constraint unit_alias_group references unit_group on delete cascade,
  constraint unit_alias_names_one check (num_nonnulls(unit_id, group_id) = 1),
  constraint unit_alias_once unique (owner_id, alias_fold)
);
