-- Counts are moved in one order, so that two acts at the same moment wait for each other instead of locking each other out.
create or replace function keep_case_facts(coalition uuid, family uuid, episode uuid, facts jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from circle_key k where k.coalition_id = coalition and k.family_id = family and k.holder_id = actor_id()
      and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on()))
    or not exists (select 1 from episode e where e.coalition_id = coalition and e.id = keep_case_facts.episode and e.family_id = family) then
    raise exception 'not in the circle of this family' using errcode = '42501';
  end if;
  with old as (
    delete from case_fact f where f.coalition_id = coalition and f.episode_id = keep_case_facts.episode
    returning f.area, f.indicator, f.year, f.value, -f.weight as weight
  ), new as (
    select n.area, n.indicator, n.year, n.value, n.weight
    from jsonb_to_recordset(facts) as n (area text, indicator text, year integer, value integer, weight integer)
  ), change as (
    select c.area, c.indicator, c.year, c.value, sum(c.weight)::integer as weight
    from (select * from old union all select * from new) c group by 1, 2, 3, 4 having sum(c.weight) <> 0
  )
  insert into roll_up as r (area, indicator, year, value, coalition_id, weight)
    select c.area, c.indicator, c.year, c.value, coalition, c.weight from change c order by 1, 2, 3, 4
  on conflict on constraint roll_up_pkey do update set weight = r.weight + excluded.weight;
  insert into case_fact (coalition_id, episode_id, family_id, indicator, area, year, value, weight)
    select coalition, keep_case_facts.episode, family, n.indicator, n.area, n.year, n.value, sum(n.weight)::integer
    from jsonb_to_recordset(facts) as n (area text, indicator text, year integer, value integer, weight integer) group by n.indicator, n.area, n.year, n.value;
end $$;
