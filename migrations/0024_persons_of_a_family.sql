-- Who only has a seat at a conference hears about a family, and gets no names and numbers of its persons: those are for who stands around it,
-- for the entry team while it decides, and for the parent.
drop policy person_read on person;
create policy person_read on person for select to startlijn_app using (exists (select 1 from circle_key k
  where k.coalition_id = person.coalition_id and k.family_id = person.family_id and k.holder_id = actor_id() and k.via <> 'conference'
    and k.from_on <= acting_on() and (k.until_on is null or k.until_on > acting_on())));
