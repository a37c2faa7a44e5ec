-- A role is given on a unit and reaches what is below it; a session belongs to a person, who acts in one position at a time.

-- A unit and everything above it, the unit first.
create function unit_line(unit uuid, day date) returns uuid[]
  language plpgsql stable parallel safe
  as $$ begin return (
    with recursive up as (
      select v.unit_id, v.parent_id, 0 as step from unit_version v where v.unit_id = unit and v.valid @> day
      union all
      select v.unit_id, v.parent_id, up.step + 1 from up join unit_version v on v.unit_id = up.parent_id and v.valid @> day
    )
    select coalesce(array_agg(unit_id order by step), '{}') from up
  ); end $$;

alter table position add reach_id uuid constraint position_reach references unit;

-- Where nothing else is said, a focal point's role is given on its government, any other on the unit where the person sits.
create function position_reaches() returns trigger
  language plpgsql as $$
  begin
    new.reach_id := case when new.role = 'coordinator'
      then coalesce(government_of(new.unit_id, greatest(lower(new.valid), current_date)), new.unit_id)
      else new.unit_id end;
    return new;
  end $$;
create trigger position_reaches before insert or update on position
  for each row when (new.reach_id is null) execute function position_reaches();
update position set reach_id = null;

alter table position
  add constraint position_has_reach check (reach_id is not null),
  drop constraint position_role_is_known,
  add constraint position_role_is_known check (role in
    ('administrator', 'coordinator', 'officer', 'leader', 'approver', 'clerk', 'appraiser', 'auditor', 'client'));
create index position_by_reach on position (reach_id);

delete from session;
alter table session
  add id uuid not null constraint session_id_unique unique,
  add person_id uuid not null constraint session_of_person references person,
  add last_seen_at timestamptz not null default now(),
  -- Where it was opened, so that its owner knows it again in the list.
  add address text not null default '',
  add agent text not null default '';
create index session_by_person on session (person_id);
