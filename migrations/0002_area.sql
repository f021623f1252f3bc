-- Areas: several hierarchies over the same municipalities.

create table area (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  code text unique,
  name text not null,
  level text not null check (level in ('municipality', 'subregion', 'region', 'vsv', 'hospital', 'nation', 'other')),
  from_year integer,
  until_year integer,
  successor text references area (slug),
  source text,
  tile_x integer,
  tile_y integer
);
comment on table area is 'A node in one of several hierarchies. code is the CBS code (GM0202) where there is one; from_year and until_year bound its existence.';

create table area_parent (
  area text not null references area (slug),
  parent text not null references area (slug),
  membership text not null default 'stated' check (membership in ('stated', 'inferred', 'group')),
  primary key (area, parent)
);
comment on table area_parent is 'Membership of an area in a larger one; inferred where the source never lists it, group for a combination of areas a source names together.';
create index area_parent_parent on area_parent (parent);

alter table area enable row level security;
alter table area_parent enable row level security;
grant select, insert, update on area to startlijn_app;
grant select, insert, update, delete on area_parent to startlijn_app;
create policy area_read on area for select to startlijn_app using (true);
create policy area_parent_read on area_parent for select to startlijn_app using (true);
create policy area_write on area for insert to startlijn_app with check (actor_kind() = 'system');
create policy area_change on area for update to startlijn_app using (actor_kind() = 'system') with check (actor_kind() = 'system');
create policy area_parent_write on area_parent for insert to startlijn_app with check (actor_kind() = 'system');
create policy area_parent_change on area_parent for update to startlijn_app using (actor_kind() = 'system') with check (actor_kind() = 'system');
create policy area_parent_remove on area_parent for delete to startlijn_app using (actor_kind() = 'system');
