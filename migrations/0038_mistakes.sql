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
