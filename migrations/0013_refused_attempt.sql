-- A parent reads also who tried to open her family and could not. Whoever tries sees no row, so only this tells whose log the line belongs to.
create function coalition_of_family(family uuid) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select f.coalition_id from family f where f.id = family $$;
comment on function coalition_of_family(uuid) is 'The coalition of a family, for the audit line of a refused attempt; tells nothing else about it, and no page shows it.';
revoke execute on function coalition_of_family(uuid) from public;
grant execute on function coalition_of_family(uuid) to startlijn_app;
