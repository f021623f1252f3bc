-- Who decided in triage sees the family until midnight; not after the parent has taken consent back.
create or replace function stop_sharing(coalition uuid, family uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from circle_key k where k.coalition_id = coalition and k.family_id = family and k.holder_id = actor_id()
      and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on())) then
    raise exception 'not in the circle of this family' using errcode = '42501';
  end if;
  if exists (select 1 from consent c where c.coalition_id = coalition and c.family_id = family and c.withdrawn_on is null and c.until_on >= acting_on()) then
    raise exception 'consent still holds' using errcode = '42501';
  end if;
  update sign_up s set triage = 'withdrawn', version = version + 1
    where s.coalition_id = coalition and s.family_id = family and s.triage in ('open', 'provisional');
  update circle_key k set until_on = acting_on()
    where k.coalition_id = coalition and k.family_id = family and k.via = 'triage' and k.until_on > acting_on() and k.holder_id is distinct from actor_id();
  delete from circle_key k using conference_case c
    where k.via = 'conference' and k.via_id = c.id and c.coalition_id = coalition and c.family_id = family and c.discussed_on is null;
  update conference m set cases = m.cases - 1 from conference_case c
    where m.coalition_id = coalition and m.id = c.conference_id and c.coalition_id = coalition and c.family_id = family and c.discussed_on is null and c.named;
  delete from conference_case c where c.coalition_id = coalition and c.family_id = family and c.discussed_on is null and c.named;
  update circle i set until_on = case when i.professional_id = actor_id() then acting_on() + 1 else acting_on() end
    from handover h
    where h.coalition_id = coalition and h.family_id = family and h.state in ('prepared', 'talk_held')
      and i.coalition_id = coalition and i.family_id = family and i.professional_id = h.to_id and i.added_by = h.from_id
      and i.from_on = h.prepared_on and i.until_on is null and i.part in ('nurse', 'member')
      and not exists (select 1 from enrolment e where e.coalition_id = coalition and e.family_id = family and e.professional_id = h.to_id
        and e.state in ('accepted', 'started'))
      and not exists (select 1 from handover o where o.coalition_id = coalition and o.family_id = family and o.to_id = h.to_id
        and o.state in ('accepted', 'finished'));
  insert into event (coalition_id, id, family_id, episode_id, type, occurred_on, occurred_at, actor_id, organisation_id, subject_id)
    select h.coalition_id, gen_random_uuid(), h.family_id, h.episode_id, 'handover.withdrawn', acting_on(), now(), actor_id(), actor_organisation(), h.id
    from handover h where h.coalition_id = coalition and h.family_id = family and h.state in ('prepared', 'talk_held');
  update handover h set state = 'withdrawn', version = version + 1
    where h.coalition_id = coalition and h.family_id = family and h.state in ('prepared', 'talk_held');
end $$;
