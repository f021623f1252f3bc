-- A policy asks for the actor and the day as plain stable expressions. Wrapped in a subquery each asking became a plan node of its own,
-- hundreds for the desk, and preparing those took longer than finding the rows; the lists start from few rows anyway.
create function asked_plainly(condition text) returns text language sql immutable as $$
  select regexp_replace(condition, '\( SELECT (actor_id|acting_on|actor_kind|actor_organisation)\(\) AS \w+\)', '\1()', 'g')
$$;

do $$ declare p record; begin
  for p in select schemaname, tablename, policyname, qual, with_check from pg_policies
    where asked_plainly(qual) is distinct from qual or asked_plainly(with_check) is distinct from with_check loop
    execute format('alter policy %I on %I.%I', p.policyname, p.schemaname, p.tablename)
      || coalesce(' using (' || asked_plainly(p.qual) || ')', '') || coalesce(' with check (' || asked_plainly(p.with_check) || ')', '');
  end loop;
end $$;

drop function asked_plainly(text);

create or replace function in_circle(table_name text, family_column text default 'family_id') returns text language sql immutable as $$
  select format('exists (select 1 from circle_key k where k.coalition_id = %1$I.coalition_id and k.family_id = %1$I.%2$I and k.holder_id = actor_id()
    and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on()))', table_name, family_column)
$$;
