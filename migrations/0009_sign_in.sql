-- Signing in: what must be asked before anybody is somebody, and tidying up after sessions that are over.

create function parent_of_subject(signing_in text) returns table (id uuid, family_id uuid, coalition_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select p.id, p.family_id, p.coalition_id from person p where p.subject = signing_in $$;
comment on function parent_of_subject(text) is 'The parent the sign-in provider vouches for, before there is an actor who may see her. Opens for one exact subject and tells no name.';
revoke execute on function parent_of_subject(text) from public;
grant execute on function parent_of_subject(text) to startlijn_app;

-- A session is visible to its holder alone, so nobody could delete the forgotten ones. The moment is the database's own:
-- as an argument it would let a caller end sessions that are still in use.
create function forget_old_sessions() returns void
  language sql volatile security definer set search_path = public, pg_temp
  as $$ delete from session where until < now() $$;
comment on function forget_old_sessions() is 'Deletes the sessions whose longest time is over.';
revoke execute on function forget_old_sessions() from public;
grant execute on function forget_old_sessions() to startlijn_app;
