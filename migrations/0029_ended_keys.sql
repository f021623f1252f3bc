-- A key that is over opens nothing, but every question about somebody's families went through all the keys she ever held: more of them
-- with every conference and every family whose support ended. Who stood in a circle when stays in circle. The day is the database's own:
-- as an argument it could take keys that still open.
create function forget_ended_keys() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  forgotten integer;
begin
  if actor_kind() <> 'system' then raise exception 'only the system forgets keys' using errcode = '42501'; end if;
  delete from circle_key where until_on < (now() at time zone 'Europe/Amsterdam')::date - 1;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
comment on function forget_ended_keys() is 'Deletes the keys that were over before yesterday; returns how many.';
revoke execute on function forget_ended_keys() from public;
grant execute on function forget_ended_keys() to startlijn_app;
