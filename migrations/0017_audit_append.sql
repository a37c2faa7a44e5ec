-- All rows of a transaction are chained when the first of them is due: the head is locked and moved once, not once for each,
-- since thousands of versions of its one row within a transaction would have to be walked again and again.

create or replace function audit_append() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    head public.audit_head;
    entry public.audit;
  begin
    perform from public.audit a where a.id = new.id and a.hash is null;
    if not found then
      return null;
    end if;
    select * into strict head from public.audit_head for update;
    -- Nobody sees the unchained rows of another transaction.
    for entry in select * from public.audit a where a.id >= new.id and a.hash is null order by a.id loop
      entry.chain_no := head.chain_no + 1;
      entry.previous_hash := head.hash;
      entry.hash := public.audit_hash(entry);
      update public.audit a set chain_no = entry.chain_no, previous_hash = entry.previous_hash, hash = entry.hash
      where a.id = entry.id;
      head.chain_no := entry.chain_no;
      head.hash := entry.hash;
    end loop;
    update public.audit_head set chain_no = head.chain_no, hash = head.hash;
    return null;
  end $$;
