-- What a plan no longer needs, and a step that somebody else takes on. Dropping keeps the row: the parent reads what was agreed and why it stopped.
alter table goal
  add column dropped_on date,
  add column dropped_by uuid references professional (id),
  add column drop_reason_sealed bytea,
  add column drop_owner_id uuid references organisation (id),
  add check ((dropped_on is null) = (dropped_by is null)),
  add check ((drop_reason_sealed is null) = (drop_owner_id is null)),
  add check (dropped_on is not null or drop_reason_sealed is null),
  add check (dropped_on is null or reached_on is null);
comment on column goal.drop_reason_sealed is 'Why it is no longer needed, for the parent to read; null where no consent let anything be written.';

alter table action
  add column dropped_on date,
  add column dropped_by uuid references professional (id),
  add column drop_reason_sealed bytea,
  add column drop_owner_id uuid references organisation (id),
  add column given_from uuid references professional (id),
  add column given_by uuid references professional (id),
  add column given_on date,
  add check ((dropped_on is null) = (dropped_by is null)),
  add check ((drop_reason_sealed is null) = (drop_owner_id is null)),
  add check (dropped_on is not null or drop_reason_sealed is null),
  add check (dropped_on is null or done_on is null),
  add check (given_on is not null or (given_from is null and given_by is null));
comment on column action.drop_reason_sealed is 'Why it is no longer needed, for the parent to read; null where no consent let anything be written, and for a step that fell with its goal.';
comment on column action.given_from is 'Who took this step before it was given to who takes it now; null for the parent. given_by is null when she left and a colleague took over.';

-- What was done, reached or dropped stands as it is. Who drops something signs for it, and works with the family: a seat at a table is not enough.
create function drops_as_circle(table_name text, ended_column text) returns text language sql immutable as $$
  select format('%1$I.dropped_by is null or (%1$I.dropped_by = actor_id() and %1$I.dropped_on = acting_on() and %1$I.%2$I is null
    and exists (select 1 from circle_key k where k.coalition_id = %1$I.coalition_id and k.family_id = %1$I.family_id and k.holder_id = actor_id()
      and k.via = ''circle'' and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on())))', table_name, ended_column)
$$;
comment on function drops_as_circle(text, text) is 'The condition "not dropped, or dropped just now by the actor, who stands in the circle of this family", for use when policies are made.';
do $$ begin
  execute format('create policy goal_dropped on goal as restrictive for update to startlijn_app
    using (reached_on is null and dropped_on is null) with check (%s)', drops_as_circle('goal', 'reached_on'));
  execute format('create policy action_dropped on action as restrictive for update to startlijn_app
    using (done_on is null and dropped_on is null) with check (%s)', drops_as_circle('action', 'done_on'));
  execute format('create policy goal_added on goal as restrictive for insert to startlijn_app with check (dropped_on is null)');
  execute format('create policy action_added on action as restrictive for insert to startlijn_app with check (dropped_on is null and given_on is null)');
end $$;

-- A step goes to the parent or to somebody of the circle, given by somebody of the circle or by who was to take it, under her own name. A policy
-- cannot see what stood there before; where a colleague takes over from who left, the owner's function moves them.
create function step_is_given() returns trigger language plpgsql as $$
begin
  if pg_has_role(current_user, (select c.relowner from pg_class c where c.oid = tg_relid), 'member') then return new; end if;
  if new.by_parent = old.by_parent and new.professional_id is not distinct from old.professional_id then
    if (new.given_from, new.given_by, new.given_on) is distinct from (old.given_from, old.given_by, old.given_on) then
      raise exception 'nobody gave this step' using errcode = '42501';
    end if;
    return new;
  end if;
  if new.given_by is distinct from actor_id() or new.given_on is distinct from acting_on() or new.given_from is distinct from old.professional_id
    or (new.by_parent and new.professional_id is not null)
    or (old.professional_id is distinct from actor_id() and not exists (select 1 from circle_key k where k.coalition_id = old.coalition_id
      and k.family_id = old.family_id and k.holder_id = actor_id() and k.via = 'circle' and k.from_on <= acting_on()
      and (k.until_on is null or k.until_on > acting_on())))
    or (not new.by_parent and not exists (select 1 from circle c where c.coalition_id = old.coalition_id and c.family_id = old.family_id
      and c.professional_id = new.professional_id and c.from_on <= acting_on() and (c.until_on is null or c.until_on > acting_on()))) then
    raise exception 'this step cannot be given so' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger step_given before update of by_parent, professional_id, given_from, given_by, given_on on action
  for each row execute function step_is_given();
revoke execute on function step_is_given() from public;

-- What was dropped waits for nobody, and a colleague who takes over an open step is said to have it from who left.
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
        and a.professional_id = professional and a.done_on is null and a.dropped_on is null),
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
      update action a set professional_id = successor, given_from = leaver, given_by = null, given_on = today
        where a.coalition_id = place.coalition_id and a.family_id = place.family_id
        and a.professional_id = leaver and a.done_on is null and a.dropped_on is null;
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
