-- A backup brings codes of before 0011 back as they stood.

drop trigger unit_version_code_form_new on unit_version;
create trigger unit_version_code_form_new before insert on unit_version
  for each row
  when (current_setting('caicach.restoring', true) is distinct from 'on'
    and case new.kind when 'province' then new.code !~ '^[0-9]{2}$' when 'commune' then new.code !~ '^[0-9]{5}$' else false end)
  execute function unit_version_code_form();
