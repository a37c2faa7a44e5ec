-- Whom rows about documents, evidence, mandates and reorganisations concern: the kinds that came since 0012.

create or replace function audit_subject_units(kind text, subject uuid) returns setof uuid
  language plpgsql stable as $$
  begin
    case kind
      when 'unit' then return query select subject;
      when 'plan' then return query select p.unit_id from plan p where p.id = subject;
      when 'proposal' then
        return query select p.unit_id from proposal r join plan p on p.id = r.plan_id where r.id = subject;
      when 'target' then return query select p.unit_id from target g join plan p on p.id = g.plan_id where g.id = subject;
      when 'task' then
        return query select t.unit_id from task t where t.id = subject
          union select a.unit_id from assignment a where a.task_id = subject;
      when 'assignment' then
        return query select unnest(array[a.owner_id, a.unit_id]) from assignment a where a.id = subject;
      when 'report' then return query select r.unit_id from report r where r.id = subject;
      when 'person' then
        return query select p.unit_id from position p where p.person_id = subject and p.valid @> current_date;
      when 'position' then return query select p.unit_id from position p where p.id = subject;
      when 'document' then return query select unnest(array[d.owner_id, d.unit_id]) from document d where d.id = subject;
      when 'evidence' then return query select e.unit_id from evidence e where e.id = subject;
      when 'mandate' then return query select m.unit_id from mandate m where m.id = subject;
      when 'reorganisation' then return query select r.owner_id from reorganisation r where r.id = subject;
      else return;
    end case;
  end $$;
