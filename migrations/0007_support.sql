-- Support: from sign-up to letting go. State machines live in the rules; the checks here only name the states.

create table sign_up (
  coalition_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  episode_id uuid not null,
  entry_point_id uuid not null,
  sender_id uuid not null references professional (id),
  sent_on date not null,
  answer_before date not null,
  urgency text not null default 'normal' check (urgency in ('normal', 'soon', 'acute')),
  wmo_notification boolean not null default false,
  reason_sealed bytea not null,
  owner_id uuid not null references organisation (id),
  triage text not null default 'open' check (triage in ('open', 'provisional', 'decided', 'withdrawn')),
  answered_on date,
  answered_by uuid references professional (id),
  contact_id uuid references professional (id),
  decision text check (decision in ('take_on', 'redirect', 'conference', 'advise')),
  decided_on date,
  decided_by uuid references professional (id),
  decision_reason_sealed bytea,
  decision_owner_id uuid references organisation (id),
  redirected_to text,
  version integer not null default 1,
  primary key (coalition_id, id),
  foreign key (coalition_id, family_id) references family (coalition_id, id),
  foreign key (coalition_id, entry_point_id) references entry_point (coalition_id, id),
  check ((decision is null) = (decision_reason_sealed is null) and (decision is null) = (decision_owner_id is null))
);
comment on table sign_up is 'A family brought to the one entry. sent_on is day 0 of the waiting time; answer_before the promised day of a provisional contact.';
create index sign_up_family on sign_up (coalition_id, family_id);
create index sign_up_open on sign_up (coalition_id, answer_before) where triage in ('open', 'provisional');

-- The entry team sees a family while its triage is open.
create function keep_triage_key() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into circle_key
      select new.coalition_id, new.family_id, r.professional_id, 'triage', new.id, new.sent_on, null
      from professional_role r where r.coalition_id = new.coalition_id and r.role = 'entry_team';
  elsif new.triage in ('decided', 'withdrawn') and old.triage not in ('decided', 'withdrawn') then
    update circle_key set until_on = acting_on() + 1 where coalition_id = new.coalition_id and via = 'triage' and via_id = new.id;
  end if;
  return new;
end $$;
create trigger circle_key_of_triage after insert or update on sign_up for each row execute function keep_triage_key();
revoke execute on function keep_triage_key() from public;

create function keep_triage_key_of_team() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.role = 'entry_team' then
    insert into circle_key
      select s.coalition_id, s.family_id, new.professional_id, 'triage', s.id, acting_on(), null
      from sign_up s where s.coalition_id = new.coalition_id and s.triage in ('open', 'provisional')
    on conflict do nothing;
  end if;
  return new;
end $$;
create trigger circle_key_of_team after insert on professional_role for each row execute function keep_triage_key_of_team();
revoke execute on function keep_triage_key_of_team() from public;

create table conference (
  coalition_id uuid not null references coalition (id),
  id uuid not null,
  kind text not null check (kind in ('mdo', 'pop', 'triage', 'own')),
  planned_on date not null,
  starts_at time,
  place text,
  state text not null default 'planned' check (state in ('planned', 'held', 'closed')),
  chair_id uuid not null references professional (id),
  cases integer not null default 0,
  discussed integer not null default 0,
  version integer not null default 1,
  primary key (coalition_id, id)
);
comment on table conference is 'A meeting on families: MDO, POP, triage or one of our own. cases and discussed are counted by a trigger: the chair may no longer see a family when she closes.';

create table conference_attendee (
  coalition_id uuid not null,
  conference_id uuid not null,
  professional_id uuid not null references professional (id),
  primary key (coalition_id, conference_id, professional_id),
  foreign key (coalition_id, conference_id) references conference (coalition_id, id)
);
comment on table conference_attendee is 'Who has a seat at a conference; a seat shows the families on its agenda by name for some days around it.';
create index conference_attendee_professional on conference_attendee (professional_id, conference_id);

create table conference_case (
  coalition_id uuid not null,
  id uuid not null,
  conference_id uuid not null,
  family_id uuid not null,
  episode_id uuid not null,
  position integer not null,
  purpose_sealed bytea,
  purpose text,
  owner_id uuid not null references organisation (id),
  brought_by uuid not null references professional (id),
  named boolean not null default true,
  parent_part text check (parent_part in ('present', 'declined', 'not_asked')),
  minutes_sealed bytea,
  minutes_owner_id uuid references organisation (id),
  discussed_on date,
  next_on date,
  version integer not null default 1,
  primary key (coalition_id, id),
  unique (coalition_id, conference_id, family_id),
  foreign key (coalition_id, conference_id) references conference (coalition_id, id),
  foreign key (coalition_id, family_id) references family (coalition_id, id),
  check (case when named then purpose_sealed is not null and purpose is null else purpose is not null and purpose_sealed is null end),
  check ((discussed_on is null) = (minutes_sealed is null) and (discussed_on is null) = (parent_part is null))
);
comment on table conference_case is 'One family on the agenda of a conference; minutes are what the parent may read. minutes_sealed holds, as JSON, the minutes, the answers to the four questions and why the parent was not there.';
comment on column conference_case.purpose is 'The purpose of a case without a name, in the clear: those at the table have no key to the family. Names and traits do not belong in it.';
create index conference_case_open on conference_case (coalition_id, episode_id) where discussed_on is null;

create table conference_agreement (
  coalition_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  position integer not null,
  what_sealed bytea not null,
  owner_id uuid not null references organisation (id),
  by_parent boolean not null default false,
  professional_id uuid references professional (id),
  due_on date not null,
  done_on date,
  primary key (coalition_id, id),
  foreign key (coalition_id, case_id) references conference_case (coalition_id, id),
  check (by_parent or professional_id is not null)
);
comment on table conference_agreement is 'What was agreed at the table: what, who (the parent or a professional), by when.';

create table coordinator (
  coalition_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  episode_id uuid not null,
  professional_id uuid not null references professional (id),
  domain text not null,
  state text not null check (state in ('provisional', 'appointed', 'ended')),
  from_on date not null,
  until_on date,
  primary key (coalition_id, id),
  foreign key (coalition_id, family_id) references family (coalition_id, id)
);
comment on table coordinator is 'The one person who keeps the overview, by period and domain; exactly one at a time per episode.';
create unique index coordinator_one on coordinator (coalition_id, episode_id) where until_on is null;

create table plan (
  coalition_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  episode_id uuid not null,
  state text not null default 'active' check (state in ('active', 'reviewed', 'closed')),
  made_on date not null,
  review_on date not null,
  by_family boolean not null default false,
  version integer not null default 1,
  primary key (coalition_id, id),
  unique (coalition_id, episode_id),
  foreign key (coalition_id, family_id) references family (coalition_id, id)
);
comment on table plan is 'The one plan of an episode; by_family marks a plan the family made itself, which comes first (Jeugdwet). review_on is the day to look at it together.';

create table goal (
  coalition_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  family_id uuid not null,
  position integer not null,
  life_domain text not null,
  words_sealed bytea not null,
  owner_id uuid not null references organisation (id),
  reached_on date,
  primary key (coalition_id, id),
  foreign key (coalition_id, plan_id) references plan (coalition_id, id)
);
comment on table goal is 'What the family wants, in its own words, per life domain.';

create table action (
  coalition_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  family_id uuid not null,
  position integer not null,
  what_sealed bytea not null,
  owner_id uuid not null references organisation (id),
  by_parent boolean not null default false,
  professional_id uuid references professional (id),
  due_on date not null,
  done_on date,
  primary key (coalition_id, id),
  foreign key (coalition_id, goal_id) references goal (coalition_id, id),
  check (by_parent or professional_id is not null)
);
comment on table action is 'A step towards a goal: what, who (the parent or a professional), by when.';

create table enrolment (
  coalition_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  episode_id uuid not null,
  programme text not null,
  programme_version integer not null,
  professional_id uuid not null references professional (id),
  state text not null default 'offered' check (state in ('offered', 'accepted', 'declined', 'started', 'ended')),
  offered_on date not null,
  offered_by uuid not null references professional (id),
  answered_on date,
  started_on date,
  ended_on date,
  end_reason text,
  version integer not null default 1,
  primary key (coalition_id, id),
  foreign key (coalition_id, family_id) references family (coalition_id, id)
);
comment on table enrolment is 'A family in a programme from offer to end; started before or after birth is derived. answered_on is the day of the family''s yes or no.';
comment on column enrolment.programme_version is 'The version of the programme (data/programmes.json) the visits were made with.';
create unique index enrolment_one_open on enrolment (coalition_id, episode_id, programme) where state in ('offered', 'accepted', 'started');
create index enrolment_family on enrolment (coalition_id, family_id);

create table visit (
  coalition_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  family_id uuid not null,
  professional_id uuid not null references professional (id),
  phase text not null check (phase in ('pregnancy', 'after')),
  position integer,
  window_from date,
  window_until date,
  planned_on date,
  state text not null default 'planned' check (state in ('planned', 'done', 'missed', 'cancelled')),
  done_on date,
  topics text[] not null default '{}',
  version integer not null default 1,
  primary key (coalition_id, id),
  foreign key (coalition_id, enrolment_id) references enrolment (coalition_id, id)
);
comment on table visit is 'A home visit: date, themes and fidelity, not a second file. planned_on is null until a moment is chosen.';
comment on column visit.position is 'The place in the scheme of the programme; null for a visit beside the scheme. window_until is included.';
create index visit_enrolment on visit (coalition_id, enrolment_id);
create index visit_professional on visit (professional_id, planned_on) where state = 'planned';

create table handover (
  coalition_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  episode_id uuid not null,
  from_id uuid not null references professional (id),
  to_id uuid not null references professional (id),
  state text not null default 'prepared' check (state in ('prepared', 'talk_held', 'accepted', 'finished', 'withdrawn')),
  prepared_on date not null,
  talk_on date,
  family_met_successor boolean,
  accept_before date,
  accepted_on date,
  overlap_until date,
  finished_on date,
  summary_sealed bytea not null,
  owner_id uuid not null references organisation (id),
  version integer not null default 1,
  primary key (coalition_id, id),
  foreign key (coalition_id, family_id) references family (coalition_id, id)
);
comment on table handover is 'A warm hand-over: a talk plus an acceptance by a named person; open until both. overlap_until (excluded) ends the sender''s view.';
create unique index handover_one_open on handover (coalition_id, episode_id, from_id) where state in ('prepared', 'talk_held');
create index handover_family on handover (coalition_id, family_id);

-- Attendees see a family of their conference from three working days before until seven days after.
create function working_days_before(day date, days integer) returns date language sql immutable as $$
  select d from (select day - n as d, row_number() over (order by n) as r from generate_series(1, days * 2 + 4) n
    where extract(isodow from day - n) < 6) w where r = days
$$;

-- Never longer than the parent's consent to bring her family to a conference holds.
create function keep_conference_key(conference uuid, coalition uuid) returns void language sql security definer set search_path = public, pg_temp as $$
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
    group by c.coalition_id, c.family_id, a.professional_id, c.id, m.planned_on;
$$;

create function conference_key_trigger() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'conference' then perform keep_conference_key(new.id, new.coalition_id);
  else perform keep_conference_key(new.conference_id, new.coalition_id);
  end if;
  return new;
end $$;
create trigger circle_key_of_conference after update of planned_on on conference for each row execute function conference_key_trigger();
create trigger circle_key_of_attendee after insert on conference_attendee for each row execute function conference_key_trigger();
create trigger circle_key_of_case after insert or update of named on conference_case for each row execute function conference_key_trigger();
revoke execute on function keep_conference_key(uuid, uuid), conference_key_trigger() from public;

create function conference_key_of_consent_trigger() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform keep_conference_key(c.conference_id, c.coalition_id)
    from conference_case c join conference m on m.coalition_id = c.coalition_id and m.id = c.conference_id
    where c.coalition_id = new.coalition_id and c.family_id = new.family_id and c.named and m.planned_on + 8 > acting_on();
  return new;
end $$;
create trigger circle_key_of_consent after insert or update on consent for each row execute function conference_key_of_consent_trigger();
revoke execute on function conference_key_of_consent_trigger() from public;

create function count_conference_cases() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update conference m set cases = n.cases, discussed = n.discussed
    from (select count(*) as cases, count(c.discussed_on) as discussed from conference_case c
      where c.coalition_id = new.coalition_id and c.conference_id = new.conference_id) n
    where m.coalition_id = new.coalition_id and m.id = new.conference_id;
  return new;
end $$;
create trigger conference_count after insert or update of discussed_on on conference_case for each row execute function count_conference_cases();
revoke execute on function count_conference_cases() from public;

do $$ declare t text; begin
  foreach t in array array['sign_up', 'conference_case', 'conference_agreement', 'coordinator', 'plan', 'goal', 'action', 'enrolment', 'visit', 'handover'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert, update on %I to startlijn_app', t);
    execute format('create policy %I on %I for select to startlijn_app using (%s)', t || '_read', t, in_circle(t));
    execute format('create policy %I on %I for insert to startlijn_app with check (actor_kind() = ''professional'' and %s)', t || '_add', t, in_circle(t));
    execute format('create policy %1$I on %2$I for update to startlijn_app using (actor_kind() = ''professional'' and %3$s) with check (%3$s)', t || '_change', t, in_circle(t));
  end loop;
end $$;

create policy conference_case_anonymous on conference_case for select to startlijn_app
  using (not named and exists (select 1 from conference_attendee a where a.coalition_id = conference_case.coalition_id
    and a.conference_id = conference_case.conference_id and a.professional_id = actor_id()));

-- Managers, leads and analysts see no family, so they never sit at the table of a conference.
alter table conference enable row level security;
alter table conference_attendee enable row level security;
grant select, insert on conference to startlijn_app;
grant update (state, version) on conference to startlijn_app;
grant select, insert on conference_attendee to startlijn_app;
create policy attendee_read on conference_attendee for select to startlijn_app
  using (exists (select 1 from professional_role r where r.coalition_id = conference_attendee.coalition_id and r.professional_id = actor_id()));
create policy attendee_add on conference_attendee for insert to startlijn_app
  with check (exists (select 1 from conference c where c.coalition_id = conference_attendee.coalition_id and c.id = conference_id and c.chair_id = actor_id())
    and not exists (select 1 from professional_role r where r.coalition_id = conference_attendee.coalition_id
      and r.professional_id = conference_attendee.professional_id and r.role in ('coalition_lead', 'analyst', 'administrator')));
create policy conference_read on conference for select to startlijn_app
  using (exists (select 1 from professional_role r where r.coalition_id = conference.coalition_id and r.professional_id = actor_id()));
-- A parent reads where and when her family is discussed, and who sits at that table. A function asked once per statement, not a subquery on
-- conference_case: its policy asks who attends, and policies that ask each other recurse.
create function conferences_of_parent() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select c.conference_id from circle_key k join conference_case c on c.coalition_id = k.coalition_id and c.family_id = k.family_id
  where actor_kind() = 'parent' and k.holder_id = actor_id() and k.via = 'parent' and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on())
$$;
comment on function conferences_of_parent() is 'The conferences at which the family of the acting parent is discussed; none for anybody else.';
revoke execute on function conferences_of_parent() from public;
grant execute on function conferences_of_parent() to startlijn_app;
create policy conference_read_parent on conference for select to startlijn_app using (id in (select conferences_of_parent()));
create policy attendee_read_parent on conference_attendee for select to startlijn_app using (conference_id in (select conferences_of_parent()));
create policy conference_add on conference for insert to startlijn_app with check (chair_id = actor_id()
  and exists (select 1 from professional_role r where r.coalition_id = conference.coalition_id and r.professional_id = actor_id()));
create policy conference_change on conference for update to startlijn_app
  using (exists (select 1 from conference_attendee a where a.coalition_id = conference.coalition_id and a.conference_id = conference.id and a.professional_id = actor_id()))
  with check (true);
