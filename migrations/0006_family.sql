-- The family and who may see it. Everything about one family hangs here.

create schema keyring;
grant usage on schema keyring to startlijn_app;
comment on schema keyring is 'Keys apart from the data they open; a backup leaves this schema out.';

create table family (
  coalition_id uuid not null references coalition (id),
  id uuid not null,
  municipality text not null references area (slug),
  owner_id uuid not null references organisation (id),
  parent_id uuid not null,
  label_sealed bytea not null,
  opened_by uuid not null references professional (id),
  recorded_at timestamptz not null default now(),
  primary key (coalition_id, id)
);
comment on table family is 'The unit of support. label_sealed is what the parent wants the family to be called; parent_id the person whose key seals it; owner_id the controller.';
create unique index family_id on family (id, coalition_id);

create table circle_key (
  coalition_id uuid not null,
  family_id uuid not null,
  holder_id uuid not null,
  via text not null check (via in ('circle', 'triage', 'conference', 'parent')),
  via_id uuid not null,
  from_on date not null,
  until_on date,
  primary key (coalition_id, family_id, holder_id, via, via_id)
);
comment on table circle_key is 'Who may see which family from when until when (until_on excluded). holder_id is a professional or a parent. Kept by triggers from the circle, open triage, conferences and invited parents; no one writes it.';
create index circle_key_holder on circle_key (holder_id, family_id);
alter table circle_key enable row level security;
grant select on circle_key to startlijn_app;
create policy circle_key_own on circle_key for select to startlijn_app using (holder_id = (select actor_id()));

-- The one test of every casework table, as text for the policies below: a primary-key probe the planner sees through.
-- (A function with a subquery is never inlined and would cost one call per row; actor_id() in a select of its own is asked once per statement.)
create function in_circle(table_name text, family_column text default 'family_id') returns text language sql immutable as $$
  select format('exists (select 1 from circle_key k where k.coalition_id = %1$I.coalition_id and k.family_id = %1$I.%2$I and k.holder_id = (select actor_id())
    and k.from_on <= (select acting_on()) and (k.until_on is null or k.until_on > (select acting_on())))', table_name, family_column)
$$;
comment on function in_circle(text, text) is 'The condition "the actor may see this row''s family today", for use when policies are made.';

alter table family enable row level security;
grant select, insert, update on family to startlijn_app;
create policy family_circle on family for select to startlijn_app
  using (exists (select 1 from circle_key k where k.coalition_id = family.coalition_id and k.family_id = family.id and k.holder_id = (select actor_id())
      and k.from_on <= (select acting_on()) and (k.until_on is null or k.until_on > (select acting_on())))
    or (opened_by = actor_id() and recorded_at = now()));
create policy family_open on family for insert to startlijn_app
  with check (opened_by = actor_id() and owner_id = actor_organisation() and recorded_at = now());
do $$ begin
  execute format('create policy family_change on family for update to startlijn_app using (actor_kind() = ''professional'' and %1$s) with check (%1$s)', in_circle('family', 'id'));
end $$;

create table circle (
  coalition_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  professional_id uuid not null references professional (id),
  part text not null check (part in ('medical_contact', 'sender', 'coordinator', 'nurse', 'contact', 'member')),
  from_on date not null,
  until_on date,
  added_by uuid not null references professional (id),
  primary key (coalition_id, id),
  foreign key (coalition_id, family_id) references family (coalition_id, id)
);
comment on table circle is 'Who is around this family and as what, from when until when (until_on excluded).';
create index circle_family on circle (coalition_id, family_id);

create function keep_circle_key() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from circle_key where coalition_id = new.coalition_id and via = 'circle' and via_id = new.id;
  insert into circle_key values (new.coalition_id, new.family_id, new.professional_id, 'circle', new.id, new.from_on, new.until_on);
  return new;
end $$;
create trigger circle_key_of_circle after insert or update on circle for each row execute function keep_circle_key();

revoke execute on function keep_circle_key() from public;

-- Nothing but the end of a part may change: another family or person in the row would open a circle its writer does not stand in.
alter table circle enable row level security;
grant select, insert on circle to startlijn_app;
grant update (until_on) on circle to startlijn_app;
do $$ begin
  execute format('create policy circle_read on circle for select to startlijn_app using (%s)', in_circle('circle'));
  execute format('create policy circle_change on circle for update to startlijn_app using (actor_kind() = ''professional'' and %s) with check (true)', in_circle('circle'));
  execute format('create policy circle_add on circle for insert to startlijn_app with check (added_by = actor_id() and (%s
    or (professional_id = actor_id() and exists (select 1 from family f where f.coalition_id = circle.coalition_id and f.id = circle.family_id
      and f.opened_by = actor_id() and f.recorded_at = now()))))', in_circle('circle'));
end $$;

create table person (
  coalition_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  part text not null check (part in ('mother', 'father', 'partner', 'child', 'other')),
  owner_id uuid not null references organisation (id),
  identity_sealed bytea not null,
  born_on date,
  subject text unique,
  primary key (coalition_id, id),
  foreign key (coalition_id, family_id) references family (coalition_id, id),
  check (born_on is null or part = 'child')
);
comment on table person is 'A person in a family. Names, contact and parents'' dates are sealed in identity_sealed; only a child''s birth date stands in the clear (tasks need ranges).';
create index person_family on person (coalition_id, family_id);
comment on column person.subject is 'The identity a parent signs in with, once invited.';

create function keep_parent_key() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.subject is not null then
    insert into circle_key values (new.coalition_id, new.family_id, new.id, 'parent', new.id, acting_on(), null) on conflict do nothing;
  end if;
  return new;
end $$;
create trigger circle_key_of_parent after insert or update of subject on person for each row execute function keep_parent_key();
revoke execute on function keep_parent_key() from public;

create table authority (
  coalition_id uuid not null,
  family_id uuid not null,
  child_id uuid not null,
  holder_id uuid not null,
  kind text not null check (kind in ('parental', 'guardian', 'mentor', 'curator')),
  from_on date not null,
  until_on date,
  primary key (coalition_id, child_id, holder_id, kind),
  foreign key (coalition_id, family_id) references family (coalition_id, id)
);
comment on table authority is 'Who may decide for a child (gezag).';

create table episode (
  coalition_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  municipality text not null references area (slug),
  started_on date not null,
  due_date date,
  pregnancy text not null check (pregnancy in ('none', 'expecting', 'born', 'ended')),
  born_on date,
  first_child boolean,
  closed_on date,
  closing_reason text,
  version integer not null default 1,
  primary key (coalition_id, id),
  foreign key (coalition_id, family_id) references family (coalition_id, id),
  check (pregnancy <> 'born' or born_on is not null)
);
comment on table episode is 'One family''s line from first signal to closing. The phase is derived from due_date or born_on, never stored.';
create index episode_family on episode (coalition_id, family_id);

create table consent (
  coalition_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  given_by uuid not null,
  given_on date not null,
  how text not null check (how in ('spoken', 'written')),
  topics text[] not null,
  receivers text[] not null,
  until_on date not null,
  withdrawn_on date,
  recorded_by uuid not null references professional (id),
  organisation_id uuid not null references organisation (id),
  primary key (coalition_id, id),
  foreign key (coalition_id, family_id) references family (coalition_id, id)
);
comment on table consent is 'The parent''s consent to break secrecy: about what, to whom, how given, until when. The receivers'' own grounds stand in legal_ground.';
create index consent_family on consent (coalition_id, family_id);

create table event (
  coalition_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  episode_id uuid,
  type text not null,
  occurred_on date not null,
  occurred_at timestamptz not null,
  actor_id uuid,
  organisation_id uuid,
  subject_id uuid,
  detail jsonb not null default '{}',
  sequence bigint generated always as identity,
  primary key (coalition_id, id),
  foreign key (coalition_id, family_id) references family (coalition_id, id)
);
comment on table event is 'What happened, in order; the truth that figures are counted from. detail holds codes and dates, never names.';
create index event_family on event (coalition_id, family_id, sequence);

create table keyring.identity_key (
  family_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  wrapped text not null,
  primary key (family_id, organisation_id, person_id)
);
comment on table keyring.identity_key is 'One key per family x owning organisation x person, wrapped by the master key. Destroying it erases that owner''s part about that person.';
alter table keyring.identity_key enable row level security;
grant select, insert on keyring.identity_key to startlijn_app;
-- offset 0: one probe per key asked for; without it the planner reads every key of the holder first.
create policy identity_key_read on keyring.identity_key for select to startlijn_app using (exists (select 1 from circle_key k
  where k.holder_id = (select actor_id()) and k.family_id = identity_key.family_id and k.from_on <= (select acting_on())
    and (k.until_on is null or k.until_on > (select acting_on())) offset 0));
create policy identity_key_add on keyring.identity_key for insert to startlijn_app with check (organisation_id = actor_organisation());

do $$ declare t text; begin
  foreach t in array array['person', 'authority', 'episode', 'consent', 'event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert on %I to startlijn_app', t);
    execute format('create policy %I on %I for select to startlijn_app using (%s)', t || '_read', t, in_circle(t));
    execute format('create policy %I on %I for insert to startlijn_app with check (actor_kind() = ''professional'' and %s)', t || '_add', t, in_circle(t));
    if t in ('person', 'episode', 'consent', 'authority') then
      execute format('grant update on %I to startlijn_app', t);
      execute format('create policy %1$I on %2$I for update to startlijn_app using (actor_kind() = ''professional'' and %3$s) with check (%3$s)', t || '_change', t, in_circle(t));
    end if;
  end loop;
end $$;

do $$ begin
  execute format('create policy audit_event_circle on audit_event for select to startlijn_app using (%s)', in_circle('audit_event'));
end $$;

-- A parent withdraws her own consent herself.
do $$ begin
  execute format('create policy consent_withdraw on consent for update to startlijn_app
    using (actor_kind() = ''parent'' and given_by = actor_id() and %1$s) with check (actor_kind() = ''parent'' and given_by = actor_id())', in_circle('consent'));
end $$;
