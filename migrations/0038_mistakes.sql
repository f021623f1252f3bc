-- Mistakes of daily work that can be put right.

-- A sign-up sent by mistake: its sender takes it back while nobody has answered. Why is a code, since words in the clear could name a family.
alter table sign_up
  add column taken_back_on date,
  add column taken_back_reason text check (taken_back_reason in ('wrong_family', 'not_agreed', 'signed_up_before', 'wrong_place', 'other')),
  add constraint sign_up_taken_back_check check ((taken_back_on is null) = (taken_back_reason is null)
    and (taken_back_on is null or triage = 'withdrawn' and answered_on is null and contact_id is null and decision is null));
comment on column sign_up.taken_back_on is 'The day on which its sender took it back, before anybody answered; null when she did not, also where it stopped with the consent.';
create index sign_up_taken_back on sign_up (coalition_id, taken_back_on) where taken_back_on is not null;

create policy sign_up_take_back on sign_up as restrictive for update to startlijn_app using (taken_back_on is null)
  with check (taken_back_on is null or (sender_id = actor_id() and taken_back_on = acting_on()));

-- Whoever was to answer no longer sees the family, and still has to hear that it was taken back: by whom, of which day and why, and nothing of the family.
create function taken_back_sign_ups() returns table (sign_up_id uuid, sent_on date, taken_back_on date, reason text, sender_id uuid, sender text, profession text,
    organisation text, phone text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.sent_on, s.taken_back_on, s.taken_back_reason, p.id, p.name, p.profession, o.name, p.phone
  from professional_role r
  join sign_up s on s.coalition_id = r.coalition_id and s.taken_back_on > acting_on() - 14
  join professional p on p.id = s.sender_id
  join organisation o on o.id = p.organisation_id
  where actor_kind() = 'professional' and r.professional_id = actor_id() and r.role = 'entry_team'
    and not exists (select 1 from professional_role m where m.coalition_id = r.coalition_id and m.professional_id = r.professional_id
      and m.role in ('coalition_lead', 'analyst', 'administrator'))
  order by s.taken_back_on desc, s.id
$$;
comment on function taken_back_sign_ups() is 'For the entry team: the sign-ups of the last two weeks that their senders took back, without anything about the family.';
revoke execute on function taken_back_sign_ups() from public;
grant execute on function taken_back_sign_ups() to startlijn_app;

-- A loss that was recorded by mistake. The state of the pregnancy is changed by the act itself, under its version; what the loss stopped beside it
-- comes back here as it stood, where nothing took its place since. What the loss wrote in the log keeps its place there under a name that nobody
-- draws or counts, so that it counts as if it had never been. A successor's place that the loss ended is hers again: only this opens one that ended.
create or replace function circle_ends_once() returns trigger language plpgsql as $$
begin
  if old.until_on is not null and (new.until_on is null or new.until_on > old.until_on)
    and not (pg_has_role(current_user, (select c.relowner from pg_class c where c.oid = tg_relid), 'member') and new.part <> 'coordinator'
      and (new.until_on is null or old.until_on > acting_on())) then
    raise exception 'a place in a circle that ends is not prolonged or opened again' using errcode = '42501';
  end if;
  return new;
end $$;

create function undo_loss(coalition uuid, family uuid, episode uuid) returns table (visits integer, programmes integer, handovers integer)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  loss event%rowtype;
  stopped uuid[];
  started_again uuid[];
  planned_again uuid[];
  handed_again uuid[];
begin
  if actor_kind() <> 'professional'
    or not exists (select 1 from episode e where e.coalition_id = coalition and e.family_id = family and e.id = undo_loss.episode
      and e.pregnancy = 'expecting' and e.closed_on is null)
    or not exists (select 1 from circle_key k where k.coalition_id = coalition and k.family_id = family and k.holder_id = actor_id() and k.via = 'circle'
      and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on()))
    or not exists (select 1 from consent c where c.coalition_id = coalition and c.family_id = family and c.withdrawn_on is null
      and c.given_on <= acting_on() and c.until_on >= acting_on() and 'circle' = any (c.receivers)) then
    raise exception 'does not work with this family' using errcode = '42501';
  end if;
  select * into loss from event v where v.coalition_id = coalition and v.family_id = family and v.episode_id = undo_loss.episode
    and v.type = 'pregnancy.ended' order by v.sequence desc limit 1;
  if loss.id is null then raise exception 'no loss was recorded' using errcode = '42501'; end if;
  -- What was written in the same transaction, of which this is the moment.
  select coalesce(array_agg(v.subject_id), '{}') into stopped from event v
    where v.coalition_id = coalition and v.family_id = family and v.sequence > loss.sequence and v.occurred_at = loss.occurred_at
      and v.actor_id = loss.actor_id and v.type in ('visit.cancelled', 'programme.ended', 'handover.withdrawn');

  with back as (
    update enrolment n set ended_on = null, end_reason = null, version = n.version + 1,
        state = case when n.started_on is not null then 'started' when n.answered_on is not null then 'accepted' else 'offered' end
      where n.coalition_id = coalition and n.family_id = family and n.id = any (stopped) and n.state = 'ended' and n.end_reason = 'pregnancy_ended'
        and not exists (select 1 from enrolment o where o.coalition_id = coalition and o.episode_id = n.episode_id and o.programme = n.programme
          and o.state in ('offered', 'accepted', 'started'))
      returning n.id
  )
  select coalesce(array_agg(b.id), '{}') into started_again from back b;
  -- A window without a moment left nothing in the log; what somebody cancelled for herself did.
  with back as (
    update visit v set state = 'planned', version = v.version + 1
      where v.coalition_id = coalition and v.family_id = family and v.enrolment_id = any (started_again) and v.state = 'cancelled'
        and (v.id = any (stopped) or not exists (select 1 from event e where e.coalition_id = coalition and e.family_id = family
          and e.type = 'visit.cancelled' and e.subject_id = v.id))
      returning v.id
  )
  select coalesce(array_agg(b.id), '{}') into planned_again from back b;

  update circle i set until_on = null from handover h
    where h.coalition_id = coalition and h.family_id = family and h.id = any (stopped) and h.state = 'withdrawn'
      and not exists (select 1 from handover o where o.coalition_id = coalition and o.episode_id = h.episode_id and o.from_id = h.from_id
        and o.state in ('prepared', 'talk_held'))
      and i.coalition_id = coalition and i.family_id = family and i.professional_id = h.to_id and i.added_by = h.from_id and i.from_on = h.prepared_on
      and i.until_on = loss.occurred_on + 1 and not i.ended_by_leaving and i.part in ('nurse', 'member')
      and not exists (select 1 from circle j where j.coalition_id = coalition and j.family_id = family and j.professional_id = h.to_id
        and j.part = i.part and j.until_on is null);
  with back as (
    update handover h set state = case when h.talk_on is null then 'prepared' else 'talk_held' end, version = h.version + 1
      where h.coalition_id = coalition and h.family_id = family and h.id = any (stopped) and h.state = 'withdrawn'
        and not exists (select 1 from handover o where o.coalition_id = coalition and o.episode_id = h.episode_id and o.from_id = h.from_id
          and o.state in ('prepared', 'talk_held'))
        and (select count(distinct i.professional_id) from circle i where i.coalition_id = coalition and i.family_id = family
          and i.professional_id in (h.from_id, h.to_id) and (i.until_on is null or i.until_on > acting_on())) = 2
      returning h.id
  )
  select coalesce(array_agg(b.id), '{}') into handed_again from back b;

  update event v set type = 'pregnancy.end_mistaken', detail = v.detail || jsonb_build_object('was', v.type)
    where v.coalition_id = coalition and v.family_id = family and (v.id = loss.id
      or v.sequence > loss.sequence and v.occurred_at = loss.occurred_at and v.actor_id = loss.actor_id
        and v.type in ('visit.cancelled', 'programme.ended', 'handover.withdrawn')
        and v.subject_id = any (started_again || planned_again || handed_again));
  return query select cardinality(planned_again), cardinality(started_again), cardinality(handed_again);
end $$;
comment on function undo_loss(uuid, uuid, uuid) is 'Brings back what a loss stopped that was recorded by mistake, for who works with a family that is expecting again, and takes it out of what is drawn and counted; how much came back.';
revoke execute on function undo_loss(uuid, uuid, uuid) from public;
grant execute on function undo_loss(uuid, uuid, uuid) to startlijn_app;

-- A child gets its name after its birth was recorded, or the right one: the same right as to correct its parent, and no more of the child than that.
do $$ begin
  execute format('create policy person_name_child on person for update to startlijn_app using (%1$s) with check (%1$s)',
    works_with('person', 'family_id') || ' and person.part = ''child''');
end $$;

-- Which of two consents of one day came last is known by when they were written down, not by their random ids.
alter table consent add column recorded_at timestamptz;
alter table consent disable trigger user;
update consent c set recorded_at = coalesce((select min(v.occurred_at) from event v where v.coalition_id = c.coalition_id and v.family_id = c.family_id
  and v.type = 'consent.given' and v.subject_id = c.id), c.given_on::timestamptz);
alter table consent enable trigger user;
alter table consent alter column recorded_at set default clock_timestamp(), alter column recorded_at set not null;
comment on column consent.recorded_at is 'When it was written down; orders the consents of one day.';

-- Who weighs a sign-up and put it on an agenda herself takes it off again, also without a seat there.
create or replace function take_off_agenda(coalition uuid, taken uuid, reason text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held conference_case%rowtype;
begin
  select * into held from conference_case c where c.coalition_id = coalition and c.id = taken
    and (exists (select 1 from conference_attendee a where a.coalition_id = coalition and a.conference_id = c.conference_id and a.professional_id = actor_id())
      or exists (select 1 from circle_key k where k.coalition_id = coalition and k.family_id = c.family_id and k.holder_id = actor_id()
        and (k.via = 'circle' or k.via = 'triage' and k.until_on is null and c.brought_by = actor_id())
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

-- A sign-up that its sender took back is counted as if it had never been sent: nobody waited, also not over the end of a year.
create or replace function event_mark(type text, occurred_on date, local_team boolean, detail jsonb) returns integer
  language sql immutable parallel safe as $$
  select case when occurred_on < date '2000-01-01' or occurred_on > date '2063-12-31' then 0 else coalesce(
    ((occurred_on - date '2000-01-01') << 11)
    | case type
        when 'visit.done' then 42 << 5 | case detail ->> 'programme' when 'prenatal-home-visit' then 1 when 'stevig-ouderschap' then 2 when 'voorzorg' then 3 else 0 end
          | case when local_team then 4 else 0 end
        when 'visit.missed' then 43 << 5 | case detail ->> 'programme' when 'prenatal-home-visit' then 1 when 'stevig-ouderschap' then 2 when 'voorzorg' then 3 end
        when 'visit.cancelled' then 44 << 5 | case detail ->> 'programme' when 'prenatal-home-visit' then 1 when 'stevig-ouderschap' then 2 when 'voorzorg' then 3 end
        when 'goal.added' then case when local_team then 46 << 5 | 4 end
        when 'goal.reached' then case when local_team then 46 << 5 | 4 end
        when 'action.done' then case when local_team then 46 << 5 | 4 end
        when 'plan.made' then 45 << 5 | case when local_team then 4 else 0 end
        when 'plan.reviewed' then case when local_team then 46 << 5 | 4 end
        when 'conference.held' then 37 << 5
          | case detail ->> 'kind' when 'mdo' then 1 when 'pop' then 2 else 0 end
          | case when detail -> 'named' = 'false' then 0 else 4 end
          | case when detail -> 'pregnant' = 'true' then 8 else 0 end
          | case when detail ->> 'parent_part' = 'present' then 16 else 0 end
        when 'sign_up.sent' then 33 << 5
        when 'sign_up.answered' then 34 << 5 | case when detail ->> 'answer_before' ~ '^\d{4}-\d{2}-\d{2}$' then
          (extract(year from occurred_on) * 10000 + extract(month from occurred_on) * 100 + extract(day from occurred_on)
            <= replace(detail ->> 'answer_before', '-', '')::integer)::integer else 0 end
        when 'sign_up.withdrawn' then 35 << 5 | case when detail ? 'mistake' then 1 else 0 end
        when 'consent.withdrawn' then 35 << 5
        when 'triage.decided' then case when detail ->> 'decision' = 'advise' then 36 << 5 end
        when 'coordinator.provisional' then 38 << 5 | case when detail ->> 'domain' = 'social' then 1 else 0 end
        when 'coordinator.appointed' then 39 << 5 | case when detail ->> 'domain' = 'social' then 1 else 0 end
        when 'coordinator.ended' then 40 << 5
        when 'programme.started' then 41 << 5 | case detail ->> 'programme' when 'prenatal-home-visit' then 1 when 'stevig-ouderschap' then 2 when 'voorzorg' then 3 else 0 end
          | case when local_team then 4 else 0 end
        when 'birth.recorded' then 1 << 5 | case when jsonb_typeof(detail -> 'children') = 'number'
          then least(7, greatest(1, trunc((detail ->> 'children')::numeric)))::integer else 1 end
        when 'pregnancy.ended' then 32 << 5
        when 'handover.accepted' then 47 << 5 | case when detail -> 'in_time' = 'true' then 1 else 0 end
        when 'episode.closed' then 48 << 5
      end, 0) end
$$;
