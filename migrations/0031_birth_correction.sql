-- A birth date that was recorded wrongly is put right by who works with the family, and counts as if it had been right at once. The day of the
-- episode is changed by the act itself, under its version; what carries the same day beside it follows here: events, children and authority are
-- never changed by an act, so this takes no other day than that of the episode.
create function follow_birth_date(coalition uuid, family uuid, episode uuid, before date) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  born date;
  told bigint;
begin
  select e.born_on into born from episode e
    where e.coalition_id = coalition and e.family_id = family and e.id = follow_birth_date.episode and e.pregnancy = 'born' and e.closed_on is null
      and actor_kind() = 'professional'
      and exists (select 1 from circle_key k where k.coalition_id = coalition and k.family_id = family and k.holder_id = actor_id() and k.via = 'circle'
        and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on()))
      and exists (select 1 from consent c where c.coalition_id = coalition and c.family_id = family and c.withdrawn_on is null
        and c.given_on <= acting_on() and c.until_on >= acting_on() and 'circle' = any (c.receivers));
  if born is null then raise exception 'does not work with this family' using errcode = '42501'; end if;

  update authority a set from_on = born
    where a.coalition_id = coalition and a.family_id = family and a.from_on = before
      and exists (select 1 from person p where p.coalition_id = coalition and p.family_id = family and p.id = a.child_id and p.part = 'child' and p.born_on = before);
  update person p set born_on = born where p.coalition_id = coalition and p.family_id = family and p.part = 'child' and p.born_on = before;
  update event v set occurred_on = born
    where v.coalition_id = coalition and v.family_id = family and v.episode_id = follow_birth_date.episode and v.type = 'birth.recorded' and v.occurred_on = before;

  -- Whether a midwife handed over in time is counted to six weeks after birth (handover.ts); before the birth was known, to the due date, which stays.
  select coalesce(max(v.sequence), 0) into told from event v
    where v.coalition_id = coalition and v.family_id = family and v.episode_id = follow_birth_date.episode and v.type = 'birth.recorded';
  update event v set detail = v.detail || jsonb_build_object('in_time', v.occurred_on < born + 42)
    from handover h join professional p on p.id = h.from_id and p.profession = 'midwife'
    where v.coalition_id = coalition and v.family_id = family and v.episode_id = follow_birth_date.episode and v.type = 'handover.accepted' and v.sequence > told
      and h.coalition_id = coalition and h.id = v.subject_id
      and (v.detail -> 'in_time' = 'true' or v.occurred_on >= before + 42)
      and (v.occurred_on < born + 42) <> (v.occurred_on < before + 42)
      and exists (select 1 from circle c where c.coalition_id = coalition and c.family_id = family and c.professional_id = h.from_id
        and c.from_on <= v.occurred_on and (c.until_on is null or c.until_on > v.occurred_on));
end $$;
comment on function follow_birth_date(uuid, uuid, uuid, date) is 'Gives children, authority and events of an episode the birth date it has now, where they had the one before.';
revoke execute on function follow_birth_date(uuid, uuid, uuid, date) from public;
grant execute on function follow_birth_date(uuid, uuid, uuid, date) to startlijn_app;
