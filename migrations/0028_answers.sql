-- What somebody answered in her own name before figures or words went out.

alter table withheld_figure drop constraint withheld_figure_reason_check;
alter table withheld_figure add constraint withheld_figure_reason_check check (reason in ('primary', 'secondary', 'few', 'unsaid', 'contradiction'));

create table publication_answer (
  set_id uuid not null,
  publication integer not null,
  source text not null references source (key),
  figures integer not null check (figures > 0),
  answered_by uuid not null references professional (id),
  primary key (set_id, publication, source),
  foreign key (set_id, publication) references publication (set_id, number)
);
comment on table publication_answer is 'That a source had protected its figures already, by the answer of an analyst: shares and means that say of how many they are nowhere, and are printed all the same. figures is how many of the source.';

-- A name that may be one stands here as a digest only: what somebody takes back must be gone.
create table text_name_answer (
  kind text not null,
  area text not null,
  year integer not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  answer text not null check (answer in ('nobody', 'agreed')),
  version integer not null,
  answered_at timestamptz not null,
  answered_by uuid not null references professional (id),
  primary key (kind, area, year, digest),
  foreign key (kind, area, year) references area_text (kind, area, year)
);
comment on table text_name_answer is 'What somebody answered about words in a text that look like a name, before everybody could read them: that it is nobody''s, or that this person agreed. version is that of the text then; digest is the SHA-256 of the words.';

alter table publication_answer enable row level security;
alter table text_name_answer enable row level security;
-- No update and no delete: what was answered stays answered.
grant select, insert on publication_answer, text_name_answer to startlijn_app;
create policy publication_answer_read on publication_answer for select to startlijn_app using (actor_kind() = 'system' or actor_has_role_anywhere('analyst'));
create policy publication_answer_add on publication_answer for insert to startlijn_app
  with check (actor_kind() = 'system' or (answered_by = actor_id() and actor_has_role_anywhere('analyst')));
create policy text_name_answer_read on text_name_answer for select to startlijn_app using (actor_kind() = 'system' or area in (select areas_written_about()));
create policy text_name_answer_add on text_name_answer for insert to startlijn_app
  with check (answered_by = actor_id() and area in (select areas_written_about()));
