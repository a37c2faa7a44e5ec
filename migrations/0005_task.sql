-- Tasks of the year, one assignment per lead unit (and occurrence), and everything that happened to each.

create table task (
  id uuid constraint task_pkey primary key,
  unit_id uuid not null constraint task_of_unit references unit,
  year smallint not null,
  origin text not null,
  plan_id uuid constraint task_plan references plan,
  parent_id uuid constraint task_parent references task,
  ordinal numeric not null,
  no text not null default '',
  field text,
  heading text not null default '',
  title text not null,
  title_fold text not null generated always as (fold(title)) stored,
  product text not null default '',
  deadline_text text not null default '',
  deadline_type text not null,
  due_on date,
  event text not null default '',
  event_on date,
  -- A task that the upper level assigned names the document that did.
  assigner text not null default '',
  assigning_number text not null default '',
  assigning_date date,
  cancelled_on date,
  cancel_reason text,
  created_at timestamptz not null default now(),
  constraint task_origin_is_known check (origin in ('plan', 'assigned')),
  constraint task_origin_has_plan check ((origin = 'plan') = (plan_id is not null)),
  constraint task_field_is_known check (field in
    ('direction', 'institution', 'procedure', 'organisation', 'civil-service', 'finance', 'digital')),
  constraint task_deadline_type_is_known check (deadline_type in
    ('fixed', 'period', 'continuous', 'recurring', 'event', 'inherited', 'none')),
  constraint task_cancelled_with_reason check ((cancelled_on is null) = (cancel_reason is null))
);
create index task_by_unit on task (unit_id, year, ordinal);
create index task_by_title on task (unit_id, year, title collate vi_app, id);
create index task_by_plan on task (plan_id, ordinal);
create index task_search on task using gin (title_fold gin_trgm_ops);

create table task_party (
  id uuid constraint task_party_pkey primary key,
  task_id uuid not null constraint task_party_of references task on delete cascade,
  role text not null,
  ordinal smallint not null,
  words text not null,
  unit_id uuid constraint task_party_unit references unit,
  group_id uuid constraint task_party_group references unit_group,
  constraint task_party_role_is_known check (role in ('lead', 'coordinating')),
  constraint task_party_names_at_most_one check (num_nonnulls(unit_id, group_id) <= 1)
);
create index task_party_by_task on task_party (task_id);
create index task_party_by_unit on task_party (unit_id);

create table assignment (
  id uuid constraint assignment_pkey primary key,
  task_id uuid not null constraint assignment_of_task references task,
  unit_id uuid not null constraint assignment_to_unit references unit,
  -- Copied by the database when the row is made, never written by anybody else: the government whose task it is, the
  -- government that the unit belongs to (null for outside bodies), and the task's year. Lists are walked by them.
  owner_id uuid constraint assignment_owner references unit,
  holder_id uuid constraint assignment_holder references unit,
  year smallint,
  -- The other government that has it from the owner.
  receiver_id uuid generated always as (case when holder_id <> owner_id then holder_id end) stored,
  -- 0 for a task done once; 1, 2 … for the occurrences of a recurring one.
  occurrence smallint not null default 0,
  deadline_type text not null,
  due_on date,
  percent smallint not null default 0,
  last_reported_on date,
  -- The unit says that it is done (on this day), and the focal point agrees.
  submitted_on date,
  confirmed_on date,
  cancelled_on date,
  reminded_on date,
  version integer not null default 1,
  -- What of the state does not depend on the day: with it, lists find their rows by plain comparisons.
  phase text not null generated always as (case
    when cancelled_on is not null then 'cancelled'
    when confirmed_on is not null and submitted_on > due_on then 'done-late'
    when confirmed_on is not null then 'done'
    when submitted_on is not null then 'awaiting-confirmation'
    when deadline_type = 'continuous' then 'continuous'
    when deadline_type in ('event', 'inherited') and due_on is null then 'awaiting-event'
    else 'open'
  end) stored,
  constraint assignment_once unique (task_id, unit_id, occurrence),
  constraint assignment_copies_task check (owner_id is not null and year is not null),
  constraint assignment_percent_in_range check (percent between 0 and 100),
  constraint assignment_confirmed_after_submitted check (confirmed_on is null or submitted_on is not null)
);
create index assignment_by_unit on assignment (unit_id, year, (coalesce(due_on, 'infinity')), task_id, id);
create index assignment_by_owner on assignment (owner_id, year, (coalesce(due_on, 'infinity')), task_id, id);
create index assignment_by_phase on assignment (task_id, phase);
create index assignment_by_receiver on assignment (receiver_id, year) where receiver_id is not null;

create function assignment_copy_task() returns trigger
  language plpgsql as $$
  begin
    select t.unit_id, t.year into new.owner_id, new.year from task t where t.id = new.task_id;
    new.holder_id := government_of(new.unit_id, (now() at time zone 'Asia/Ho_Chi_Minh')::date);
    return new;
  end $$;
-- An adoption makes thousands of rows at once and gives the copies with them: one look-up per unit instead of one per row.
create trigger assignment_copy_task before insert on assignment
  for each row when (new.owner_id is null) execute function assignment_copy_task();

-- The one definition of an assignment's state on a day: derived from what happened, never typed. What was done by that day
-- and confirmed at any time counts as done. `window_start` is the first day of the reporting period that contains `day`.
create function assignment_state(a assignment, day date, window_start date) returns text
  language sql immutable parallel safe
  return case
    when a.phase = 'cancelled' and a.cancelled_on <= day then 'cancelled'
    when a.phase in ('done', 'done-late', 'awaiting-confirmation') and a.submitted_on <= day then a.phase
    when a.deadline_type = 'continuous' and a.last_reported_on >= window_start then 'reported'
    when a.deadline_type = 'continuous' then 'not-reported'
    when a.deadline_type in ('event', 'inherited') and a.due_on is null then 'awaiting-event'
    when a.due_on < day then 'overdue'
    when a.percent > 0 then 'in-progress'
    else 'not-due'
  end;

-- Whether an assignment in this state falls due within 30 days.
create function is_due_soon(state text, due_on date, day date) returns boolean
  language sql immutable parallel safe
  return state in ('not-due', 'in-progress') and due_on between day and day + 30;

-- The one definition of a task's state, from the states of its assignments: it is done when all units are, late when one is.
create function task_state(states text[], is_cancelled boolean default false) returns text
  language sql immutable parallel safe
  return case
    when is_cancelled then 'cancelled'
    -- A row that only heads its sub-items has none.
    when states = '{}' then null
    when 'cancelled' = all (states) then 'cancelled'
    when array['cancelled', 'done', 'done-late'] @> states
      then case when 'done-late' = any (states) then 'done-late' else 'done' end
    when 'overdue' = any (states) then 'overdue'
    when 'not-reported' = any (states) then 'not-reported'
    when array['cancelled', 'done', 'done-late', 'awaiting-confirmation'] @> states then 'awaiting-confirmation'
    when array['cancelled', 'done', 'done-late', 'awaiting-event'] @> states then 'awaiting-event'
    when array['cancelled', 'done', 'done-late', 'reported'] @> states then 'reported'
    when array['cancelled', 'not-due'] @> states then 'not-due'
    else 'in-progress'
  end;

-- Counts every transaction that changed a government's tasks, so that counts kept in memory are known to be true or stale.
create table task_change (
  unit_id uuid constraint task_change_pkey primary key constraint task_change_of_unit references unit,
  changes bigint not null default 1
);

create function count_task_change(units uuid[]) returns void
  language sql
  begin atomic
    -- In one order for everybody: two writers then never wait for each other in a ring.
    insert into task_change (unit_id)
    select distinct u from unnest(units) u where u is not null order by u
    on conflict (unit_id) do update set changes = task_change.changes + 1;
  end;

create function assignment_changed() returns trigger
  language plpgsql as $$
  begin
    perform count_task_change(array(select distinct unnest(array[r.owner_id, r.holder_id]) from changed r));
    return null;
  end $$;
create trigger assignment_inserted after insert on assignment
  referencing new table as changed for each statement execute function assignment_changed();
create trigger assignment_updated after update on assignment
  referencing new table as changed for each statement execute function assignment_changed();
create trigger assignment_deleted after delete on assignment
  referencing old table as changed for each statement execute function assignment_changed();

create function task_changed() returns trigger
  language plpgsql as $$
  begin
    perform count_task_change(array(
      select r.unit_id from changed r
      union select a.holder_id from changed r join assignment a on a.task_id = r.id));
    return null;
  end $$;
create trigger task_updated after update on task
  referencing new table as changed for each statement execute function task_changed();

create table assignment_event (
  id uuid constraint assignment_event_pkey primary key,
  assignment_id uuid not null constraint assignment_event_of references assignment,
  at timestamptz not null default now(),
  person_id uuid constraint assignment_event_by references person,
  kind text not null,
  percent smallint,
  note text not null default '',
  -- The day the unit finished, or the event came about.
  happened_on date,
  due_before date,
  due_after date,
  file_sha256 text constraint assignment_event_file references file,
  file_name text,
  document_number text not null default '',
  document_date date,
  document_abstract text not null default '',
  constraint assignment_event_kind_is_known check (kind in
    ('assigned', 'progress', 'submitted', 'confirmed', 'returned', 'extended', 'reminded', 'event', 'cancelled', 'amended'))
);
create index assignment_event_by_assignment on assignment_event (assignment_id, at);
create index assignment_event_by_file on assignment_event (file_sha256) where file_sha256 is not null;
