-- A page names a family, a line or a thing by its id alone, while these indexes began with the coalition. Servers before version 18 then went
-- through all of an index to find one row, on most statements of a page of a family, and longer with every family of the whole country.
-- With the id first the same indexes serve whoever says the coalition too. Keys still begin with the coalition.
do $$ declare t text; begin
  foreach t in array array['circle', 'person', 'episode', 'consent', 'sign_up', 'conference_case', 'conference_agreement', 'goal', 'action', 'enrolment', 'visit', 'handover'] loop
    execute format('drop index %I', t || '_family');
  end loop;
  foreach t in array array['circle', 'person', 'episode', 'consent', 'sign_up', 'conference_case', 'conference_agreement', 'plan', 'goal', 'action', 'enrolment', 'visit', 'handover'] loop
    execute format('create index %I on %I (family_id, coalition_id)', t || '_family', t);
  end loop;
  foreach t in array array['person', 'episode', 'coordinator', 'sign_up', 'conference', 'conference_case', 'conference_agreement', 'enrolment', 'visit', 'handover'] loop
    execute format('create index %I on %I (id)', t || '_id', t);
  end loop;
end $$;

-- What others did for her families in the last weeks is found without reading all that ever happened to them.
drop index event_family;
create index event_family on event (family_id, coalition_id, occurred_on, sequence);

drop index conference_case_open, coordinator_one, enrolment_one_open, handover_one_open;
create index conference_case_episode on conference_case (episode_id, coalition_id);
create index enrolment_episode on enrolment (episode_id, coalition_id);
create index handover_episode on handover (episode_id, coalition_id);
create index sign_up_episode on sign_up (episode_id, coalition_id);
create unique index coordinator_one on coordinator (episode_id, coalition_id) where until_on is null;
create unique index enrolment_one_open on enrolment (episode_id, coalition_id, programme) where state in ('offered', 'accepted', 'started');
create unique index handover_one_open on handover (episode_id, coalition_id, from_id) where state in ('prepared', 'talk_held');
alter table plan drop constraint plan_coalition_id_episode_id_key;
create unique index plan_one on plan (episode_id, coalition_id);

drop index visit_enrolment;
create index visit_enrolment on visit (enrolment_id, coalition_id);

-- Asked with every session and by every policy that asks whether somebody works anywhere.
create index professional_role_professional on professional_role (professional_id);

-- Triggers take away and give the keys of one place, sign-up or conference, in almost every act; they went through the keys of everybody.
create index circle_key_via on circle_key (via_id);
