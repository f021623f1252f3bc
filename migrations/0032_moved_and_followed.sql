-- A conference that is moved keeps its table, its agenda and its number; who reads about it learns where it stood before. Who moves it may not see
-- its families, so the database tells them, as when it ends.
alter table conference
  add column moved_from date,
  add column moved_from_at time,
  add column moved_on date,
  add column moved_by uuid references professional (id),
  add constraint conference_moved_check check ((moved_from is null) = (moved_on is null) and (moved_from is null) = (moved_by is null)
    and (moved_from_at is null or moved_from is not null));
comment on column conference.moved_from is 'The day, and with moved_from_at the time, on which it stood before it was moved last; moved_by on moved_on says by whom. Null when it was never moved.';

create function move_conference(coalition uuid, moved uuid, seen integer, new_day date, new_time time, new_place text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  stood conference%rowtype;
begin
  if not exists (select 1 from conference_attendee a where a.coalition_id = coalition and a.conference_id = moved and a.professional_id = actor_id()) then
    raise exception 'no seat at this conference' using errcode = '42501';
  end if;
  perform hold_conference(coalition, moved);
  select * into stood from conference m where m.coalition_id = coalition and m.id = moved;
  if stood.version <> seen or stood.state <> 'planned' or stood.discussed > 0 then return false; end if;
  if stood.planned_on = new_day and stood.starts_at is not distinct from new_time then
    update conference m set place = new_place, version = m.version + 1 where m.coalition_id = coalition and m.id = moved;
    return true;
  end if;
  update conference m
    set planned_on = new_day, starts_at = new_time, place = new_place, moved_from = stood.planned_on, moved_from_at = stood.starts_at,
      moved_on = acting_on(), moved_by = actor_id(), version = m.version + 1
    where m.coalition_id = coalition and m.id = moved;
  insert into event (coalition_id, id, family_id, episode_id, type, occurred_on, occurred_at, actor_id, organisation_id, subject_id, detail)
    select c.coalition_id, gen_random_uuid(), c.family_id, c.episode_id, 'conference.moved', acting_on(), now(), actor_id(), actor_organisation(), c.id,
      jsonb_build_object('kind', stood.kind, 'conference_id', stood.id, 'before', stood.planned_on, 'planned_on', new_day)
    from conference_case c
    join episode e on e.coalition_id = c.coalition_id and e.id = c.episode_id and e.closed_on is null
    where c.coalition_id = coalition and c.conference_id = moved;
  return true;
end $$;
comment on function move_conference(uuid, uuid, integer, date, time, text) is 'Gives a planned conference another day, time or place, from the version the actor saw; false when somebody was first or a family was discussed. Another day or time is told in the log of every family on it; the keys of the table follow the day.';

-- One family leaves an agenda before it is discussed. What was asked about it goes with it, as when its parent takes consent back.
create function take_off_agenda(coalition uuid, taken uuid, reason text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held conference_case%rowtype;
begin
  select * into held from conference_case c where c.coalition_id = coalition and c.id = taken
    and (exists (select 1 from conference_attendee a where a.coalition_id = coalition and a.conference_id = c.conference_id and a.professional_id = actor_id())
      or exists (select 1 from circle_key k where k.coalition_id = coalition and k.family_id = c.family_id and k.holder_id = actor_id() and k.via = 'circle'
        and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on())));
  if held.id is null or actor_kind() <> 'professional' then
    raise exception 'neither in the circle nor at the table' using errcode = '42501';
  end if;
  if coalesce(hold_conference(coalition, held.conference_id), '') not in ('planned', 'held') then return false; end if;
  delete from conference_case c where c.coalition_id = coalition and c.id = taken and c.discussed_on is null;
  if not found then return false; end if;
  delete from circle_key k where k.coalition_id = coalition and k.via = 'conference' and k.via_id = taken;
  insert into event (coalition_id, id, family_id, episode_id, type, occurred_on, occurred_at, actor_id, organisation_id, subject_id, detail)
    select coalition, gen_random_uuid(), held.family_id, held.episode_id, 'conference.taken_off', acting_on(), now(), actor_id(), actor_organisation(), taken,
      jsonb_build_object('kind', m.kind, 'conference_id', m.id, 'reason', reason)
    from conference m where m.coalition_id = coalition and m.id = held.conference_id;
  return true;
end $$;
comment on function take_off_agenda(uuid, uuid, text) is 'Takes a family that was not discussed off the agenda of an open conference, for this reason, told in its own log; false when it was discussed or off already.';
revoke execute on function move_conference(uuid, uuid, integer, date, time, text), take_off_agenda(uuid, uuid, text) from public;
grant execute on function move_conference(uuid, uuid, integer, date, time, text), take_off_agenda(uuid, uuid, text) to startlijn_app;

-- A family that left is counted no more. The others keep their numbers: "case 2" stays whom people mean by it.
create function count_conference_cases_left() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update conference m set cases = n.cases, discussed = n.discussed
    from (select count(*) as cases, count(c.discussed_on) as discussed from conference_case c
      where c.coalition_id = old.coalition_id and c.conference_id = old.conference_id) n
    where m.coalition_id = old.coalition_id and m.id = old.conference_id;
  return old;
end $$;
create trigger conference_count_left after delete on conference_case for each row execute function count_conference_cases_left();

create function number_conference_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select coalesce(max(c.position), 0) + 1 into new.position from conference_case c
    where c.coalition_id = new.coalition_id and c.conference_id = new.conference_id;
  return new;
end $$;
create trigger conference_case_number before insert on conference_case for each row execute function number_conference_case();
alter table conference_case alter column position set default 0;
comment on column conference_case.position is 'Its number on the agenda, given by a trigger: one more than the highest there.';
revoke execute on function count_conference_cases_left(), number_conference_case() from public;

-- A midwife who handed over reads along to six weeks after birth (handover.ts). When that day moves, so does the end of her view, as long as she
-- still has it. Nobody prolongs a place by hand; this does, and only to that day.
create or replace function circle_ends_once() returns trigger language plpgsql as $$
begin
  if old.until_on is not null and (new.until_on is null or new.until_on > old.until_on)
    and not (new.until_on is not null and pg_has_role(current_user, (select c.relowner from pg_class c where c.oid = tg_relid), 'member')
      and old.until_on > acting_on() and new.part <> 'coordinator') then
    raise exception 'a place in a circle that ends is not prolonged or opened again' using errcode = '42501';
  end if;
  return new;
end $$;

create function follow_overlap(coalition uuid, family uuid, episode uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  day date;
begin
  select coalesce(e.born_on, e.due_date) into day from episode e
    where e.coalition_id = coalition and e.family_id = family and e.id = follow_overlap.episode and e.pregnancy in ('expecting', 'born') and e.closed_on is null
      and actor_kind() = 'professional'
      and exists (select 1 from circle_key k where k.coalition_id = coalition and k.family_id = family and k.holder_id = actor_id() and k.via = 'circle'
        and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on()))
      and exists (select 1 from consent c where c.coalition_id = coalition and c.family_id = family and c.withdrawn_on is null
        and c.given_on <= acting_on() and c.until_on >= acting_on() and 'circle' = any (c.receivers));
  if day is null then raise exception 'does not work with this family' using errcode = '42501'; end if;
  -- Nobody's view ends in the middle of a day.
  with moved as (
    update handover h set overlap_until = greatest(day + 42, h.accepted_on + 1, acting_on() + 1)
      from handover was join professional p on p.id = was.from_id and p.profession = 'midwife'
      where h.coalition_id = coalition and h.family_id = family and h.episode_id = follow_overlap.episode and h.state = 'accepted'
        and was.coalition_id = h.coalition_id and was.id = h.id and h.overlap_until > acting_on()
      returning h.from_id, was.overlap_until as before, h.overlap_until as until
  )
  update circle i set until_on = m.until from moved m
    where i.coalition_id = coalition and i.family_id = family and i.professional_id = m.from_id and i.until_on = m.before and i.part <> 'coordinator'
      and m.until <> m.before;
end $$;
comment on function follow_overlap(uuid, uuid, uuid) is 'Moves the end of a midwife''s view after an accepted hand-over to six weeks after the birth date, or due date, the episode has now; one that is over stays over.';
revoke execute on function follow_overlap(uuid, uuid, uuid) from public;
grant execute on function follow_overlap(uuid, uuid, uuid) to startlijn_app;
