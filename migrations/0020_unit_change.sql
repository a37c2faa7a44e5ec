-- Changes of units are counted in one row of their own, read with a government's count. Raising every government's count (0015)
-- locked what acts on tasks lock after their assignments, so that a reorganisation that takes effect and an act could wait for
-- each other in a ring.

create table unit_change (
  only_one boolean constraint unit_change_pkey primary key default true,
  changes bigint not null default 0,
  constraint unit_change_only_one check (only_one)
);
insert into unit_change default values;

create or replace function unit_version_changed() returns trigger
  language plpgsql as $$
  begin
    update unit_change set changes = changes + 1;
    return null;
  end $$;
