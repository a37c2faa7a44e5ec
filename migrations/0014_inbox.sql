-- The working calendar as administrators correct it, what each person is told, the mails that carry it, and who is told next.

-- Goes before the day's entry in reference/holidays-vn.yaml.
create table working_day_change (
  id uuid constraint working_day_change_pkey primary key,
  day date not null constraint working_day_change_once unique,
  -- `ordinary`: the entry in the reference data is wrong, the day is like any other of its week.
  kind text not null,
  name text not null,
  source text not null,
  constraint working_day_change_kind_is_known check (kind in
    ('statutory', 'compensatory', 'swapped_off', 'working_swap', 'ordinary'))
);

-- A year whose days off an administrator has entered whole; until then only its weekends are known.
create table working_year (
  year smallint constraint working_year_pkey primary key,
  source text not null
);

-- One thing that one person is told, with the words it had that day; the thing itself lies behind `href`.
create table notice (
  id uuid constraint notice_pkey primary key,
  person_id uuid not null constraint notice_to references person,
  kind text not null,
  -- What it is about: an assignment, a plan.
  subject_id uuid not null,
  -- What makes it another notice about the same thing: the due date, the event.
  occasion text not null,
  -- The unit for which the person is told.
  unit_id uuid constraint notice_for_unit references unit,
  title text not null,
  note text not null default '',
  -- Figures for the words: how many tasks, the due date.
  params jsonb not null default '{}',
  href text not null,
  -- Whose act it tells of; null for what a day brings.
  by_id uuid constraint notice_by references person,
  created_at timestamptz not null default now(),
  -- Its place in the list; a snoozed one stands in the future.
  shown_at timestamptz not null default now(),
  read_at timestamptz,
  -- The thing was settled before the person looked.
  closed_at timestamptz,
  constraint notice_kind_is_known check (kind in
    ('assigned', 'amended', 'submitted', 'returned', 'confirmed', 'reminded', 'due-soon', 'overdue', 'escalated',
     'mentioned', 'extended', 'dated', 'cancelled')),
  constraint notice_href_is_ours check (href ~ '^/([^/\\]|$)'),
  constraint notice_once unique (person_id, kind, subject_id, occasion)
);
create index notice_by_person on notice (person_id, shown_at desc, id desc);
create index notice_by_subject on notice (subject_id) where closed_at is null;
-- The number in the top bar of every page.
create index notice_waiting on notice (person_id, shown_at) where read_at is null and closed_at is null;

-- What waits for a person now; counted no further than the bar shows. PL/pgSQL keeps the plan.
create function notices_waiting(person uuid) returns integer
  language plpgsql stable parallel safe
  as $$ begin return (
    select count(*)::int from (
      select from notice n
      where n.person_id = person and n.read_at is null and n.closed_at is null and n.shown_at <= now()
      limit 100) w
  ); end $$;

-- A day whose first round was made: what became due or overdue is told, the digests are written. Once, however often it is tried.
create table morning (
  day date constraint morning_pkey primary key,
  begun_at timestamptz not null default now()
);

-- A mail is a row before it is a dialogue with a server. Whoever sends it claims it first (`sending`, committed); a row left
-- so by a process that died is never sent again, as nobody can know whether the server had taken it.
create table outgoing_mail (
  id uuid constraint outgoing_mail_pkey primary key,
  person_id uuid not null constraint outgoing_mail_to references person,
  kind text not null,
  -- The day of which it tells; afterwards it is stale.
  day date not null,
  -- The one notice of an immediate mail.
  notice_id uuid constraint outgoing_mail_of_notice references notice,
  state text not null default 'waiting',
  attempts smallint not null default 0,
  try_at timestamptz not null default now(),
  made_at timestamptz not null default now(),
  claimed_at timestamptz,
  settled_at timestamptz,
  -- The address it went to, and what the server said.
  address text,
  answer text not null default '',
  constraint outgoing_mail_kind_is_known check (kind in ('digest', 'immediate')),
  -- given-up: refused until its day was over; needless: nothing left to tell, or nobody to tell it to.
  constraint outgoing_mail_state_is_known check (state in
    ('waiting', 'sending', 'sent', 'uncertain', 'given-up', 'needless')),
  constraint outgoing_mail_immediate_has_notice check ((kind = 'immediate') = (notice_id is not null))
);
create unique index outgoing_mail_one_digest on outgoing_mail (person_id, day) where kind = 'digest';
create unique index outgoing_mail_one_per_notice on outgoing_mail (notice_id) where kind = 'immediate';
create index outgoing_mail_waiting on outgoing_mail (try_at) where state = 'waiting';
create index outgoing_mail_by_day on outgoing_mail (made_at desc, id desc);

-- After how many days overdue the line above is told; a plan without a row follows reference/notices.yaml. Null: not at all.
create table plan_escalation (
  plan_id uuid constraint plan_escalation_pkey primary key constraint plan_escalation_of_plan references plan on delete cascade,
  unit_leader_after smallint,
  government_leader_after smallint,
  constraint plan_escalation_after_due check (unit_leader_after > 0 and government_leader_after > 0)
);

alter table assignment_event
  -- Who was named beside a note.
  add mentioned_id uuid constraint assignment_event_mentions references person,
  -- To whom it was taken up; with the due date that passed (due_before), once.
  add escalated_to text,
  add constraint assignment_event_escalated_to_is_known check (escalated_to in ('unit-leader', 'government-leader')),
  drop constraint assignment_event_kind_is_known,
  add constraint assignment_event_kind_is_known check (kind in
    ('assigned', 'progress', 'submitted', 'confirmed', 'returned', 'extended', 'reminded', 'event', 'cancelled', 'amended',
     'moved', 'escalated'));
create unique index assignment_escalated_once on assignment_event (assignment_id, due_before, escalated_to)
  where kind = 'escalated';
