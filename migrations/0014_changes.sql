-- Whether anything changed since a page was made, for pages that are kept ready per person.

create sequence change_number;
comment on sequence change_number is 'Goes up with every statement that changes a table, whoever runs it; what people looked at and who is signed in are no changes.';

create function count_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform nextval('change_number');
  return null;
end $$;

do $$ declare t record; begin
  for t in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'keyring') and c.relname not in ('audit_event', 'session', 'migration') loop
    execute format('create trigger change_counted after insert or update or delete or truncate on %I.%I for each statement execute function count_change()',
      t.nspname, t.relname);
  end loop;
end $$;

-- The number is read before looking who is still at work: whoever changes a table afterwards raises it again, and whoever did so
-- before and has not committed is seen working. The number goes up before a change can be seen, so one without the other proves nothing.
create function changes_seen() returns bigint language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare seen bigint; at_work integer;
begin
  select last_value into seen from change_number;
  select count(*) into at_work from pg_locks where locktype = 'transactionid' and mode = 'ExclusiveLock' and pid <> pg_backend_pid();
  return case when at_work = 0 then seen end;
end $$;
comment on function changes_seen() is 'A number that stays the same as long as nothing changes; null while somebody else is changing something.';
revoke execute on function count_change(), changes_seen() from public;
grant execute on function changes_seen() to startlijn_app;
