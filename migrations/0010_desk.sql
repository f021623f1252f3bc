-- What the desk asks for by person: indexes that start at the professional.
create index if not exists coordinator_professional on coordinator (professional_id, family_id) where until_on is null;
create index if not exists conference_agreement_professional on conference_agreement (professional_id, due_on) where done_on is null;
create index if not exists action_professional on action (professional_id, due_on) where done_on is null;
create index if not exists visit_family on visit (coalition_id, family_id);
create index if not exists handover_to on handover (to_id) where state in ('prepared', 'talk_held');
create index if not exists handover_from on handover (from_id) where state in ('prepared', 'talk_held');
create index if not exists conference_case_family on conference_case (coalition_id, family_id);
create index if not exists goal_family on goal (coalition_id, family_id);
create index if not exists action_family on action (coalition_id, family_id);
create index if not exists conference_agreement_family on conference_agreement (coalition_id, family_id);
create index if not exists sign_up_contact on sign_up (contact_id, family_id) where decision = 'conference';
create index if not exists enrolment_offered_by on enrolment (offered_by, family_id) where state = 'offered';
create index if not exists enrolment_accepted on enrolment (professional_id, family_id) where state = 'accepted';
