-- Publications: what a set says to everybody, frozen and audited. Public doors read nothing else.

alter table figure_set add column protection text not null default 'counts' check (protection in ('counts', 'public_source'));
comment on column figure_set.protection is 'counts: small counts are protected before publishing; public_source: every figure was printed by a public source already, and is quoted with it.';

create table publication (
  set_id uuid not null references figure_set (id),
  number integer not null check (number > 0),
  published_at timestamptz not null,
  published_by uuid references professional (id),
  note text,
  account jsonb not null,
  primary key (set_id, number)
);
comment on table publication is 'One published version of a set with the account of its audit; never changed. published_by is null for the system.';

alter table figure_set add column publication integer;
comment on column figure_set.publication is 'The publication that is shown; null when the set is not published or was taken back.';
alter table figure_set add foreign key (id, publication) references publication (set_id, number);

create table published_figure (
  set_id uuid not null,
  publication integer not null,
  indicator text not null,
  definition_version integer not null,
  area text not null references area (slug),
  period text not null,
  period_from integer,
  period_until integer,
  numerator numeric,
  denominator numeric,
  value numeric,
  range_min numeric,
  range_max numeric,
  unit text not null,
  n integer,
  state text not null,
  source text not null references source (key),
  qualifier text[] not null default '{}',
  remark text,
  id text not null default '',
  primary key (set_id, publication, indicator, area, period, id),
  foreign key (set_id, publication) references publication (set_id, number),
  check (state <> 'withheld' or (value is null and numerator is null and denominator is null and range_min is null and n is null))
);
comment on table published_figure is 'A figure as it was published: after disclosure control, never changed.';
create index published_figure_area on published_figure (area, indicator);
create index published_figure_indicator on published_figure (indicator, set_id, publication);

create table published_series_remark (
  set_id uuid not null,
  publication integer not null,
  indicator text not null,
  area text not null references area (slug),
  period text not null,
  period_from integer,
  period_until integer,
  kind text not null,
  source text not null references source (key),
  remark text not null,
  id text not null default '',
  primary key (set_id, publication, indicator, area, period, kind, id),
  foreign key (set_id, publication) references publication (set_id, number)
);
comment on table published_series_remark is 'What a source says of a series in words, as it was published.';
create index published_series_remark_indicator on published_series_remark (indicator, area);

create table withheld_figure (
  set_id uuid not null,
  publication integer not null,
  indicator text not null,
  area text not null references area (slug),
  period text not null,
  reason text not null check (reason in ('primary', 'secondary', 'few')),
  provable_from integer,
  provable_until integer,
  primary key (set_id, publication, indicator, area, period),
  foreign key (set_id, publication) references publication (set_id, number)
);
comment on table withheld_figure is 'Which figures a publication hides and why, with what a reader can prove of each. For analysts: which hidden count is the sensitive one tells something itself.';

create table publication_cost (
  set_id uuid not null,
  publication integer not null,
  secondary integer not null,
  value_lost double precision not null,
  gap double precision,
  solves integer not null,
  milliseconds integer not null,
  primary key (set_id, publication),
  foreign key (set_id, publication) references publication (set_id, number)
);
comment on table publication_cost is 'How much a publication hides only to protect others, and the work that took. For analysts: beside a shown total, the sum of what is hidden gives small counts away.';

do $$ declare t text; begin
  foreach t in array array['publication', 'published_figure', 'published_series_remark', 'withheld_figure', 'publication_cost'] loop
    execute format('alter table %I enable row level security', t);
    -- No update and no delete for anybody: what was said stays said.
    execute format('grant select, insert on %I to startlijn_app', t);
    execute format('create policy %I on %I for insert to startlijn_app with check (actor_kind() = ''system'' or actor_has_role_anywhere(''analyst''))', t || '_add', t);
  end loop;
end $$;
create policy publication_read on publication for select to startlijn_app using (true);
create policy published_figure_read on published_figure for select to startlijn_app using (true);
create policy published_series_remark_read on published_series_remark for select to startlijn_app using (true);
create policy withheld_figure_read on withheld_figure for select to startlijn_app using (actor_kind() = 'system' or actor_has_role_anywhere('analyst'));
create policy publication_cost_read on publication_cost for select to startlijn_app using (actor_kind() = 'system' or actor_has_role_anywhere('analyst'));

-- What was public so far stays public, as the first publication of its set: it came from public sources.
update figure_set set protection = 'public_source' where published_on is not null and not fictitious;
insert into publication (set_id, number, published_at, account)
  select id, 1, published_on, jsonb_build_object('protection', 'public_source', 'figures', (select count(*) from figure f where f.set_id = s.id), 'withheld', 0,
    'smallInPrint', 0, 'threshold', null, 'method', null, 'audit', null)
  from figure_set s where published_on is not null;
insert into published_figure select set_id, 1, indicator, definition_version, area, period, period_from, period_until, numerator, denominator, value,
    range_min, range_max, unit, n, state, source, qualifier, remark, id
  from figure where set_id in (select set_id from publication);
insert into published_series_remark select set_id, 1, indicator, area, period, period_from, period_until, kind, source, remark, id
  from series_remark where set_id in (select set_id from publication);
update figure_set set publication = 1 where published_on is not null;

-- Figures on their way to a publication are for those who prepare it.
drop policy figure_read on figure;
drop policy series_remark_read on series_remark;
create policy figure_read on figure for select to startlijn_app using (actor_kind() = 'system' or actor_has_role_anywhere('analyst'));
create policy series_remark_read on series_remark for select to startlijn_app using (actor_kind() = 'system' or actor_has_role_anywhere('analyst'));
