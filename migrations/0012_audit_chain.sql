-- The audit trail as a chain: each row carries the hash of the one before, in the order of their commits. Also who may read a row.

alter table audit
  -- The role in which the person acted, and the network address that the request came from.
  add role text,
  add address text,
  -- The governments (or bodies outside of them) that may read the row: those of the unit acted for and of what was acted on.
  add concerns uuid[],
  add chain_no bigint,
  add previous_hash bytea,
  add hash bytea,
  add constraint audit_chained_whole check (num_nonnulls(chain_no, previous_hash, hash) in (0, 3));

-- A row is completed at commit: with room beside it and no index on what is added then, its indexes need not be touched again.
alter table audit set (fillfactor = 80);

-- The end of the chain. A row cut off the end of audit leaves this one behind.
create table audit_head (
  only_one boolean constraint audit_head_pkey primary key default true,
  chain_no bigint not null,
  hash bytea not null,
  constraint audit_head_only_one check (only_one)
);
insert into audit_head (chain_no, hash) values (0, decode(repeat('00', 32), 'hex'));

-- The hash of a row that has its number and the hash before it. `audit verify` computes the same without trusting this function.
create function audit_hash(a audit) returns bytea
  language sql stable parallel safe
  return sha256(a.previous_hash || convert_to(jsonb_build_array(
    a.chain_no, a.id, (extract(epoch from a.at) * 1000000)::bigint, a.person_id, a.role, a.unit_id, a.address, a.source,
    a.act, a.subject_kind, a.subject_id, a.concerns, a.before, a.after)::text, 'UTF8'));

-- Units that a subject belongs to. A kind that is not here concerns the unit acted for alone.
create function audit_subject_units(kind text, subject uuid) returns setof uuid
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
      else return;
    end case;
  end $$;

create function audit_concerns() returns trigger
  language plpgsql as $$
  begin
    new.concerns := array(
      select distinct coalesce(government_of(u.id, (now() at time zone 'Asia/Ho_Chi_Minh')::date), u.id)
      from (select new.unit_id union select audit_subject_units(new.subject_kind, new.subject_id)) u (id)
      where u.id is not null order by 1);
    return new;
  end $$;
create trigger audit_concerns before insert on audit
  for each row when (new.concerns is null) execute function audit_concerns();

-- Runs at commit, when the act takes no more locks: writers wait for each other here alone, and never in a ring. The application
-- may neither write these columns nor audit_head; this function may, for it.
create function audit_append() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    head public.audit_head;
  begin
    update public.audit_head set chain_no = chain_no + 1 returning * into strict head;
    new.chain_no := head.chain_no;
    new.previous_hash := head.hash;
    new.hash := public.audit_hash(new);
    update public.audit set chain_no = new.chain_no, previous_hash = new.previous_hash, hash = new.hash where id = new.id;
    update public.audit_head set hash = new.hash;
    return null;
  end $$;

-- The rows that there are, in the order in which they were written.
update audit a set concerns = array(
  select distinct coalesce(government_of(u.id, (now() at time zone 'Asia/Ho_Chi_Minh')::date), u.id)
  from (select a.unit_id union select audit_subject_units(a.subject_kind, a.subject_id)) u (id)
  where u.id is not null order by 1);
do $$
  declare
    entry audit;
    head audit_head;
  begin
    select * into head from audit_head;
    for entry in select * from audit order by id loop
      entry.chain_no := head.chain_no + 1;
      entry.previous_hash := head.hash;
      entry.hash := audit_hash(entry);
      update audit set chain_no = entry.chain_no, previous_hash = entry.previous_hash, hash = entry.hash where id = entry.id;
      head.chain_no := entry.chain_no;
      head.hash := entry.hash;
    end loop;
    update audit_head set chain_no = head.chain_no, hash = head.hash;
  end $$;
alter table audit add constraint audit_has_concerns check (concerns is not null);

create constraint trigger audit_append after insert on audit
  deferrable initially deferred for each row when (new.hash is null) execute function audit_append();

-- Whoever owns the table is also told that nothing is changed here; a row in the making has no hash yet.
create function audit_is_append_only() returns trigger
  language plpgsql as $$
  begin
    raise exception 'The audit trail is only ever added to';
  end $$;
create trigger audit_not_changed before update on audit
  for each row when (old.hash is not null) execute function audit_is_append_only();
create trigger audit_not_deleted before delete on audit
  for each row execute function audit_is_append_only();
create trigger audit_not_emptied before truncate on audit
  for each statement execute function audit_is_append_only();

-- Reading: the newest first, for a government, a person, a unit, an act, and by words.
create function audit_words(before jsonb, after jsonb) returns text
  language sql immutable parallel safe
  return fold(coalesce(before::text, '') || ' ' || coalesce(after::text, ''));

create index audit_by_time on audit (at, id);
create index audit_by_person on audit (person_id, at, id);
create index audit_by_act on audit (act, at, id);
drop index audit_by_unit;
create index audit_by_unit on audit (unit_id, at, id);
create index audit_by_concern on audit using gin (concerns);
create index audit_search on audit using gin (audit_words(before, after) gin_trgm_ops);
