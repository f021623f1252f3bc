-- Who leaves loses every view at once, and what was hers can be handed to a colleague.

alter table professional add column ended_on date;
comment on column professional.ended_on is 'The day from which she no longer works here: she cannot sign in and sees no family. Her name stays with what she did.';
alter table circle add column ended_by_leaving boolean not null default false;
comment on column circle.ended_by_leaving is 'This place ended because its holder left or lost her role, and nobody took it over yet.';

-- A seat gives its view only to who may be around families of this coalition today.
create or replace function keep_conference_key(conference uuid, coalition uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from circle_key where coalition_id = coalition and via = 'conference'
    and via_id in (select id from conference_case c where c.coalition_id = coalition and c.conference_id = conference);
  insert into circle_key
    select c.coalition_id, c.family_id, a.professional_id, 'conference', c.id, working_days_before(m.planned_on, 3),
      least(m.planned_on + 8, max(s.until_on) + 1)
    from conference_case c
    join conference m on m.coalition_id = c.coalition_id and m.id = c.conference_id
    join conference_attendee a on a.coalition_id = c.coalition_id and a.conference_id = c.conference_id
    join consent s on s.coalition_id = c.coalition_id and s.family_id = c.family_id and s.withdrawn_on is null and 'conference' = any (s.receivers)
    where c.coalition_id = coalition and c.conference_id = conference and c.named
      and exists (select 1 from professional_role r where r.coalition_id = a.coalition_id and r.professional_id = a.professional_id and r.role = 'professional')
      and not exists (select 1 from professional_role r where r.coalition_id = a.coalition_id and r.professional_id = a.professional_id
        and r.role in ('coalition_lead', 'analyst', 'administrator'))
    group by c.coalition_id, c.family_id, a.professional_id, c.id, m.planned_on;
$$;

-- Everything that showed her families of this coalition ends today, and what only she kept up stands open again.
create function end_places(coalition uuid, professional uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today date := acting_on();
begin
  update circle i set until_on = today, ended_by_leaving = true
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
comment on function end_places(uuid, uuid) is 'Ends the places of somebody around all families of a coalition: circle, triage, seats, coordinatorships and hand-overs to her.';

create function end_places_without_role() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  coalition uuid := coalesce(new.coalition_id, old.coalition_id);
  professional uuid := coalesce(new.professional_id, old.professional_id);
begin
  if not exists (select 1 from professional_role r where r.coalition_id = coalition and r.professional_id = professional and r.role = 'professional')
    or exists (select 1 from professional_role r where r.coalition_id = coalition and r.professional_id = professional
      and r.role in ('coalition_lead', 'analyst', 'administrator')) then
    perform end_places(coalition, professional);
  end if;
  return null;
end $$;
create trigger places_of_role after insert or update or delete on professional_role for each row execute function end_places_without_role();

create function system_keeps_people() returns void language plpgsql stable as $$
begin
  if actor_kind() <> 'system' then raise exception 'only the system keeps people' using errcode = '42501'; end if;
end $$;

create function keep_roles(coalition uuid, professional uuid, roles text[]) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed integer;
  added integer;
begin
  perform system_keeps_people();
  if exists (select 1 from professional p where p.id = professional and p.ended_on is not null) then
    raise exception 'who left holds no role' using errcode = '42501';
  end if;
  delete from professional_role r where r.coalition_id = coalition and r.professional_id = professional and r.role <> all (roles);
  get diagnostics changed = row_count;
  insert into professional_role select coalition, professional, role from unnest(roles) role on conflict do nothing;
  get diagnostics added = row_count;
  return changed + added > 0;
end $$;
comment on function keep_roles(uuid, uuid, text[]) is 'Gives somebody exactly these roles in a coalition; true when that changed anything. Roles are taken away here only.';

create function end_professional(professional uuid, coalition uuid) returns table (coalition_id uuid, family_id uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  place uuid;
begin
  perform system_keeps_people();
  return query select distinct i.coalition_id, i.family_id from circle i
    where i.professional_id = professional and (coalition is null or i.coalition_id = coalition) and (i.until_on is null or i.until_on > acting_on());
  delete from professional_role r where r.professional_id = professional and (coalition is null or r.coalition_id = coalition);
  for place in select distinct k.coalition_id from circle_key k
    where k.holder_id = professional and (coalition is null or k.coalition_id = coalition) loop
    perform end_places(place, professional);
  end loop;
  if coalition is null then
    update professional p set ended_on = acting_on() where p.id = professional and p.ended_on is null;
    delete from session s where s.professional_id = professional;
  end if;
end $$;
comment on function end_professional(uuid, uuid) is 'Ends somebody''s roles and places in one coalition, or (null) everywhere, with her sessions and her sign-in. Returns the families in whose circle she stood until now.';

create function end_partner(organisation uuid, coalition uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform system_keeps_people();
  delete from coalition_partner p where p.organisation_id = organisation and (coalition is null or p.coalition_id = coalition);
end $$;

-- What waits for a colleague: families around whom she stood, with what was hers in them. Ids and numbers, never a name.
create function work_of_who_left(professional uuid) returns table (coalition text, family_id uuid, municipality text, others integer, consent boolean,
    coordinator boolean, agreements integer, actions integer, programmes integer, visits integer, handovers integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform system_keeps_people();
  return query
    with place as (
      select distinct c.coalition_id, c.family_id from circle c where c.professional_id = professional and c.ended_by_leaving
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

create function conferences_of_who_left(professional uuid) returns table (coalition text, planned_on date, kind text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform system_keeps_people();
  return query select o.slug, m.planned_on, m.kind from conference m join coalition o on o.id = m.coalition_id
    where m.chair_id = professional and m.state = 'planned'
      and not exists (select 1 from conference_attendee a where a.coalition_id = m.coalition_id and a.conference_id = m.id and a.professional_id = professional)
    order by 2, 1;
end $$;

-- Somebody may come into a circle as long as the parent agrees to share with those around the family.
create function consent_lets_join(coalition uuid, family uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from consent c where c.coalition_id = coalition and c.family_id = family and c.withdrawn_on is null
    and c.given_on <= acting_on() and c.until_on >= acting_on() and c.receivers && array['circle', 'successor'])
$$;

-- A colleague takes over the places of who left, where she may be around families and the parent's consent holds.
create function hand_over_places(leaver uuid, successor uuid) returns table (coalition_id uuid, family_id uuid, outcome text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today date := acting_on();
  place record;
  was_coordinator boolean;
  coordinator_id uuid;
begin
  perform system_keeps_people();
  for place in
    select distinct on (e.coalition_id, e.family_id) e.coalition_id, e.family_id, e.id as episode_id from episode e
    where e.closed_on is null and exists (select 1 from circle c where c.coalition_id = e.coalition_id and c.family_id = e.family_id
      and c.professional_id = leaver and c.ended_by_leaving)
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
      was_coordinator := exists (select 1 from circle c where c.coalition_id = place.coalition_id and c.family_id = place.family_id
          and c.professional_id = leaver and c.ended_by_leaving and c.part = 'coordinator')
        and not exists (select 1 from coordinator k where k.coalition_id = place.coalition_id and k.episode_id = place.episode_id and k.until_on is null);
      insert into circle (coalition_id, id, family_id, professional_id, part, from_on, added_by)
        select place.coalition_id, gen_random_uuid(), place.family_id, successor, c.part, today, successor
        from (select distinct i.part from circle i where i.coalition_id = place.coalition_id and i.family_id = place.family_id
          and i.professional_id = leaver and i.ended_by_leaving) c
        where (c.part <> 'coordinator' or was_coordinator)
          and not exists (select 1 from circle i where i.coalition_id = place.coalition_id and i.family_id = place.family_id
            and i.professional_id = successor and i.part = c.part and i.until_on is null);
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
      update circle c set ended_by_leaving = false where c.coalition_id = place.coalition_id and c.family_id = place.family_id
        and c.professional_id = leaver and c.ended_by_leaving;
    end if;
    return next;
  end loop;
end $$;
comment on function hand_over_places(uuid, uuid) is 'A colleague takes the places and the open work of who left, per family: handed_over, not_in_coalition (she may not be around these families) or no_consent.';

revoke execute on function end_places(uuid, uuid), end_places_without_role(), keep_roles(uuid, uuid, text[]), end_professional(uuid, uuid),
  end_partner(uuid, uuid), work_of_who_left(uuid), conferences_of_who_left(uuid), consent_lets_join(uuid, uuid), hand_over_places(uuid, uuid) from public;
grant execute on function keep_roles(uuid, uuid, text[]), end_professional(uuid, uuid), end_partner(uuid, uuid), work_of_who_left(uuid),
  conferences_of_who_left(uuid), hand_over_places(uuid, uuid) to startlijn_app;

-- Whoever comes into a circle comes by a yes that holds at that very moment: the consent is held until the end of the transaction, so that
-- withdrawing it waits for whoever was first, and whoever was second is refused. No consent is asked of who opens the family, and of who
-- stands around it already in another part.
create function consent_before_circle() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from family f where f.coalition_id = new.coalition_id and f.id = new.family_id
      and f.opened_by = new.professional_id and f.recorded_at = now())
    or exists (select 1 from circle i where i.coalition_id = new.coalition_id and i.family_id = new.family_id
      and i.professional_id = new.professional_id and i.until_on is null) then
    return new;
  end if;
  perform 1 from consent c where c.coalition_id = new.coalition_id and c.family_id = new.family_id and c.withdrawn_on is null
    and c.given_on <= acting_on() and c.until_on >= acting_on() and c.receivers && array['circle', 'successor'] for share;
  if not found then raise exception 'no consent lets anybody into this circle' using errcode = '42501'; end if;
  return new;
end $$;
create trigger consent_before_circle before insert on circle for each row execute function consent_before_circle();

-- A seat or a family on the agenda gives keys by consent; a withdrawal of that moment waits, or is seen.
create or replace function conference_key_trigger() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  conference uuid := case when tg_table_name = 'conference' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'conference_id')::uuid end;
begin
  perform 1 from conference_case c join consent s on s.coalition_id = c.coalition_id and s.family_id = c.family_id and s.withdrawn_on is null
    where c.coalition_id = new.coalition_id and c.conference_id = conference and c.named order by s.id for share of s;
  perform keep_conference_key(conference, new.coalition_id);
  return new;
end $$;

-- A place that ended is over: who needs the view again comes in anew, by consent.
create function circle_ends_once() returns trigger language plpgsql as $$
begin
  if old.until_on is not null and (new.until_on is null or new.until_on > old.until_on) then
    raise exception 'a place in a circle that ends is not prolonged or opened again' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger circle_ends_once before update on circle for each row execute function circle_ends_once();

revoke execute on function consent_before_circle(), circle_ends_once() from public;

-- As before, in one statement and without a look more, but what moves must be possible for one episode: in its own municipality (or, after it
-- moved, exactly out of a cell it was kept in), of years and values that are counted, and never many at once. What is wrong within that is put
-- right by the check of every night.
create or replace function keep_case_facts(coalition uuid, family uuid, episode uuid, kept jsonb, moved jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  added integer;
begin
  if pg_column_size(kept) > 65536 then raise exception 'these are not the facts of one episode' using errcode = '42501'; end if;
  with seen as materialized (
    select e.id, e.municipality from episode e
    where e.coalition_id = coalition and e.id = keep_case_facts.episode and e.family_id = family
      and exists (select 1 from circle_key k where k.coalition_id = coalition and k.family_id = family and k.holder_id = actor_id()
        and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on()))
  ), own as (
    insert into case_fact (coalition_id, episode_id, family_id, facts)
    select coalition, seen.id, family, kept from seen
    on conflict (coalition_id, episode_id) do update set facts = excluded.facts
  )
  insert into roll_up (area, indicator, year, value, coalition_id, weight)
    select m ->> 1, m ->> 0, (m ->> 2)::integer, (m ->> 3)::integer, coalition, (m ->> 4)::integer from seen, jsonb_array_elements(moved) m
    where (m ->> 4)::integer between -99 and 99 and (m ->> 2)::integer between 2000 and 2070 and (m ->> 3)::integer between 0 and 65535
      and length(m ->> 0) between 1 and 40
      and case when m ->> 1 = seen.municipality then true
        else exists (select 1 from case_fact f where f.coalition_id = coalition and f.episode_id = seen.id
          and f.facts @> jsonb_build_array((m - 4) || to_jsonb(-(m ->> 4)::integer))) end;
  get diagnostics added = row_count;
  if added = 0 or added <> jsonb_array_length(moved) then
    raise exception 'not in the circle of this family, or not its counts' using errcode = '42501';
  end if;
end $$;
