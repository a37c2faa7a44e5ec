-- An amending plan: which tasks in force it continues, which it drops, and what it changed when it was adopted.

alter table proposal
  add constraint proposal_continues_task foreign key (task_id) references task;
create unique index proposal_continues_task_once on proposal (plan_id, task_id);

-- Tasks in force that the amending document no longer names and that its adoption cancels.
create table dropped_task (
  plan_id uuid not null constraint dropped_task_by_plan references plan on delete cascade,
  task_id uuid not null constraint dropped_task_of references task,
  constraint dropped_task_pkey primary key (plan_id, task_id)
);

-- What an adopted amendment did to each task: the values before and after, field by field, as they read that day.
create table plan_change (
  id uuid constraint plan_change_pkey primary key,
  plan_id uuid not null constraint plan_change_of_plan references plan,
  task_id uuid not null constraint plan_change_of_task references task,
  ordinal integer not null,
  kind text not null,
  no text not null default '',
  title text not null,
  differences jsonb not null default '[]',
  constraint plan_change_kind_is_known check (kind in ('added', 'changed', 'dropped'))
);
create index plan_change_by_plan on plan_change (plan_id, ordinal);
create index plan_change_by_task on plan_change (task_id);
