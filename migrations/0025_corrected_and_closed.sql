-- Who works with a family corrects how it is called, and the name and number of its parent. What 0012 closed stays closed: whose sign-in stands
-- behind a person, to which family and owner she belongs, and everybody else in the family. Nobody does this from a seat at a conference or
-- from triage, nor after the line was closed or while no consent to share with the circle holds.
alter table person add column version integer not null default 1;
comment on column person.version is 'Goes up when what is sealed about a parent is corrected, so that nobody corrects over a colleague unseen.';

grant update (label_sealed) on family to startlijn_app;
grant update (identity_sealed, version) on person to startlijn_app;

create function works_with(table_name text, family_column text) returns text language sql immutable as $$
  select format('actor_kind() = ''professional''
    and exists (select 1 from circle_key k where k.coalition_id = %1$I.coalition_id and k.family_id = %1$I.%2$I and k.holder_id = actor_id()
      and k.via = ''circle'' and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on()))
    and exists (select 1 from episode e where e.coalition_id = %1$I.coalition_id and e.family_id = %1$I.%2$I and e.closed_on is null)
    and exists (select 1 from consent c where c.coalition_id = %1$I.coalition_id and c.family_id = %1$I.%2$I and c.withdrawn_on is null
      and c.given_on <= acting_on() and c.until_on >= acting_on() and ''circle'' = any (c.receivers))', table_name, family_column)
$$;
comment on function works_with(text, text) is 'The condition "the actor stands in the circle of this family, its line is open and the parent agrees to share with the circle", for use when policies are made.';

do $$ begin
  execute format('create policy family_correct on family for update to startlijn_app using (%1$s) with check (%1$s)', works_with('family', 'id'));
  execute format('create policy person_correct on person for update to startlijn_app using (%1$s) with check (%1$s)',
    works_with('person', 'family_id') || ' and exists (select 1 from family f where f.coalition_id = person.coalition_id and f.id = person.family_id and f.parent_id = person.id)');
end $$;

-- Who closed a conference, and when: whoever posts an old form afterwards reads it. The log of a conference is nobody's but its writers'.
alter table conference add column closed_by uuid references professional (id), add column closed_on date,
  add check ((closed_by is null) = (closed_on is null) and (closed_on is null or state = 'closed'));
grant update (closed_by, closed_on) on conference to startlijn_app;
drop policy conference_change on conference;
create policy conference_change on conference for update to startlijn_app
  using (exists (select 1 from conference_attendee a where a.coalition_id = conference.coalition_id and a.conference_id = conference.id and a.professional_id = actor_id()))
  with check (closed_by is null or (closed_by = actor_id() and closed_on = acting_on()));

-- A line that is closed stands as it was left: the circle reads along for some weeks and writes nothing on it, also no "done".
create policy conference_agreement_open on conference_agreement as restrictive for update to startlijn_app
  using (exists (select 1 from conference_case c join episode e on e.coalition_id = c.coalition_id and e.id = c.episode_id
    where c.coalition_id = conference_agreement.coalition_id and c.id = conference_agreement.case_id and e.closed_on is null));
create policy goal_open on goal as restrictive for update to startlijn_app
  using (exists (select 1 from plan p join episode e on e.coalition_id = p.coalition_id and e.id = p.episode_id
    where p.coalition_id = goal.coalition_id and p.id = goal.plan_id and e.closed_on is null));
create policy action_open on action as restrictive for update to startlijn_app
  using (exists (select 1 from goal g join plan p on p.coalition_id = g.coalition_id and p.id = g.plan_id
    join episode e on e.coalition_id = p.coalition_id and e.id = p.episode_id
    where g.coalition_id = action.coalition_id and g.id = action.goal_id and e.closed_on is null));
