-- Counting by marks: an event as the counting rules see it is one whole number, made here once for keeping counts act by act and for
-- counting from scratch. Counts are kept as movements that add up, so that no two acts ever wait for the same row.

-- The same as eventMark in src/monitor/fact/event-mark.ts; a test holds them equal. Day since 2000-01-01 (bits 11 and up), what it was
-- (bits 5 to 10), and up to five bits of what the rules ask. Immutable and without a query, so that the planner takes it into the query.
create function event_mark(type text, occurred_on date, local_team boolean, detail jsonb) returns integer
  language sql immutable parallel safe as $$
  select case when occurred_on < date '2000-01-01' or occurred_on > date '2063-12-31' then 0 else coalesce(
    ((occurred_on - date '2000-01-01') << 11)
    | case type
        when 'visit.done' then 42 << 5 | case detail ->> 'programme' when 'prenatal-home-visit' then 1 when 'stevig-ouderschap' then 2 when 'voorzorg' then 3 else 0 end
          | case when local_team then 4 else 0 end
        when 'visit.missed' then 43 << 5 | case detail ->> 'programme' when 'prenatal-home-visit' then 1 when 'stevig-ouderschap' then 2 when 'voorzorg' then 3 end
        when 'visit.cancelled' then 44 << 5 | case detail ->> 'programme' when 'prenatal-home-visit' then 1 when 'stevig-ouderschap' then 2 when 'voorzorg' then 3 end
        when 'goal.added' then case when local_team then 46 << 5 | 4 end
        when 'goal.reached' then case when local_team then 46 << 5 | 4 end
        when 'action.done' then case when local_team then 46 << 5 | 4 end
        when 'plan.made' then 45 << 5 | case when local_team then 4 else 0 end
        when 'plan.reviewed' then case when local_team then 46 << 5 | 4 end
        when 'conference.held' then 37 << 5
          | case detail ->> 'kind' when 'mdo' then 1 when 'pop' then 2 else 0 end
          | case when detail -> 'named' = 'false' then 0 else 4 end
          | case when detail -> 'pregnant' = 'true' then 8 else 0 end
          | case when detail ->> 'parent_part' = 'present' then 16 else 0 end
        when 'sign_up.sent' then 33 << 5
        when 'sign_up.answered' then 34 << 5 | case when detail ->> 'answer_before' ~ '^\d{4}-\d{2}-\d{2}$' then
          (extract(year from occurred_on) * 10000 + extract(month from occurred_on) * 100 + extract(day from occurred_on)
            <= replace(detail ->> 'answer_before', '-', '')::integer)::integer else 0 end
        when 'sign_up.withdrawn' then 35 << 5
        when 'consent.withdrawn' then 35 << 5
        when 'triage.decided' then case when detail ->> 'decision' = 'advise' then 36 << 5 end
        when 'coordinator.provisional' then 38 << 5 | case when detail ->> 'domain' = 'social' then 1 else 0 end
        when 'coordinator.appointed' then 39 << 5 | case when detail ->> 'domain' = 'social' then 1 else 0 end
        when 'coordinator.ended' then 40 << 5
        when 'programme.started' then 41 << 5 | case detail ->> 'programme' when 'prenatal-home-visit' then 1 when 'stevig-ouderschap' then 2 when 'voorzorg' then 3 else 0 end
          | case when local_team then 4 else 0 end
        when 'birth.recorded' then 1 << 5 | case when jsonb_typeof(detail -> 'children') = 'number'
          then least(7, greatest(1, trunc((detail ->> 'children')::numeric)))::integer else 1 end
        when 'pregnancy.ended' then 32 << 5
        when 'handover.accepted' then 47 << 5 | case when detail -> 'in_time' = 'true' then 1 else 0 end
        when 'episode.closed' then 48 << 5
      end, 0) end
$$;
comment on function event_mark(text, date, boolean, jsonb) is 'An event as the counting rules see it, one whole number; 0 when no rule asks about it.';

-- As localTeams in src/monitor/fact/event-mark.ts.
create function is_local_team(domain text, type text) returns boolean language sql immutable parallel safe as
  $$ select coalesce(domain = 'social' and type in ('neighbourhood-team', 'youth-and-family-centre'), false) $$;

-- One row per episode with the facts of it. What is derived from an episode needs no check of its own that its municipality exists: each would
-- cost the act a query and lock a row that all acts of a municipality share.
drop function keep_case_facts(uuid, uuid, uuid, jsonb);
drop function case_histories();
drop function replace_roll_ups(jsonb);
drop table case_fact;
create table case_fact (
  coalition_id uuid not null,
  episode_id uuid not null,
  family_id uuid not null,
  facts jsonb not null,
  primary key (coalition_id, episode_id)
);
comment on table case_fact is 'What the history of one episode says, each fact as indicator, municipality, year, value (days for a waiting time, 1 and 0 for in and outside the numerator of a share) and weight, how many; of what stands from year to year where it began and, as a negative weight, ended.';
alter table case_fact enable row level security;
grant select on case_fact to startlijn_app;
do $$ begin
  execute format('create policy case_fact_read on case_fact for select to startlijn_app using (%s)', in_circle('case_fact'));
end $$;

delete from roll_up;
alter table roll_up drop constraint roll_up_pkey, drop constraint roll_up_area_fkey, drop constraint roll_up_coalition_id_fkey;
create index roll_up_area on roll_up (area, indicator, year);
comment on table roll_up is 'Movements of the counts per municipality, keyed municipality first: the figure is the sum of weight. Counts only; a histogram over value, so that means, medians and shares follow exactly. Folded together at every check.';

create table episode_recount (
  coalition_id uuid not null,
  episode_id uuid not null,
  primary key (coalition_id, episode_id)
);
comment on table episode_recount is 'Episodes of which an event was corrected or taken away, or that moved or ended as a whole; counted again at the next check.';
alter table episode_recount enable row level security;
grant select on episode_recount to startlijn_app;
create policy episode_recount_read on episode_recount for select to startlijn_app using (actor_kind() = 'system');

create table roll_up_check (
  checked_at timestamptz primary key,
  rules_version integer not null,
  episodes integer not null,
  differing integer not null check (differing >= 0)
);
comment on table roll_up_check is 'When the counts were compared with counting from scratch, under which version of the rules, and how many cells differed and were put right.';
alter table roll_up_check enable row level security;
grant select, insert on roll_up_check to startlijn_app;
create policy roll_up_check_read on roll_up_check for select to startlijn_app using (actor_kind() = 'system' or actor_has_role_anywhere('analyst'));
create policy roll_up_check_add on roll_up_check for insert to startlijn_app with check (actor_kind() = 'system');

-- Acts only ever add events; whoever corrects or deletes (an owner, an erasure) leaves the episode to be counted again.
create function recount_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'event' then
    insert into episode_recount select old.coalition_id, old.episode_id where old.episode_id is not null on conflict do nothing;
    if tg_op = 'UPDATE' then
      insert into episode_recount select new.coalition_id, new.episode_id where new.episode_id is not null on conflict do nothing;
    end if;
  else
    insert into episode_recount values (old.coalition_id, old.id) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger event_corrected after update or delete on event for each row execute function recount_case();
create trigger episode_moved after update of municipality, born_on on episode for each row
  when (old.municipality <> new.municipality or (old.born_on is not null and old.born_on is distinct from new.born_on)) execute function recount_case();
create trigger episode_gone after delete on episode for each row execute function recount_case();

-- The marks of one episode in the order of the acts, and the facts kept of it. Holds the episode until the end of the transaction, so
-- that two acts on one family count one after the other; what is read afterwards is read after that wait. All acts hold 721017 together
-- and a check holds it alone: it sees every act whole or not at all. No row: not in the circle of this family.
create function case_marks(coalition uuid, family uuid, episode uuid)
  returns table (municipality text, born_on date, marks bytea, kept jsonb)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- As an expression, which needs no executor: this is asked in every act.
  if pg_advisory_xact_lock_shared(721017) is null or pg_advisory_xact_lock(hashtextextended(case_marks.episode::text, 721017)) is null then
    return;
  end if;
  return query
    select e.municipality, e.born_on,
      (select string_agg(int4send(event_mark(v.type, v.occurred_on, is_local_team(o.domain, o.type), v.detail)), '' order by v.sequence)
        from event v left join organisation o on o.id = v.organisation_id
        where v.coalition_id = coalition and v.family_id = family and v.episode_id = case_marks.episode),
      f.facts
    from episode e left join case_fact f on f.coalition_id = e.coalition_id and f.episode_id = e.id
    where e.coalition_id = coalition and e.id = case_marks.episode and e.family_id = family
      and exists (select 1 from circle_key k where k.coalition_id = coalition and k.family_id = family and k.holder_id = actor_id()
        and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on()));
end $$;

-- Keeps the facts of an episode, and moves the counts by what differs. Nobody may write counts directly; this accepts only an episode whose
-- family the actor may see today.
create function keep_case_facts(coalition uuid, family uuid, episode uuid, kept jsonb, moved jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  with own as (
    insert into case_fact (coalition_id, episode_id, family_id, facts)
    select coalition, e.id, family, kept from episode e
    where e.coalition_id = coalition and e.id = keep_case_facts.episode and e.family_id = family
      and exists (select 1 from circle_key k where k.coalition_id = coalition and k.family_id = family and k.holder_id = actor_id()
        and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on()))
    on conflict (coalition_id, episode_id) do update set facts = excluded.facts
    returning coalition_id
  )
  insert into roll_up (area, indicator, year, value, coalition_id, weight)
    select m ->> 1, m ->> 0, (m ->> 2)::integer, (m ->> 3)::integer, own.coalition_id, (m ->> 4)::integer from own, jsonb_array_elements(moved) m;
  if not found then raise exception 'not in the circle of this family' using errcode = '42501'; end if;
end $$;

-- From here on only for the system itself, which sees no family and gets no name.

create function system_counts() returns void language plpgsql stable as $$
begin
  if actor_kind() <> 'system' then raise exception 'only the system counts from scratch' using errcode = '42501'; end if;
end $$;

create function hold_counting() returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform system_counts(), pg_advisory_xact_lock(721017);
end $$;
comment on function hold_counting() is 'Waits until no act is half counted, and has new ones wait until the transaction ends.';

-- A place is a municipality of a coalition; its number is that of counting_pages in the same transaction.
create function counting_places() returns table (place integer, coalition_id uuid, municipality text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform system_counts();
  return query select (row_number() over (order by e.coalition_id, e.municipality))::integer - 1, e.coalition_id, e.municipality
    from (select distinct x.coalition_id, x.municipality from episode x) e order by 1;
end $$;

-- All histories as marks of their events, two thousand cases a page, by place, so that counting stays in one corner of its tables. Of each
-- case: number of the place and day of birth (2 bytes each), how many marks (4 bytes), the marks (4 bytes each, 0 for what no rule asks about). With ids also coalition,
-- family and episode (16 bytes each).
create function counting_pages(with_ids boolean) returns table (page integer, cases bytea, ids bytea)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform system_counts();
  return query
    with marked as (
      select x.coalition_id, x.episode_id,
        string_agg(int4send(event_mark(x.type, x.occurred_on, is_local_team(o.domain, o.type), x.detail)), '' order by x.sequence) as marks
      from event x left join organisation o on o.id = x.organisation_id where x.episode_id is not null group by 1, 2
    ), numbered as (
      select e.coalition_id, e.family_id, e.id, row_number() over (order by e.coalition_id, e.municipality, e.id) - 1 as number,
        dense_rank() over (order by e.coalition_id, e.municipality) - 1 as place,
        case when e.born_on between date '2000-01-01' and date '2063-12-31' then e.born_on - date '2000-01-01' else 0 end as born
      from episode e
    )
    select (n.number / 2000)::integer,
      string_agg(int2send(n.place::smallint) || int2send(n.born::smallint) || int4send(coalesce(length(m.marks) / 4, 0)) || coalesce(m.marks, ''), '' order by n.number),
      case when with_ids then string_agg(uuid_send(n.coalition_id) || uuid_send(n.family_id) || uuid_send(n.id), '' order by n.number) end
    from numbered n left join marked m on m.coalition_id = n.coalition_id and m.episode_id = n.id
    group by 1 order by 1;
end $$;

-- The episodes that wait to be counted again, with the marks their events have now and the facts that are kept; an episode that is gone has
-- no municipality.
create function episodes_to_recount() returns table (coalition_id uuid, family_id uuid, episode_id uuid, municipality text, born_on date, marks bytea, kept jsonb)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform system_counts();
  return query
    select q.coalition_id, e.family_id, q.episode_id, e.municipality, e.born_on, m.marks, coalesce(f.facts, '[]')
    from episode_recount q left join episode e on e.coalition_id = q.coalition_id and e.id = q.episode_id
    left join case_fact f on f.coalition_id = q.coalition_id and f.episode_id = q.episode_id
    left join lateral (select string_agg(int4send(event_mark(v.type, v.occurred_on, is_local_team(o.domain, o.type), v.detail)), '' order by v.sequence) as marks
      from event v left join organisation o on o.id = v.organisation_id
      where v.coalition_id = q.coalition_id and v.family_id = e.family_id and v.episode_id = q.episode_id) m on true;
end $$;

-- Puts what such an episode now says in place, and moves the counts; of an episode that is gone nothing stays.
create function keep_recounted(coalition uuid, family uuid, episode uuid, kept jsonb, moved jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform system_counts();
  delete from case_fact f where f.coalition_id = coalition and f.episode_id = keep_recounted.episode;
  if family is not null then
    insert into case_fact (coalition_id, episode_id, family_id, facts) values (coalition, keep_recounted.episode, family, kept);
  end if;
  insert into roll_up (area, indicator, year, value, coalition_id, weight)
    select m ->> 1, m ->> 0, (m ->> 2)::integer, (m ->> 3)::integer, coalition, (m ->> 4)::integer from jsonb_array_elements(moved) m;
  delete from episode_recount q where q.coalition_id = coalition and q.episode_id = keep_recounted.episode;
end $$;

create function all_facts() returns table (coalition_id uuid, area text, indicator text, year integer, value integer, weight integer)
  language sql stable set search_path = public, pg_temp as $$
  select f.coalition_id, m ->> 1, m ->> 0, (m ->> 2)::integer, (m ->> 3)::integer, (m ->> 4)::integer from case_fact f, jsonb_array_elements(f.facts) m
$$;

-- Where the counts are not the sum of the facts; together with equal counts from scratch nothing is left to be wrong.
create function counts_without_facts() returns table (area text, indicator text, year integer, value integer, coalition_id uuid, kept integer, counted integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform system_counts();
  return query
    select a.area, a.indicator, a.year, a.value, a.coalition_id, sum(a.kept)::integer, sum(a.counted)::integer
    from (select r.area, r.indicator, r.year, r.value, r.coalition_id, r.weight as kept, 0 as counted from roll_up r
      union all select f.area, f.indicator, f.year, f.value, f.coalition_id, 0, f.weight from all_facts() f) a
    group by 1, 2, 3, 4, 5 having sum(a.kept) <> sum(a.counted);
end $$;

create function forget_counts() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform system_counts();
  delete from case_fact;
  delete from roll_up;
  delete from episode_recount;
end $$;

create function put_case_facts(coalitions uuid[], families uuid[], episodes uuid[], kept jsonb[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform system_counts();
  insert into case_fact (coalition_id, family_id, episode_id, facts) select * from unnest(coalitions, families, episodes, kept);
end $$;

create function put_counts() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform system_counts();
  insert into roll_up (area, indicator, year, value, coalition_id, weight)
    select f.area, f.indicator, f.year, f.value, f.coalition_id, sum(f.weight)::integer from all_facts() f group by 1, 2, 3, 4, 5 having sum(f.weight) <> 0;
end $$;

-- Movements of one cell become one row again, or none.
create function fold_counts() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform system_counts();
  with many as (
    select r.area, r.indicator, r.year, r.value, r.coalition_id from roll_up r group by 1, 2, 3, 4, 5 having count(*) > 1 or sum(r.weight) = 0
  ), gone as (
    delete from roll_up r using many m where r.area = m.area and r.indicator = m.indicator and r.year = m.year and r.value = m.value
      and r.coalition_id = m.coalition_id returning r.area, r.indicator, r.year, r.value, r.coalition_id, r.weight
  )
  insert into roll_up (area, indicator, year, value, coalition_id, weight)
    select g.area, g.indicator, g.year, g.value, g.coalition_id, sum(g.weight)::integer from gone g group by 1, 2, 3, 4, 5 having sum(g.weight) <> 0;
end $$;

revoke execute on function recount_case(), case_marks(uuid, uuid, uuid), keep_case_facts(uuid, uuid, uuid, jsonb, jsonb), all_facts(), hold_counting(),
  counting_places(), counting_pages(boolean), episodes_to_recount(), keep_recounted(uuid, uuid, uuid, jsonb, jsonb), counts_without_facts(),
  forget_counts(), put_case_facts(uuid[], uuid[], uuid[], jsonb[]), put_counts(), fold_counts() from public;
grant execute on function case_marks(uuid, uuid, uuid), keep_case_facts(uuid, uuid, uuid, jsonb, jsonb), hold_counting(), counting_places(), counting_pages(boolean), episodes_to_recount(),
  keep_recounted(uuid, uuid, uuid, jsonb, jsonb), counts_without_facts(), forget_counts(), put_case_facts(uuid[], uuid[], uuid[], jsonb[]), put_counts(),
  fold_counts() to startlijn_app;
