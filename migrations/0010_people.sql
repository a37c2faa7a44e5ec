-- How people are reached and what they want to be told, positions that cannot stand twice, and who signs for whom.

alter table person
  add phone text,
  -- Whoever is disabled is refused at the door; their positions and everything they did stay.
  add disabled_at timestamptz,
  add daily_digest boolean not null default true,
  add immediate_mail boolean not null default true,
  add version integer not null default 1,
  add name_fold text not null generated always as (fold(name)) stored,
  -- Vietnamese lists go by the given name, which stands last: "Hạnh Trần Thị".
  add name_order text not null generated always as (regexp_replace(name, '^(.*)\s+(\S+)$', '\2 \1')) stored;
create index person_search on person using gin (name_fold gin_trgm_ops);

alter table position
  -- Chủ tịch, Giám đốc, Trưởng phòng: the one who signs the unit's documents without a mark of another's authority.
  add is_head boolean not null default false,
  add version integer not null default 1;

-- Leaders so far: a unit's head is the one who is nobody's deputy.
update position set is_head = true where id in (
  select distinct on (unit_id) id from position
  where role = 'leader' and valid @> current_date and fold(title) not like 'pho %'
  order by unit_id, id
);

alter table position
  add constraint position_has_days check (not isempty(valid)),
  add constraint position_not_twice exclude using gist
    (person_id with =, unit_id with =, reach_id with =, role with =, valid with &&),
  add constraint position_one_head exclude using gist (unit_id with =, valid with &&) where (is_head);

-- The units of a government without those of the governments below it, the government first.
create function units_of_government(government uuid, day date) returns setof uuid
  language sql stable parallel safe
  as $$
    with recursive down as (
      select government as unit_id
      union all
      select v.unit_id from down join unit_version v
        on v.parent_id = down.unit_id and v.valid @> day and v.kind not in ('province', 'district', 'commune')
    )
    select unit_id from down
  $$;

-- Who signs a unit's documents for its head, by which mark and on which basis (Điều 13, Nghị định 30/2020/NĐ-CP).
create table mandate (
  id uuid constraint mandate_pkey primary key,
  unit_id uuid not null constraint mandate_in_unit references unit,
  position_id uuid not null constraint mandate_of_position references position,
  mark text not null,
  -- The office signed for ("Chủ tịch") and the office of who signs ("Phó Chủ tịch"), as they are printed.
  head_title text not null,
  signer_title text not null,
  -- Codes of document types (BC, KH …); none means all.
  document_types text[] not null default '{}',
  basis text not null,
  basis_date date not null,
  valid daterange not null,
  constraint mandate_mark_is_known check (mark in ('KT', 'TL', 'TUQ')),
  constraint mandate_has_days check (not isempty(valid) and lower(valid) is not null),
  -- Thừa ủy quyền is limited in time.
  constraint mandate_by_authorisation_ends check (mark <> 'TUQ' or upper(valid) is not null),
  constraint mandate_not_twice exclude using gist
    (position_id with =, unit_id with =, mark with =, head_title with =, valid with &&)
);
create index mandate_by_unit on mandate (unit_id);
