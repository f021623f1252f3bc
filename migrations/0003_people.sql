-- Organisations, coalitions, professionals, and how they sign in.

create table organisation (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  domain text not null check (domain in ('medical', 'youth_health', 'social', 'municipal', 'informal', 'insurer', 'national')),
  type text not null,
  regime text check (regime in ('wgbo', 'jeugdwet', 'wmo', 'wgs', 'participatiewet', 'private')),
  area text references area (slug),
  website text,
  source text,
  fictitious boolean not null default false
);
comment on table organisation is 'A partner with its domain and the law its records fall under; fictitious marks organisations invented for practising.';

create table legal_ground (
  organisation_id uuid not null references organisation (id),
  purpose text not null,
  ground text not null,
  set_on date not null,
  primary key (organisation_id, purpose)
);
comment on table legal_ground is 'The receiver''s own ground (AVG 6 and 9) to hold what is shared with it, set once per organisation; a parent''s consent never replaces it.';

create table coalition (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  fictitious boolean not null default false
);
comment on table coalition is 'The partners of one or more municipalities that work together: the tenant of all casework. Not a controller.';

create table coalition_area (
  coalition_id uuid not null references coalition (id),
  area text not null references area (slug),
  primary key (coalition_id, area)
);
comment on table coalition_area is 'The municipalities a coalition serves; a family is signed up where its municipality is.';

create table coalition_partner (
  coalition_id uuid not null references coalition (id),
  organisation_id uuid not null references organisation (id),
  primary key (coalition_id, organisation_id)
);
comment on table coalition_partner is 'Which organisations work together in a coalition.';

create table entry_point (
  coalition_id uuid not null references coalition (id),
  id uuid not null,
  name text not null,
  organisation_id uuid not null references organisation (id),
  answer_within_days integer not null default 2,
  primary key (coalition_id, id)
);
comment on table entry_point is 'Where a coalition takes sign-ups; answer_within_days counts working days until a provisional contact is named.';

create table professional (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  subject text not null unique,
  name text not null,
  profession text not null,
  phone text,
  reachable text,
  fictitious boolean not null default false
);
comment on table professional is 'A person with a profession at an organisation; subject is the identity the sign-in provider vouches for.';
create index professional_organisation on professional (organisation_id);

create table professional_role (
  coalition_id uuid not null references coalition (id),
  professional_id uuid not null references professional (id),
  role text not null check (role in ('professional', 'entry_team', 'coalition_lead', 'analyst', 'administrator')),
  primary key (coalition_id, professional_id, role)
);
comment on table professional_role is 'What somebody may do in a coalition; whom she may see is decided by circles.';

create table session (
  token_hash text primary key,
  professional_id uuid references professional (id),
  parent_id uuid,
  parent_name text,
  language text not null default 'nl' check (language in ('nl', 'en')),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  until timestamptz not null,
  check (professional_id is null or parent_id is null)
);
comment on table session is 'A server-side session; only the hash of its token is stored.';

create function session_token_hash() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('startlijn.session', true), '') $$;

do $$ declare t text; begin
  foreach t in array array['organisation', 'legal_ground', 'coalition', 'coalition_area', 'coalition_partner', 'entry_point', 'professional', 'professional_role', 'session'] loop
    execute format('alter table %I enable row level security', t);
    if t <> 'session' then
      execute format('grant select, insert, update on %I to startlijn_app', t);
      execute format('create policy %I on %I for select to startlijn_app using (true)', t || '_read', t);
      execute format('create policy %I on %I for insert to startlijn_app with check (actor_kind() = ''system'')', t || '_add', t);
      execute format('create policy %I on %I for update to startlijn_app using (actor_kind() = ''system'') with check (actor_kind() = ''system'')', t || '_change', t);
    end if;
  end loop;
end $$;

-- A session is known only to whoever holds its token: every statement names the hash it is about.
grant select, insert, update, delete on session to startlijn_app;
create policy session_holder on session to startlijn_app using (token_hash = session_token_hash()) with check (token_hash = session_token_hash());
