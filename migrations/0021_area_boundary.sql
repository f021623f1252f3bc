-- Boundaries of areas, for maps. Where an area has none it is drawn as a tile.

create table area_boundary (
  area text primary key references area (slug),
  polygons jsonb not null check (jsonb_typeof(polygons) = 'array'),
  attribution text not null check (attribution <> ''),
  imported_at timestamptz not null
);
comment on table area_boundary is 'The boundary of an area as GeoJSON MultiPolygon coordinates (degrees, WGS 84), made simpler at import to about 20 metres. attribution is printed under every map that shows it.';

alter table area_boundary enable row level security;
grant select, insert, update on area_boundary to startlijn_app;
create policy area_boundary_read on area_boundary for select to startlijn_app using (true);
create policy area_boundary_write on area_boundary for insert to startlijn_app with check (actor_kind() = 'system');
create policy area_boundary_change on area_boundary for update to startlijn_app using (actor_kind() = 'system') with check (actor_kind() = 'system');
