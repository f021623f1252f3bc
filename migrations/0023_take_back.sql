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
