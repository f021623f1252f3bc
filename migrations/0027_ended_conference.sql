-- A conference ends closed, after its talks, or cancelled, when there were none. Either way whoever was still to be discussed waits again for a
-- place on an agenda. Who ends it may not see those families any more, so the database tells them, and nobody ends a conference beside it.
alter table conference drop constraint conference_state_check, drop constraint conference_check;
alter table conference
  add constraint conference_state_check check (state in ('planned', 'held', 'closed', 'cancelled')),
  add constraint conference_ended_check check ((closed_by is null) = (closed_on is null) and (closed_on is null or state in ('closed', 'cancelled'))),
  add column cancel_reason text check (cancel_reason in ('no_families', 'people_missing', 'other_day', 'not_needed')),
  add constraint conference_cancelled_check check ((cancel_reason is null) = (state <> 'cancelled'));
comment on column conference.cancel_reason is 'Why a cancelled conference was not held: a code, since words in the clear could name a family.';
comment on column conference.closed_on is 'The day it was closed or cancelled; closed_by says by whom.';

revoke update (closed_by, closed_on) on conference from startlijn_app;
drop policy conference_change on conference;
create policy conference_change on conference for update to startlijn_app
  using (state in ('planned', 'held') and exists (select 1 from conference_attendee a where a.coalition_id = conference.coalition_id
    and a.conference_id = conference.id and a.professional_id = actor_id()))
  with check (state in ('planned', 'held'));

-- A seat shows a family for the talk, planned or held; not for a talk that will not be.
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
      and (c.discussed_on is not null or m.state in ('planned', 'held'))
      and exists (select 1 from professional_role r where r.coalition_id = a.coalition_id and r.professional_id = a.professional_id and r.role = 'professional')
      and not exists (select 1 from professional_role r where r.coalition_id = a.coalition_id and r.professional_id = a.professional_id
        and r.role in ('coalition_lead', 'analyst', 'administrator'))
    group by c.coalition_id, c.family_id, a.professional_id, c.id, m.planned_on;
$$;

-- Consents first and the conference after them, as wherever both are held: a withdrawal that is under way comes first or waits.
create function hold_conference(coalition uuid, held uuid) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_state text;
begin
  perform 1 from conference_case c join consent s on s.coalition_id = c.coalition_id and s.family_id = c.family_id and s.withdrawn_on is null
    where c.coalition_id = coalition and c.conference_id = held and c.named order by s.id for share of s;
  select m.state into found_state from conference m where m.coalition_id = coalition and m.id = held
    and exists (select 1 from professional_role r where r.coalition_id = coalition and r.professional_id = actor_id())
    for no key update;
  return found_state;
end $$;
comment on function hold_conference(uuid, uuid) is 'The state of a conference, which nobody changes until the end of the transaction: a family is not brought or discussed while somebody ends it. Null for who works elsewhere.';

-- Who has a seat learns that nobody waits, and not about whom that is said.
create function nobody_to_discuss(coalition uuid, asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from conference_attendee a where a.coalition_id = coalition and a.conference_id = asked and a.professional_id = actor_id())
    and not exists (select 1 from conference_case c join episode e on e.coalition_id = c.coalition_id and e.id = c.episode_id
      where c.coalition_id = coalition and c.conference_id = asked and c.discussed_on is null and e.closed_on is null)
$$;
comment on function nobody_to_discuss(uuid, uuid) is 'Every family on the agenda was discussed, or its line was closed; also those the actor sees no more. False for who has no seat.';

create function end_conference(coalition uuid, ended uuid, seen integer, reason text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from conference_attendee a where a.coalition_id = coalition and a.conference_id = ended and a.professional_id = actor_id()) then
    raise exception 'no seat at this conference' using errcode = '42501';
  end if;
  perform hold_conference(coalition, ended);
  update conference m
    set state = case when reason is null then 'closed' else 'cancelled' end, cancel_reason = reason, closed_by = actor_id(), closed_on = acting_on(),
      version = m.version + 1
    where m.coalition_id = coalition and m.id = ended and m.version = seen and m.state in ('planned', 'held') and (reason is null or m.discussed = 0);
  if not found then return false; end if;
  insert into event (coalition_id, id, family_id, episode_id, type, occurred_on, occurred_at, actor_id, organisation_id, subject_id, detail)
    select c.coalition_id, gen_random_uuid(), c.family_id, c.episode_id, 'conference.not_held', acting_on(), now(), actor_id(), actor_organisation(), c.id,
      jsonb_build_object('kind', m.kind, 'conference_id', m.id, 'reason', coalesce(reason, 'not_reached'))
    from conference m
    join conference_case c on c.coalition_id = m.coalition_id and c.conference_id = m.id and c.discussed_on is null
    join episode e on e.coalition_id = c.coalition_id and e.id = c.episode_id and e.closed_on is null
    where m.coalition_id = coalition and m.id = ended;
  perform keep_conference_key(ended, coalition);
  return true;
end $$;
comment on function end_conference(uuid, uuid, integer, text) is 'Closes a conference (reason null) or cancels it, from the version the actor saw; false when somebody was first. Families that were not discussed are told in their own log, and nobody at the table sees them through it any more.';

revoke execute on function hold_conference(uuid, uuid), nobody_to_discuss(uuid, uuid), end_conference(uuid, uuid, integer, text) from public;
grant execute on function hold_conference(uuid, uuid), nobody_to_discuss(uuid, uuid), end_conference(uuid, uuid, integer, text) to startlijn_app;
