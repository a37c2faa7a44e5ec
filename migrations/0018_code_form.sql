-- Codes of before 0011 stand as they are, and their units can end with them: only a code or kind that is said anew is asked for
-- its form. The check of 0011 also looked at a version that was merely closed.

alter table unit_version drop constraint unit_version_code_form;

create function unit_version_code_form() returns trigger
  language plpgsql as $$
  begin
    raise exception 'The code % is not of the form that its kind has', new.code
      using errcode = 'check_violation', constraint = 'unit_version_code_form';
  end $$;
create trigger unit_version_code_form_new before insert on unit_version
  for each row
  when (case new.kind when 'province' then new.code !~ '^[0-9]{2}$' when 'commune' then new.code !~ '^[0-9]{5}$' else false end)
  execute function unit_version_code_form();
create trigger unit_version_code_form_changed before update on unit_version
  for each row
  when ((new.code is distinct from old.code or new.kind is distinct from old.kind)
    and case new.kind when 'province' then new.code !~ '^[0-9]{2}$' when 'commune' then new.code !~ '^[0-9]{5}$' else false end)
  execute function unit_version_code_form();
