-- From event to figure: facts per episode, and the counts they add up to, kept in the transaction of the act.

create table case_fact (
  coalition_id uuid not null,
  episode_id uuid not null,
  family_id uuid not null,
  indicator text not null,
  area text not null references area (slug),
  year integer not null,
  value integer not null,
  weight integer not null,
  primary key (coalition_id, episode_id, indicator, year, value)
);
comment on table case_fact is 'What the history of one episode says for an indicator in a year: weight cases with this value (days for a waiting time, 1 and 0 for in and outside the numerator of a share).';

create table roll_up (
  area text not null references area (slug),
  indicator text not null,
  year integer not null,
  value integer not null,
  coalition_id uuid not null references coalition (id),
  weight integer not null,
  primary key (area, indicator, year, value, coalition_id)
);
comment on table roll_up is 'The facts added up per municipality, keyed municipality first. Counts only; a histogram over value, so that means, medians and shares follow exactly.';

alter table case_fact enable row level security;
alter table roll_up enable row level security;
grant select on case_fact to startlijn_app;
grant select on roll_up to startlijn_app;
do $$ begin
  execute format('create policy case_fact_read on case_fact for select to startlijn_app using (%s)', in_circle('case_fact'));
end $$;

-- Raw counts are for the coalition's own lead and analyst; counts of invented families are for practising and marked on every door.
create policy roll_up_read on roll_up for select to startlijn_app using (
  actor_kind() = 'system' or actor_has_role('coalition_lead', coalition_id) or actor_has_role('analyst', coalition_id)
  or coalition_id in (select id from coalition where fictitious));

-- Replaces the facts of one episode and moves the counts by the difference. Runs with the owner's rights because nobody may write
-- counts directly; it accepts only an episode whose family the actor may see today.
create function keep_case_facts(coalition uuid, family uuid, episode uuid, facts jsonb) returns void
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
    select c.area, c.indicator, c.year, c.value, coalition, c.weight from change c
  on conflict on constraint roll_up_pkey do update set weight = r.weight + excluded.weight;
  insert into case_fact (coalition_id, episode_id, family_id, indicator, area, year, value, weight)
    select coalition, keep_case_facts.episode, family, n.indicator, n.area, n.year, n.value, sum(n.weight)::integer
    from jsonb_to_recordset(facts) as n (area text, indicator text, year integer, value integer, weight integer) group by n.indicator, n.area, n.year, n.value;
end $$;

-- Every history without a name, for recomputing all counts from scratch; only for the system itself.
create function case_histories() returns table (coalition_id uuid, episode_id uuid, family_id uuid, municipality text, due_date date, born_on date,
    pregnancy text, history jsonb)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if actor_kind() <> 'system' then raise exception 'only the system recomputes' using errcode = '42501'; end if;
  return query
    select e.coalition_id, e.id, e.family_id, e.municipality, e.due_date, e.born_on, e.pregnancy,
      coalesce((select jsonb_agg(jsonb_build_object('type', v.type, 'on', v.occurred_on, 'domain', o.domain, 'subject', v.subject_id, 'detail', v.detail)
          order by v.sequence)
        from event v left join organisation o on o.id = v.organisation_id
        where v.coalition_id = e.coalition_id and v.family_id = e.family_id and v.episode_id = e.id), '[]')
    from episode e order by e.coalition_id, e.id;
end $$;

create function replace_roll_ups(facts jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if actor_kind() <> 'system' then raise exception 'only the system recomputes' using errcode = '42501'; end if;
  delete from case_fact;
  delete from roll_up;
  insert into case_fact (coalition_id, episode_id, family_id, indicator, area, year, value, weight)
    select n.coalition_id, n.episode_id, n.family_id, n.indicator, n.area, n.year, n.value, sum(n.weight)::integer
    from jsonb_to_recordset(facts) as n (coalition_id uuid, episode_id uuid, family_id uuid, area text, indicator text, year integer, value integer, weight integer)
    group by 1, 2, 3, 4, 5, 6, 7;
  insert into roll_up (area, indicator, year, value, coalition_id, weight)
    select f.area, f.indicator, f.year, f.value, f.coalition_id, sum(f.weight)::integer from case_fact f group by 1, 2, 3, 4, 5;
end $$;

revoke execute on function keep_case_facts(uuid, uuid, uuid, jsonb), case_histories(), replace_roll_ups(jsonb) from public;
grant execute on function keep_case_facts(uuid, uuid, uuid, jsonb), case_histories(), replace_roll_ups(jsonb) to startlijn_app;
