-- The landscape: what is offered, where, and the words people find it by. Public; only imports write.

create table service (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  alternate_names text[] not null,
  organisation_id uuid not null references organisation (id),
  kind text not null,
  description jsonb not null,
  phases text[] not null check (phases <@ array['before', 'pregnancy', 'after']),
  start_phases text[] not null check (start_phases <@ phases),
  pregnancy_week_from integer,
  pregnancy_week_until integer,
  child_month_from integer,
  child_month_until integer,
  window_source text,
  mother_age_from integer,
  mother_age_until integer,
  parity text,
  needs text[] not null,
  target_groups text[] not null,
  criteria jsonb not null,
  intensity jsonb not null,
  how_to_refer jsonb not null,
  gut_feeling_enough boolean,
  open_to_parents boolean,
  free boolean,
  url text,
  phone text,
  recognition jsonb,
  sources jsonb not null,
  source_date text not null,
  status text not null check (status in ('active', 'pilot', 'planned', 'ended')),
  reach text not null check (reach in ('local', 'regional', 'national')),
  assured_on date,
  assured_by text,
  due_again date,
  changed_at timestamptz not null,
  search_names text[] not null,
  search tsvector not null
);
comment on table service is 'What a family or person can use (HSDS service). description, criteria, intensity and how_to_refer hold nl and en. Null means: the source does not say.';
comment on column service.pregnancy_week_from is 'First week of pregnancy in which a family can start; null when no window is stated. pregnancy_week_until 42 means no stated end.';
comment on column service.reach is 'local: in one to three municipalities; regional: in more, or in a region; national: in the whole country.';
comment on column service.sources is 'List of key, title, publisher and year, so that what is shown names its source by itself.';
comment on column service.assured_on is 'When the provider confirmed this; null until somebody does.';
comment on column service.changed_at is 'When an import last wrote this row; the latest one is the version of the landscape.';
comment on column service.search is 'Words in Dutch and English stems: A names, B other names and synonyms, C needs and target groups, D descriptions. Made by the import.';
comment on column service.search_names is 'Name and other names, lower case without accents, for whoever types a name.';
create index service_search on service using gin (search);
create index service_organisation on service (organisation_id);

create table service_area (
  service_id text not null references service (id) on delete cascade,
  area text not null references area (slug),
  offered boolean not null,
  period text,
  primary key (service_id, area)
);
comment on table service_area is 'Where a source says a service is offered, or says it is not. No row: unknown. period is the year it began, or the years in which it was not offered.';
create index service_area_area on service_area (area, service_id);

create table service_word (
  word text primary key,
  weight integer not null
);
comment on table service_word is 'Every word the landscape is found by, to put typing errors right; weight is higher for names than for descriptions.';
create index service_word_trigram on service_word using gin (word gin_trgm_ops);
create index service_word_first on service_word ("left"(word, 1), length(word));

create table search_synonym (
  term text primary key,
  means text[] not null
);
comment on table search_synonym is 'An everyday word or phrase and what the landscape calls it, the closest first.';

do $$ declare t text; begin
  foreach t in array array['service', 'service_area', 'service_word', 'search_synonym'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert, update, delete on %I to startlijn_app', t);
    execute format('create policy %I on %I for select to startlijn_app using (true)', t || '_read', t);
    execute format('create policy %I on %I for insert to startlijn_app with check (actor_kind() = ''system'')', t || '_add', t);
    execute format('create policy %I on %I for update to startlijn_app using (actor_kind() = ''system'') with check (actor_kind() = ''system'')', t || '_change', t);
    execute format('create policy %I on %I for delete to startlijn_app using (actor_kind() = ''system'')', t || '_remove', t);
  end loop;
end $$;
