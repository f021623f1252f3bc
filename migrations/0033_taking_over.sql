-- Who takes over what a colleague left sees a family no longer than that colleague would have, has a place wherever she has work, and goes on
-- with a hand-over that was prepared.

alter table circle add column would_end_on date;
comment on column circle.would_end_on is 'Where a place ended because its holder left: the day on which it would have ended all the same (until_on excluded), as after a hand-over; null where nothing ended it.';

create or replace function end_places(coalition uuid, professional uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today date := acting_on();
begin
  -- As every act that is counted: a check of all counts sees it whole or not at all.
  perform pg_advisory_xact_lock_shared(721017);
  update circle i set would_end_on = i.until_on, until_on = today, ended_by_leaving = true
    where i.coalition_id = coalition and i.professional_id = professional and (i.until_on is null or i.until_on > today);
  delete from circle_key k where k.coalition_id = coalition and k.holder_id = professional and k.via = 'triage' and k.until_on is null;
  update circle_key k set until_on = today
    where k.coalition_id = coalition and k.holder_id = professional and (k.until_on is null or k.until_on > today);
  delete from conference_attendee a using conference m
    where a.coalition_id = coalition and a.professional_id = professional and m.coalition_id = a.coalition_id and m.id = a.conference_id
      and m.state = 'planned' and m.planned_on >= today;
  with ended as (
    update coordinator k set state = 'ended', until_on = today
      where k.coalition_id = coalition and k.professional_id = professional and k.until_on is null
      returning k.id, k.family_id, k.episode_id, k.domain
  ), told as (
    insert into event (coalition_id, id, family_id, episode_id, type, occurred_on, occurred_at, actor_id, organisation_id, subject_id, detail)
      select coalition, gen_random_uuid(), e.family_id, e.episode_id, 'coordinator.ended', today, now(), actor_id(), actor_organisation(), e.id,
        jsonb_build_object('domain', e.domain) from ended e
  )
  insert into episode_recount select coalition, e.episode_id from ended e on conflict do nothing;
  with withdrawn as (
    update handover h set state = 'withdrawn', version = h.version + 1
      where h.coalition_id = coalition and h.to_id = professional and h.state in ('prepared', 'talk_held')
      returning h.id, h.family_id, h.episode_id
  )
  insert into event (coalition_id, id, family_id, episode_id, type, occurred_on, occurred_at, actor_id, organisation_id, subject_id)
    select coalition, gen_random_uuid(), w.family_id, w.episode_id, 'handover.withdrawn', today, now(), actor_id(), actor_organisation(), w.id from withdrawn w;
end $$;

-- The places somebody left and a colleague may take over today.
create function places_left(professional uuid) returns table (coalition_id uuid, family_id uuid, part text, until_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.coalition_id, c.family_id, c.part, case when count(c.would_end_on) = count(*) then max(c.would_end_on) end
  from circle c where c.professional_id = professional and c.ended_by_leaving and (c.would_end_on is null or c.would_end_on > acting_on())
  group by 1, 2, 3
$$;
comment on function places_left(uuid) is 'Each part in which somebody who left stood around a family, with the day until which a colleague may stand there (excluded); null without one.';

create or replace function work_of_who_left(professional uuid) returns table (coalition text, family_id uuid, municipality text, others integer, consent boolean,
    coordinator boolean, agreements integer, actions integer, programmes integer, visits integer, handovers integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform system_keeps_people();
  return query
    with place as (
      select distinct c.coalition_id, c.family_id from places_left(professional) c
    )
    select o.slug, e.family_id, e.municipality,
      (select count(distinct i.professional_id)::integer from circle i where i.coalition_id = e.coalition_id and i.family_id = e.family_id
        and i.from_on <= acting_on() and (i.until_on is null or i.until_on > acting_on())),
      consent_lets_join(e.coalition_id, e.family_id),
      exists (select 1 from coordinator k where k.coalition_id = e.coalition_id and k.episode_id = e.id and k.until_on is null),
      (select count(*)::integer from conference_agreement g where g.coalition_id = e.coalition_id and g.family_id = e.family_id
        and g.professional_id = professional and g.done_on is null),
      (select count(*)::integer from action a where a.coalition_id = e.coalition_id and a.family_id = e.family_id
        and a.professional_id = professional and a.done_on is null),
      (select count(*)::integer from enrolment n where n.coalition_id = e.coalition_id and n.episode_id = e.id
        and n.professional_id = professional and n.state in ('offered', 'accepted', 'started')),
      (select count(*)::integer from visit v where v.coalition_id = e.coalition_id and v.family_id = e.family_id
        and v.professional_id = professional and v.state = 'planned'),
      (select count(*)::integer from handover h where h.coalition_id = e.coalition_id and h.episode_id = e.id
        and h.from_id = professional and h.state in ('prepared', 'talk_held'))
    from place p join episode e on e.coalition_id = p.coalition_id and e.family_id = p.family_id and e.closed_on is null
    join coalition o on o.id = p.coalition_id
    order by 1, 3, 2;
end $$;

create or replace function hand_over_places(leaver uuid, successor uuid) returns table (coalition_id uuid, family_id uuid, outcome text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today date := acting_on();
  place record;
  was_coordinator boolean;
  coordinator_id uuid;
begin
  perform system_keeps_people(), pg_advisory_xact_lock_shared(721017);
  for place in
    select distinct on (e.coalition_id, e.family_id) e.coalition_id, e.family_id, e.id as episode_id from episode e
    where e.closed_on is null and (e.coalition_id, e.family_id) in (select c.coalition_id, c.family_id from places_left(leaver) c)
    order by e.coalition_id, e.family_id, e.started_on desc
  loop
    coalition_id := place.coalition_id;
    family_id := place.family_id;
    outcome := case
      when not exists (select 1 from professional_role r where r.coalition_id = place.coalition_id and r.professional_id = successor and r.role = 'professional')
        or exists (select 1 from professional_role r where r.coalition_id = place.coalition_id and r.professional_id = successor
          and r.role in ('coalition_lead', 'analyst', 'administrator')) then 'not_in_coalition'
      when not consent_lets_join(place.coalition_id, place.family_id) then 'no_consent'
      else 'handed_over' end;
    if outcome = 'handed_over' then
      was_coordinator := exists (select 1 from places_left(leaver) c
          where c.coalition_id = place.coalition_id and c.family_id = place.family_id and c.part = 'coordinator')
        and not exists (select 1 from coordinator k where k.coalition_id = place.coalition_id and k.episode_id = place.episode_id and k.until_on is null);
      insert into circle (coalition_id, id, family_id, professional_id, part, from_on, until_on, added_by)
        select place.coalition_id, gen_random_uuid(), place.family_id, successor, c.part, today, c.until_on, successor
        from places_left(leaver) c
        where c.coalition_id = place.coalition_id and c.family_id = place.family_id and (c.part <> 'coordinator' or was_coordinator)
          and not exists (select 1 from circle i where i.coalition_id = place.coalition_id and i.family_id = place.family_id
            and i.professional_id = successor and i.part = c.part and i.until_on is null);
      -- Somebody else keeps the overview by now, and the leaver did nothing but that; her steps and agreements still want a hand.
      if not exists (select 1 from circle i where i.coalition_id = place.coalition_id and i.family_id = place.family_id
          and i.professional_id = successor and (i.until_on is null or i.until_on > today)) then
        insert into circle (coalition_id, id, family_id, professional_id, part, from_on, added_by)
          values (place.coalition_id, gen_random_uuid(), place.family_id, successor, 'member', today, successor);
      end if;
      if was_coordinator then
        coordinator_id := gen_random_uuid();
        insert into coordinator (coalition_id, id, family_id, episode_id, professional_id, domain, state, from_on)
          select place.coalition_id, coordinator_id, place.family_id, place.episode_id, successor, o.domain, 'provisional', today
          from professional p join organisation o on o.id = p.organisation_id where p.id = successor;
        insert into event (coalition_id, id, family_id, episode_id, type, occurred_on, occurred_at, actor_id, organisation_id, subject_id, detail)
          select place.coalition_id, gen_random_uuid(), place.family_id, place.episode_id, 'coordinator.provisional', today, now(), actor_id(),
            actor_organisation(), coordinator_id, jsonb_build_object('domain', o.domain)
          from professional p join organisation o on o.id = p.organisation_id where p.id = successor;
        insert into episode_recount values (place.coalition_id, place.episode_id) on conflict do nothing;
      end if;
      update conference_agreement g set professional_id = successor where g.coalition_id = place.coalition_id and g.family_id = place.family_id
        and g.professional_id = leaver and g.done_on is null;
      update action a set professional_id = successor where a.coalition_id = place.coalition_id and a.family_id = place.family_id
        and a.professional_id = leaver and a.done_on is null;
      update enrolment n set professional_id = successor, version = n.version + 1 where n.coalition_id = place.coalition_id
        and n.episode_id = place.episode_id and n.professional_id = leaver and n.state in ('offered', 'accepted', 'started');
      update enrolment n set offered_by = successor, version = n.version + 1 where n.coalition_id = place.coalition_id
        and n.episode_id = place.episode_id and n.offered_by = leaver and n.state = 'offered';
      update visit v set professional_id = successor, version = v.version + 1 where v.coalition_id = place.coalition_id
        and v.family_id = place.family_id and v.professional_id = leaver and v.state = 'planned';
      update sign_up s set contact_id = successor, version = s.version + 1 where s.coalition_id = place.coalition_id
        and s.episode_id = place.episode_id and s.contact_id = leaver;
      -- Nobody hands over to herself, and has one open at a time. The view of who is to receive the family stays bound to the hand-over.
      with taken as (
        update handover h set from_id = successor, version = h.version + 1 where h.coalition_id = place.coalition_id
          and h.episode_id = place.episode_id and h.from_id = leaver and h.to_id <> successor and h.state in ('prepared', 'talk_held')
          and not exists (select 1 from handover o where o.coalition_id = place.coalition_id and o.episode_id = place.episode_id
            and o.from_id = successor and o.state in ('prepared', 'talk_held'))
        returning h.to_id, h.prepared_on
      )
      update circle i set added_by = successor from taken t
        where i.coalition_id = place.coalition_id and i.family_id = place.family_id and i.professional_id = t.to_id and i.added_by = leaver
          and i.from_on = t.prepared_on and i.until_on is null and i.part in ('nurse', 'member');
      update circle c set ended_by_leaving = false where c.coalition_id = place.coalition_id and c.family_id = place.family_id
        and c.professional_id = leaver and c.ended_by_leaving;
    end if;
    return next;
  end loop;
end $$;

revoke execute on function places_left(uuid) from public;

-- What an organisation is decides what its acts count as. When that is corrected they are counted again at the next check, which before called
-- every count of theirs wrong.
create function recount_organisation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(721017);
  insert into episode_recount
    select distinct v.coalition_id, v.episode_id from event v where v.organisation_id = new.id and v.episode_id is not null on conflict do nothing;
  return null;
end $$;
create trigger organisation_corrected after update of domain, type on organisation for each row
  when (is_local_team(old.domain, old.type) <> is_local_team(new.domain, new.type)) execute function recount_organisation();
revoke execute on function recount_organisation() from public;

-- In a database made by an older server everybody may put functions beside ours, and those that run with the power of the owner would take
-- them. Servers since version 15 begin without this right.
revoke create on schema public from public;
