-- Definitions of indicators that an installation makes itself, beside those that ship; and pilots, which are followed with indicators.

create table indicator_definition (
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version integer not null check (version > 0),
  name_nl text not null check (name_nl <> ''),
  name_en text not null check (name_en <> ''),
  phase text not null check (phase in ('before', 'pregnancy', 'after', 'all')),
  kind text not null check (kind in ('programme', 'process', 'outcome', 'experience')),
  numerator_nl text not null check (numerator_nl <> ''),
  numerator_en text not null check (numerator_en <> ''),
  denominator_nl text,
  denominator_en text,
  unit text not null,
  direction text not null check (direction in ('up', 'down', 'none')),
  levels text[] not null check (cardinality(levels) > 0),
  hide_below integer check (hide_below >= 2),
  zero text not null check (zero in ('show', 'hide')),
  computed_from text not null check (computed_from in ('survey', 'import', 'landscape')),
  source text not null references source (key),
  valid_from integer,
  valid_until integer,
  says_not_nl text not null check (says_not_nl <> ''),
  says_not_en text not null check (says_not_en <> ''),
  reason_nl text,
  reason_en text,
  published_at timestamptz not null,
  published_by uuid not null references professional (id),
  primary key (code, version),
  check ((denominator_nl is null) = (denominator_en is null)),
  check ((reason_nl is null) = (reason_en is null)),
  check (valid_from <= valid_until)
);
comment on table indicator_definition is 'A published version of a definition: of an indicator made here, or a new version of one that ships. Never changed: figures are made with it. A change is the next version.';
comment on column indicator_definition.hide_below is 'Counts of people below this are withheld when we publish; null when no people can be recognised.';
comment on column indicator_definition.computed_from is 'Where new figures come from. Not casework: how that is counted stands in the software.';

create table indicator_draft (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version integer not null check (version > 0),
  revision integer not null default 1,
  content jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid not null references professional (id)
);
comment on table indicator_draft is 'The next version of a definition while it is worked on, as typed and perhaps not whole; one per indicator. revision goes up with every change. Goes when it is published or thrown away.';

create table retired_indicator (
  code text primary key,
  reason_nl text not null check (reason_nl <> ''),
  reason_en text not null check (reason_en <> ''),
  retired_on date not null,
  retired_by uuid not null references professional (id)
);
comment on table retired_indicator is 'Indicators made here that are no longer used: figures stay and new ones are refused. The row goes when one is taken into use again.';

create table pilot (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  revision integer not null default 1,
  name_nl text not null check (name_nl <> ''),
  name_en text not null check (name_en <> ''),
  aim_nl text not null check (aim_nl <> ''),
  aim_en text not null check (aim_en <> ''),
  area text not null references area (slug),
  from_year integer not null,
  until_year integer,
  indicators text[] not null,
  period_before text,
  period_after text,
  cost numeric check (cost >= 0),
  cost_nl text,
  cost_en text,
  source text not null references source (key),
  says_not_nl text not null check (says_not_nl <> ''),
  says_not_en text not null check (says_not_en <> ''),
  published_on date,
  changed_at timestamptz not null,
  changed_by uuid not null references professional (id),
  check (from_year <= until_year),
  check ((cost_nl is null) = (cost_en is null))
);
comment on table pilot is 'Something tried in one area for a time: what for, followed with which indicators before and after, and at what cost in euros. The figures themselves are those of the published sets. Seen by analysts only until published_on.';

do $$ declare t text; begin
  foreach t in array array['indicator_definition', 'indicator_draft', 'retired_indicator', 'pilot'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert on %I to startlijn_app', t);
  end loop;
end $$;

create policy indicator_definition_read on indicator_definition for select to startlijn_app using (true);
create policy indicator_definition_add on indicator_definition for insert to startlijn_app
  with check (actor_has_role_anywhere('analyst') and published_by = actor_id());

grant update, delete on indicator_draft to startlijn_app;
create policy indicator_draft_read on indicator_draft for select to startlijn_app using (actor_has_role_anywhere('analyst'));
create policy indicator_draft_add on indicator_draft for insert to startlijn_app
  with check (actor_has_role_anywhere('analyst') and changed_by = actor_id());
create policy indicator_draft_change on indicator_draft for update to startlijn_app
  using (actor_has_role_anywhere('analyst')) with check (actor_has_role_anywhere('analyst') and changed_by = actor_id());
create policy indicator_draft_remove on indicator_draft for delete to startlijn_app using (actor_has_role_anywhere('analyst'));

grant delete on retired_indicator to startlijn_app;
create policy retired_indicator_read on retired_indicator for select to startlijn_app using (true);
create policy retired_indicator_add on retired_indicator for insert to startlijn_app
  with check (actor_has_role_anywhere('analyst') and retired_by = actor_id());
create policy retired_indicator_remove on retired_indicator for delete to startlijn_app using (actor_has_role_anywhere('analyst'));

grant update on pilot to startlijn_app;
create policy pilot_read on pilot for select to startlijn_app using (published_on is not null or actor_has_role_anywhere('analyst'));
create policy pilot_add on pilot for insert to startlijn_app with check (actor_has_role_anywhere('analyst') and changed_by = actor_id());
create policy pilot_change on pilot for update to startlijn_app
  using (actor_has_role_anywhere('analyst')) with check (actor_has_role_anywhere('analyst') and changed_by = actor_id());
