-- What analyst and coalition lead write beside the figures of an area: the texts of a factsheet and of a letter to the council.

-- An analyst writes about every area that holds a municipality of her coalition, a lead about areas that lie wholly within hers; nobody about the nation.
create function areas_written_about() returns setof text language sql stable parallel safe as $$
  with recursive of_analyst(area) as (
    select c.area from coalition_area c where actor_has_role('analyst', c.coalition_id)
    union select p.parent from of_analyst w join area_parent p on p.area = w.area where p.membership <> 'group'
  ), own(area) as (
    select c.area from coalition_area c where actor_has_role('coalition_lead', c.coalition_id)
  ), of_lead(area) as (
    select area from own
    union select p.parent from of_lead w join area_parent p on p.area = w.area where p.membership <> 'group'
  ), shared(area) as (
    select a.slug from area a where a.level = 'municipality' and a.until_year is null and a.slug not in (select area from own)
      and exists (select from own)
    union select p.parent from shared w join area_parent p on p.area = w.area
  )
  select w.area from (select area from of_analyst union (select area from of_lead except select area from shared)) w
  join area a on a.slug = w.area where a.level <> 'nation'
$$;
comment on function areas_written_about() is 'The areas the actor writes factsheets and letters about; asked once per statement.';
revoke execute on function areas_written_about() from public;
grant execute on function areas_written_about() to startlijn_app;

create table area_text (
  kind text not null check (kind in ('factsheet', 'council_letter')),
  area text not null references area (slug),
  year integer not null check (year between 1990 and 2100),
  version integer not null default 0 check (version >= 0),
  published_version integer check (published_version <= version),
  published_at timestamptz,
  published_by uuid references professional (id),
  shown integer not null default 0,
  fictitious boolean not null,
  primary key (kind, area, year),
  check ((published_version is null) = (published_at is null) and (published_version is null) = (published_by is null)),
  check (kind = 'factsheet' or published_version is null)
);
comment on table area_text is 'The text to the figures of one area and year. version goes up with every save; shown goes up whenever the public sees something else, so that kept pages are made anew.';
comment on column area_text.fictitious is 'Begun by somebody invented for practising: marked wherever it is shown.';

create table text_version (
  kind text not null,
  area text not null,
  year integer not null,
  number integer not null check (number > 0),
  saved_at timestamptz not null,
  saved_by uuid not null references professional (id),
  restored integer check (restored < number),
  primary key (kind, area, year, number),
  foreign key (kind, area, year) references area_text (kind, area, year)
);
comment on table text_version is 'One save of a text: who and when, never changed. restored names the version that was brought back.';

create table text_entry (
  kind text not null,
  area text not null,
  year integer not null,
  field text not null check (field ~ '^[a-z0-9.-]{1,80}$'),
  version integer not null,
  since integer not null check (since <= version),
  words text not null check (length(words) <= 8000),
  published boolean not null default false,
  primary key (kind, area, year, field, version),
  foreign key (kind, area, year, version) references text_version (kind, area, year, number)
);
comment on table text_entry is 'The words of one field from this version on, until a later version has other words; never changed. published marks what everybody sees.';
comment on column text_entry.since is 'The version in which this field had words first: what was begun first stands first.';
create index text_entry_published on text_entry (area, year) where published;

create table parent_voice (
  area text not null references area (slug),
  year integer not null,
  id uuid not null,
  about integer check (about between 1 and 13),
  quote text,
  spoken_by text,
  consented_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references professional (id),
  withdrawn_on date check (withdrawn_on >= consented_on),
  withdrawn_by uuid references professional (id),
  primary key (area, year, id),
  check ((withdrawn_on is null) = (quote is not null) and (withdrawn_on is null) = (spoken_by is not null) and (withdrawn_on is null) = (withdrawn_by is null))
);
comment on table parent_voice is 'What a parent said, word for word, to stand on a factsheet; spoken_by says in general words who. Kept only with consent: taken back, the words are gone and only that there was a consent remains.';
comment on column parent_voice.about is 'The indicator it stands with; null when it is about the whole.';

do $$ declare t text; begin
  foreach t in array array['area_text', 'text_version', 'text_entry', 'parent_voice'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert on %I to startlijn_app', t);
  end loop;
end $$;

grant update (version, published_version, published_at, published_by, shown) on area_text to startlijn_app;
create policy area_text_read on area_text for select to startlijn_app
  using (published_version is not null or actor_kind() = 'system' or area in (select areas_written_about()));
create policy area_text_add on area_text for insert to startlijn_app
  with check (version = 0 and published_version is null and area in (select areas_written_about()));
create policy area_text_change on area_text for update to startlijn_app
  using (area in (select areas_written_about())) with check (area in (select areas_written_about()));

create policy text_version_read on text_version for select to startlijn_app using (actor_kind() = 'system' or area in (select areas_written_about()));
create policy text_version_add on text_version for insert to startlijn_app
  with check (saved_by = actor_id() and area in (select areas_written_about()));

-- Words stand as they were saved; only what of them is shown may change.
grant update (published) on text_entry to startlijn_app;
create policy text_entry_read on text_entry for select to startlijn_app
  using (published or actor_kind() = 'system' or area in (select areas_written_about()));
create policy text_entry_add on text_entry for insert to startlijn_app
  with check (not published and area in (select areas_written_about()));
create policy text_entry_change on text_entry for update to startlijn_app
  using (kind = 'factsheet' and area in (select areas_written_about())) with check (area in (select areas_written_about()));

-- A voice is written down once and taken back once.
grant update (quote, spoken_by, withdrawn_on, withdrawn_by) on parent_voice to startlijn_app;
create policy parent_voice_read on parent_voice for select to startlijn_app
  using (actor_kind() = 'system' or area in (select areas_written_about())
    or (withdrawn_on is null and exists (select from text_entry e where e.kind = 'factsheet' and e.area = parent_voice.area and e.year = parent_voice.year
      and e.field = 'voice.' || parent_voice.id and e.words <> '' and e.published)));
create policy parent_voice_add on parent_voice for insert to startlijn_app
  with check (recorded_by = actor_id() and withdrawn_on is null and area in (select areas_written_about()));
create policy parent_voice_withdraw on parent_voice for update to startlijn_app
  using (withdrawn_on is null and area in (select areas_written_about())) with check (withdrawn_by = actor_id() and quote is null);
