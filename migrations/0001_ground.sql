-- The ground every room stands on: the weak role, who is acting, and the audit log.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

do $$ begin
  create role startlijn_app nologin nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
exception when duplicate_object or unique_violation then null;
end $$;

grant usage on schema public to startlijn_app;

create function actor_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('startlijn.actor', true), '')::uuid $$;
comment on function actor_id() is 'The professional or parent for whom this transaction runs; null for the public.';

create function actor_kind() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('startlijn.kind', true), ''), 'public') $$;
comment on function actor_kind() is 'public, professional, parent or system.';

create function actor_organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('startlijn.organisation', true), '')::uuid $$;

create function actor_has_role(role text, coalition uuid) returns boolean language sql stable parallel safe
  as $$ select role || '@' || coalition = any (string_to_array(current_setting('startlijn.roles', true), ' ')) $$;
comment on function actor_has_role(text, uuid) is 'Does the actor hold this role in this coalition? Roles say what somebody may do, never which families she sees.';

create function acting_on() returns date language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('startlijn.today', true), '')::date, (now() at time zone 'Europe/Amsterdam')::date) $$;
comment on function acting_on() is 'The calendar day of this act in the Netherlands.';

create table audit_event (
  id bigint generated always as identity primary key,
  coalition_id uuid,
  recorded_at timestamptz not null default now(),
  occurred_at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  organisation_id uuid,
  action text not null check (action in ('create', 'read', 'update', 'delete', 'execute', 'search', 'export', 'print')),
  event_code text not null,
  family_id uuid,
  object_type text not null,
  object_id text,
  outcome text not null check (outcome in ('success', 'refused')),
  detail jsonb not null default '{}'
);
comment on table audit_event is 'NEN 7513: who did what to whose record, when, and with what outcome. Append-only: the application may add and read, never change.';
create index audit_event_family on audit_event (family_id, id desc) where family_id is not null;
create index audit_event_actor on audit_event (actor_id, id desc);

alter table audit_event enable row level security;
grant select, insert on audit_event to startlijn_app;
create policy audit_event_add on audit_event for insert to startlijn_app
  with check (actor_id is not distinct from actor_id() and actor_kind = actor_kind());
create policy audit_event_own on audit_event for select to startlijn_app using (actor_id = actor_id());

create table migration (name text primary key, hash text not null, applied_at timestamptz not null default now());
comment on table migration is 'Which migrations this database has seen.';
alter table migration enable row level security;
grant select on migration to startlijn_app;
create policy migration_read on migration for select to startlijn_app using (true);
