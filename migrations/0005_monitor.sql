-- The monitor: figures as their sources print them, in sets that are published as a whole.

create function actor_has_role_anywhere(role text) returns boolean language sql stable parallel safe
  as $$ select exists (
    select from unnest(string_to_array(current_setting('startlijn.roles', true), ' ')) held where starts_with(held, role || '@')
  ) $$;
comment on function actor_has_role_anywhere(text) is 'Does the actor hold this role in any coalition? For what belongs to no coalition, such as published figures.';

create table source (
  key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null,
  publisher text not null,
  year integer,
  retrieved_on date,
  note text
);
comment on table source is 'Where figures come from: a publication, letter or register; year is when it appeared, null when unknown.';

create table figure_set (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title_nl text not null,
  title_en text not null,
  kind text not null check (kind in ('imported', 'casework', 'survey')),
  fictitious boolean not null default false,
  version integer not null default 1,
  published_on date
);
comment on table figure_set is 'Figures that are published together. version goes up with every change; a set without published_on is seen only by analysts. Fictitious sets are marked on every door.';

create table figure (
  set_id uuid not null references figure_set (id),
  indicator text not null,
  definition_version integer not null default 1,
  area text not null references area (slug),
  period text not null,
  period_from integer,
  period_until integer,
  numerator numeric check (numerator >= 0),
  denominator numeric check (denominator >= 0),
  value numeric,
  range_min numeric,
  range_max numeric,
  unit text not null,
  n integer check (n >= 0),
  state text not null check (state in
    ('known', 'not_registered', 'not_delivered', 'not_yet_available', 'not_offered', 'too_small', 'withheld', 'disputed')),
  source text not null references source (key),
  qualifier text[] not null default '{}',
  remark text,
  id text not null default '',
  primary key (set_id, indicator, area, period, id),
  check ((period_from is null) = (period_until is null)),
  check (period_from <= period_until),
  check ((range_min is null) = (range_max is null)),
  check (range_min <= range_max),
  check ((state in ('known', 'disputed')) = (value is not null or range_min is not null)),
  check (state in ('known', 'disputed') or (numerator is null and denominator is null))
);
comment on table figure is 'One value of an indicator for an area and period, or the reason why there is none. period is as printed; period_from and period_until are its years, null when undated.';
comment on column figure.numerator is 'As the source prints it; the value is never recomputed from it.';
comment on column figure.id is 'The key of the row in the source, for tracing back.';
create index figure_area on figure (area, indicator);
create index figure_source on figure (source);

create table series_remark (
  set_id uuid not null references figure_set (id),
  indicator text not null,
  area text not null references area (slug),
  period text not null,
  period_from integer,
  period_until integer,
  kind text not null check (kind in ('stated_qualitatively', 'trend_increase', 'trend_slight_increase', 'trend_unchanged', 'trend_slight_decrease', 'trend_decrease')),
  source text not null references source (key),
  remark text not null,
  id text not null default '',
  primary key (set_id, indicator, area, period, kind, id),
  check ((period_from is null) = (period_until is null))
);
comment on table series_remark is 'What a source says of a series in words, without a number.';
create index series_remark_area on series_remark (area, indicator);

do $$ declare t text; begin
  foreach t in array array['source', 'figure_set', 'figure', 'series_remark'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert, update, delete on %I to startlijn_app', t);
    execute format('create policy %I on %I for insert to startlijn_app with check (actor_kind() = ''system'' or actor_has_role_anywhere(''analyst''))', t || '_add', t);
    execute format('create policy %I on %I for update to startlijn_app using (actor_kind() = ''system'' or actor_has_role_anywhere(''analyst'')) with check (actor_kind() = ''system'' or actor_has_role_anywhere(''analyst''))', t || '_change', t);
    execute format('create policy %I on %I for delete to startlijn_app using (actor_kind() = ''system'' or actor_has_role_anywhere(''analyst''))', t || '_remove', t);
  end loop;
end $$;

create policy source_read on source for select to startlijn_app using (true);
create policy figure_set_read on figure_set for select to startlijn_app
  using (published_on is not null or actor_kind() = 'system' or actor_has_role_anywhere('analyst'));
-- The sets one may see decide; the subquery runs once per statement, under the policy above.
create policy figure_read on figure for select to startlijn_app using (set_id in (select id from figure_set));
create policy series_remark_read on series_remark for select to startlijn_app using (set_id in (select id from figure_set));
