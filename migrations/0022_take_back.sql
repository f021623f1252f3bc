-- What analysts can take back: publications, and the boundaries on maps.

-- What was taken back stays taken back: publishing the set again shows the new publication only.

alter table publication add column taken_back_at timestamptz;
comment on column publication.taken_back_at is 'When the set was taken back while this publication was one of those shown: no public door serves it since. Readers may have it, so planning counts it as known. Null: never taken back.';
comment on table publication is 'One published version of a set with the account of its audit; never changed, but for being taken back once. published_by is null for the system.';

-- Sets that were taken back before today: when is in the audit log.
update publication p set taken_back_at = coalesce(
    (select min(e.occurred_at) from audit_event e
      where e.event_code = 'set.taken_back' and e.outcome = 'success' and e.object_type = 'figure_set' and e.object_id = p.set_id::text and e.occurred_at >= p.published_at),
    case when exists (select from figure_set s where s.id = p.set_id and s.publication is null) then now() end);

-- The one thing that may change of a publication, and only one way.
grant update (taken_back_at) on publication to startlijn_app;
create policy publication_take_back on publication for update to startlijn_app
  using (taken_back_at is null and (actor_kind() = 'system' or actor_has_role_anywhere('analyst'))) with check (taken_back_at is not null);

-- Analysts draw the maps themselves: a file becomes a draft, then the boundaries of its areas, and tiles come back when they are taken away.
create table boundary_draft (
  id uuid primary key,
  made_by uuid not null unique references professional (id),
  made_at timestamptz not null,
  file_name text not null,
  attribution text not null check (attribution <> ''),
  boundaries jsonb not null check (jsonb_typeof(boundaries) = 'array'),
  unknown jsonb not null default '[]' check (jsonb_typeof(unknown) = 'array')
);
comment on table boundary_draft is 'The boundaries of one file on their way to the maps, one draft per analyst; changes nothing until it is taken over. unknown names the areas of the file that this installation does not know.';

alter table boundary_draft enable row level security;
grant select, insert, delete on boundary_draft to startlijn_app;
create policy boundary_draft_read on boundary_draft for select to startlijn_app using (made_by = actor_id() and actor_has_role_anywhere('analyst'));
create policy boundary_draft_add on boundary_draft for insert to startlijn_app with check (made_by = actor_id() and actor_has_role_anywhere('analyst'));
create policy boundary_draft_remove on boundary_draft for delete to startlijn_app using (made_by = actor_id() and actor_has_role_anywhere('analyst'));

drop policy area_boundary_write on area_boundary;
drop policy area_boundary_change on area_boundary;
grant delete on area_boundary to startlijn_app;
create policy area_boundary_write on area_boundary for insert to startlijn_app with check (actor_kind() = 'system' or actor_has_role_anywhere('analyst'));
create policy area_boundary_change on area_boundary for update to startlijn_app
  using (actor_kind() = 'system' or actor_has_role_anywhere('analyst')) with check (actor_kind() = 'system' or actor_has_role_anywhere('analyst'));
create policy area_boundary_remove on area_boundary for delete to startlijn_app using (actor_kind() = 'system' or actor_has_role_anywhere('analyst'));
