-- Names of units stand in lists that are kept in memory until a government's tasks change: a change of units counts for all.

create function unit_version_changed() returns trigger
  language plpgsql as $$
  begin
    perform count_task_change(array(select unit_id from task_change));
    return null;
  end $$;
create trigger unit_version_changed after insert or update or delete on unit_version
  for each statement execute function unit_version_changed();
