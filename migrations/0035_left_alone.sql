-- A line that ends leaves every agenda to come: nobody prepares a talk that will not be, and a seat shows a family for its talk alone. Who sits at
-- a table on the day of closing itself, or sat there before it, may have talked about it, and writes that down as before.
create function leave_agendas(coalition uuid, family uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  coming uuid[];
  gone integer;
begin
  if actor_kind() <> 'professional' or not exists (select 1 from circle_key k where k.coalition_id = coalition and k.family_id = family
      and k.holder_id = actor_id() and k.via = 'circle' and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on())) then
    raise exception 'not in the circle of this family' using errcode = '42501';
  end if;
  if exists (select 1 from episode e where e.coalition_id = coalition and e.family_id = family and e.closed_on is null) then
    raise exception 'the line of this family is open' using errcode = '42501';
  end if;
  -- Consents first and the conferences after them, as in hold_conference; both in one order.
  select array_agg(m.id) into coming from conference m join conference_case c on c.coalition_id = m.coalition_id and c.conference_id = m.id
    where m.coalition_id = coalition and c.family_id = family and c.discussed_on is null and m.state in ('planned', 'held') and m.planned_on > acting_on();
  if coming is null then return 0; end if;
  perform 1 from consent s where s.coalition_id = coalition and s.withdrawn_on is null and s.family_id in (select c.family_id from conference_case c
    where c.coalition_id = coalition and c.conference_id = any (coming) and c.named) order by s.id for share of s;
  perform 1 from conference m where m.coalition_id = coalition and m.id = any (coming) order by m.id for no key update;
  with taken as (
    delete from conference_case c using conference m
      where c.coalition_id = coalition and c.family_id = family and c.discussed_on is null and m.coalition_id = c.coalition_id and m.id = c.conference_id
        and m.id = any (coming) and m.state in ('planned', 'held') and m.planned_on > acting_on()
      returning c.id, c.episode_id, m.kind, m.id as conference_id
  ), closed_to_table as (
    delete from circle_key k using taken t where k.coalition_id = coalition and k.family_id = family and k.via = 'conference' and k.via_id = t.id
  )
  insert into event (coalition_id, id, family_id, episode_id, type, occurred_on, occurred_at, actor_id, organisation_id, subject_id, detail)
    select coalition, gen_random_uuid(), family, t.episode_id, 'conference.taken_off', acting_on(), now(), actor_id(), actor_organisation(), t.id,
      jsonb_build_object('kind', t.kind, 'conference_id', t.conference_id, 'reason', 'line_closed')
    from taken t;
  get diagnostics gone = row_count;
  return gone;
end $$;
comment on function leave_agendas(uuid, uuid) is 'Takes a family whose line is closed off every open conference after today on which it was not discussed, told in its own log; how many those were.';
revoke execute on function leave_agendas(uuid, uuid) from public;
grant execute on function leave_agendas(uuid, uuid) to startlijn_app;

-- The same for lines that were closed before; their log stands as it was left.
with taken as (
  delete from conference_case c using conference m, episode e
    where m.coalition_id = c.coalition_id and m.id = c.conference_id and m.state in ('planned', 'held') and m.planned_on > current_date
      and e.coalition_id = c.coalition_id and e.id = c.episode_id and e.closed_on is not null and c.discussed_on is null
    returning c.coalition_id, c.family_id, c.id
)
delete from circle_key k using taken t where k.coalition_id = t.coalition_id and k.family_id = t.family_id and k.via = 'conference' and k.via_id = t.id;
