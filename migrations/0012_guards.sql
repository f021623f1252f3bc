-- What the policies before this left to the use cases, held by the database as well: who may have a view at all, and what of consent may change.

-- "This professional works in the coalition and holds no role that sees no family", as text for policies (see in_circle).
create function sees_families(table_name text, professional_column text) returns text language sql immutable as $$
  select format('exists (select 1 from professional_role r where r.coalition_id = %1$I.coalition_id and r.professional_id = %1$I.%2$I and r.role = ''professional'')
    and not exists (select 1 from professional_role r where r.coalition_id = %1$I.coalition_id and r.professional_id = %1$I.%2$I
      and r.role in (''coalition_lead'', ''analyst'', ''administrator''))', table_name, professional_column)
$$;
comment on function sees_families(text, text) is 'The condition "this professional may be around families of this coalition", for use when policies are made.';

drop policy family_open on family;
drop policy circle_add on circle;
drop policy attendee_add on conference_attendee;
do $$ begin
  execute format('create policy family_open on family for insert to startlijn_app
    with check (opened_by = actor_id() and owner_id = actor_organisation() and recorded_at = now() and %s)', sees_families('family', 'opened_by'));
  execute format('create policy circle_add on circle for insert to startlijn_app with check (added_by = actor_id() and (%s
    or (professional_id = actor_id() and exists (select 1 from family f where f.coalition_id = circle.coalition_id and f.id = circle.family_id
      and f.opened_by = actor_id() and f.recorded_at = now()))) and %s)', in_circle('circle'), sees_families('circle', 'professional_id'));
  execute format('create policy attendee_add on conference_attendee for insert to startlijn_app
    with check (exists (select 1 from conference c where c.coalition_id = conference_attendee.coalition_id and c.id = conference_id and c.chair_id = actor_id())
      and %s)', sees_families('conference_attendee', 'professional_id'));
end $$;

-- A consent is given once and taken back once; for anything else the parent is asked again. It stands under the name of who heard it.
revoke update on consent from startlijn_app;
grant update (withdrawn_on) on consent to startlijn_app;
drop policy consent_add on consent;
drop policy consent_change on consent;
drop policy consent_withdraw on consent;
do $$ begin
  execute format('create policy consent_add on consent for insert to startlijn_app
    with check (actor_kind() = ''professional'' and recorded_by = actor_id() and organisation_id = actor_organisation() and withdrawn_on is null and %s)', in_circle('consent'));
  execute format('create policy consent_change on consent for update to startlijn_app
    using (withdrawn_on is null and (actor_kind() = ''professional'' or (actor_kind() = ''parent'' and given_by = actor_id())) and %s)
    with check (withdrawn_on is not null)', in_circle('consent'));
end $$;

-- Nothing writes these a second time; a change of the person behind a sign-in would hand her family to somebody else.
revoke update on family, person, authority from startlijn_app;
drop policy family_change on family;
drop policy person_change on person;
drop policy authority_change on authority;

-- Whoever acts signs her own act: the parent's page and the figures believe these lines.
drop policy event_add on event;
drop policy event_of_parent on event;
do $$ begin
  execute format('create policy event_add on event for insert to startlijn_app
    with check (actor_id = actor_id() and organisation_id is not distinct from actor_organisation()
      and (actor_kind() = ''professional'' or (actor_kind() = ''parent'' and type = ''consent.withdrawn'')) and %s)', in_circle('event'));
end $$;

-- The entry team is who holds the role today, without a role that sees no family.
create or replace function keep_triage_key_of_team() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  coalition uuid := coalesce(new.coalition_id, old.coalition_id);
  professional uuid := coalesce(new.professional_id, old.professional_id);
begin
  delete from circle_key where coalition_id = coalition and holder_id = professional and via = 'triage' and until_on is null;
  insert into circle_key
    select s.coalition_id, s.family_id, professional, 'triage', s.id, acting_on(), null
    from sign_up s where s.coalition_id = coalition and s.triage in ('open', 'provisional')
      and exists (select 1 from professional_role r where r.coalition_id = coalition and r.professional_id = professional and r.role = 'entry_team')
      and not exists (select 1 from professional_role r where r.coalition_id = coalition and r.professional_id = professional
        and r.role in ('coalition_lead', 'analyst', 'administrator'));
  return null;
end $$;
drop trigger circle_key_of_team on professional_role;
create trigger circle_key_of_team after insert or update or delete on professional_role for each row execute function keep_triage_key_of_team();

-- When triage ends its team no longer sees the family. Only whoever ends it sees until midnight what she did.
create or replace function keep_triage_key() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into circle_key
      select new.coalition_id, new.family_id, r.professional_id, 'triage', new.id, new.sent_on, null
      from professional_role r where r.coalition_id = new.coalition_id and r.role = 'entry_team'
        and not exists (select 1 from professional_role m where m.coalition_id = r.coalition_id and m.professional_id = r.professional_id
          and m.role in ('coalition_lead', 'analyst', 'administrator'));
  elsif new.triage in ('decided', 'withdrawn') and old.triage not in ('decided', 'withdrawn') then
    update circle_key set until_on = case when holder_id = actor_id() then acting_on() + 1 else acting_on() end
      where coalition_id = new.coalition_id and via = 'triage' and via_id = new.id;
  end if;
  return new;
end $$;

-- A hand-over that is not yet accepted rests on consent: taken back with it, the successor's view ends at once, unless something else holds her.
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
        and e.state in ('accepted', 'started'));
  insert into event (coalition_id, id, family_id, episode_id, type, occurred_on, occurred_at, actor_id, organisation_id, subject_id)
    select h.coalition_id, gen_random_uuid(), h.family_id, h.episode_id, 'handover.withdrawn', acting_on(), now(), actor_id(), actor_organisation(), h.id
    from handover h where h.coalition_id = coalition and h.family_id = family and h.state in ('prepared', 'talk_held');
  update handover h set state = 'withdrawn', version = version + 1
    where h.coalition_id = coalition and h.family_id = family and h.state in ('prepared', 'talk_held');
end $$;
comment on function stop_sharing(uuid, uuid) is 'After consent was withdrawn: open sign-ups and hand-overs stop, and planned discussions by name leave the agenda.';
