-- What was published of a text, as it stood, whatever was published later: a factsheet of then is read with the words of then. Until now only what was
-- shown last could be told from drafts.

create table text_publication (
  kind text not null check (kind = 'factsheet'),
  area text not null,
  year integer not null,
  number integer not null check (number > 0),
  version integer not null,
  published_at timestamptz not null,
  published_by uuid not null references professional (id),
  taken_back_at timestamptz check (taken_back_at >= published_at),
  primary key (kind, area, year, number),
  foreign key (kind, area, year, version) references text_version (kind, area, year, number)
);
comment on table text_publication is 'One publishing of a text: which version of it, who and when; never changed, but for being taken back once. What was taken back no public door serves since.';

create table published_entry (
  kind text not null,
  area text not null,
  year integer not null,
  publication integer not null,
  field text not null,
  version integer not null,
  primary key (kind, area, year, publication, field),
  foreign key (kind, area, year, publication) references text_publication (kind, area, year, number),
  foreign key (kind, area, year, field, version) references text_entry (kind, area, year, field, version)
);
comment on table published_entry is 'Which words of each field a publication shows: those of this version of the field. Words are never changed, so a publication stays as it stood. Fields without words are left out.';
create index published_entry_words on published_entry (area, year, field, version);

alter table area_text add column publication integer;
comment on column area_text.publication is 'The publication that is shown; null when the text is not published or was taken back.';

-- What everybody reads today is the first publication. What was shown before that was replaced when nobody could go on reading it, and stays unread.
insert into text_publication (kind, area, year, number, version, published_at, published_by)
  select kind, area, year, 1, published_version, published_at, published_by from area_text where published_version is not null;
insert into published_entry (kind, area, year, publication, field, version)
  select kind, area, year, 1, field, version from text_entry e where published and words <> ''
    and exists (select from text_publication p where (p.kind, p.area, p.year) = (e.kind, e.area, e.year));
update area_text set publication = 1 where published_version is not null;
alter table area_text add foreign key (kind, area, year, publication) references text_publication (kind, area, year, number);

-- From here on words and publications are only added to.
drop policy parent_voice_read on parent_voice;
drop policy text_entry_change on text_entry;
drop policy text_entry_read on text_entry;
drop policy text_entry_add on text_entry;
drop policy area_text_read on area_text;
drop policy area_text_add on area_text;
alter table text_entry drop column published;
alter table area_text drop column published_version, drop column published_at, drop column published_by;
comment on table text_entry is 'The words of one field from this version on, until a later version has other words; never changed. Everybody reads those that a publication shows.';

do $$ declare t text; begin
  foreach t in array array['text_publication', 'published_entry'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert on %I to startlijn_app', t);
  end loop;
end $$;
grant update (taken_back_at) on text_publication to startlijn_app;
grant update (publication) on area_text to startlijn_app;

create policy area_text_read on area_text for select to startlijn_app
  using (publication is not null or actor_kind() = 'system' or area in (select areas_written_about()));
create policy area_text_add on area_text for insert to startlijn_app
  with check (version = 0 and publication is null and area in (select areas_written_about()));

create policy text_publication_read on text_publication for select to startlijn_app
  using (taken_back_at is null or actor_kind() = 'system' or area in (select areas_written_about()));
create policy text_publication_add on text_publication for insert to startlijn_app
  with check (published_by = actor_id() and taken_back_at is null and area in (select areas_written_about()));
create policy text_publication_take_back on text_publication for update to startlijn_app
  using (taken_back_at is null and area in (select areas_written_about())) with check (taken_back_at is not null);

create policy published_entry_read on published_entry for select to startlijn_app
  using (actor_kind() = 'system' or area in (select areas_written_about())
    or exists (select from text_publication p where p.kind = published_entry.kind and p.area = published_entry.area and p.year = published_entry.year
      and p.number = published_entry.publication and p.taken_back_at is null));
-- Nothing is added to a publication once it is shown, nor words of a later version.
create policy published_entry_add on published_entry for insert to startlijn_app
  with check (area in (select areas_written_about()) and exists (select from text_publication p join area_text t on t.kind = p.kind and t.area = p.area and t.year = p.year
    where p.kind = published_entry.kind and p.area = published_entry.area and p.year = published_entry.year and p.number = published_entry.publication
      and p.published_by = actor_id() and p.taken_back_at is null and p.version >= published_entry.version and (t.publication is null or t.publication < p.number)));

create policy text_entry_read on text_entry for select to startlijn_app
  using (actor_kind() = 'system' or area in (select areas_written_about())
    or exists (select from published_entry p where p.kind = text_entry.kind and p.area = text_entry.area and p.year = text_entry.year
      and p.field = text_entry.field and p.version = text_entry.version));
create policy text_entry_add on text_entry for insert to startlijn_app with check (area in (select areas_written_about()));

-- The words of a parent stand on every publication that shows them, until she takes them back: then on none.
create policy parent_voice_read on parent_voice for select to startlijn_app
  using (actor_kind() = 'system' or area in (select areas_written_about())
    or (withdrawn_on is null and exists (select from published_entry e where e.kind = 'factsheet' and e.area = parent_voice.area and e.year = parent_voice.year
      and e.field = 'voice.' || parent_voice.id)));
