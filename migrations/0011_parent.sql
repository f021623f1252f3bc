-- What a parent does herself: withdraw consent, and see that it stops at once.

do $$ begin
  execute format('create policy event_of_parent on event for insert to startlijn_app
    with check (actor_kind() = ''parent'' and type = ''consent.withdrawn'' and %s)', in_circle('event'));
end $$;

-- Runs with the owner's rights, since a parent writes no casework herself; accepts only a family the actor may see today.
create function stop_sharing(coalition uuid, family uuid) returns void
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
end $$;
comment on function stop_sharing(uuid, uuid) is 'After consent was withdrawn: open sign-ups stop, and planned discussions by name leave the agenda.';
revoke execute on function stop_sharing(uuid, uuid) from public;
grant execute on function stop_sharing(uuid, uuid) to startlijn_app;
