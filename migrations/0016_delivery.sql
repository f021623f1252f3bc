-- Deliveries: a sheet of a source on its way into a set, and what is needed to take it back.

create table mapping (
  source text not null references source (key),
  version integer not null check (version > 0),
  content jsonb not null,
  made_at timestamptz not null,
  made_by uuid not null references professional (id),
  primary key (source, version)
);
comment on table mapping is 'How the sheets of a source are read: which column is what and what its words mean. Every change is a new version; none is ever changed.';

create table delivery (
  id uuid primary key,
  source text not null references source (key),
  set_id uuid not null references figure_set (id),
  state text not null default 'received'
    check (state in ('received', 'unreadable', 'read', 'mapped', 'checked', 'accepted', 'undone', 'discarded')),
  version integer not null default 1,
  file_name text not null,
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  file_bytes integer not null check (file_bytes > 0),
  received_at timestamptz not null,
  received_by uuid not null references professional (id),
  encoding text,
  outline jsonb,
  fault jsonb,
  mapping_version integer,
  checked_set_version integer,
  findings jsonb,
  decisions jsonb not null default '{}',
  accepted_at timestamptz,
  accepted_by uuid references professional (id),
  undone_at timestamptz,
  undone_by uuid references professional (id),
  foreign key (source, mapping_version) references mapping (source, version),
  check (state not in ('mapped', 'checked', 'accepted', 'undone') or mapping_version is not null),
  check ((state in ('accepted', 'undone')) = (accepted_at is not null)),
  check ((state = 'undone') = (undone_at is not null))
);
comment on table delivery is 'One sheet of a source for one set, from file to figures. A draft changes nothing; an accepted one can be undone until its set is published or figures are built upon it.';
comment on column delivery.outline is 'The first rows and what stands in each column, so that a mapping can be chosen without reading the file again.';
comment on column delivery.checked_set_version is 'The version of the set the draft was compared with; when the set has moved on it is checked anew before it is accepted.';
comment on column delivery.findings is 'What the check found wrong in rows, grouped; and how many rows hold no figure.';
comment on column delivery.decisions is 'What the analyst decided about rows that are wrong, about cells of other sources and about figures that are gone.';
create index delivery_of_source on delivery (source, received_at desc);
create index delivery_of_set on delivery (set_id, accepted_at desc);

create table delivery_file (
  delivery_id uuid primary key references delivery (id),
  content bytea not null
);
comment on table delivery_file is 'The file of a delivery, byte for byte, so that every figure can be traced to the sheet it came from. Goes when a draft is thrown away.';

create table delivery_figure (
  delivery_id uuid not null references delivery (id),
  number integer not null,
  sheet_row integer not null,
  left_out boolean not null default false,
  stored boolean not null default false,
  settled_state text,
  settled_remark text,
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
  primary key (delivery_id, number)
);
comment on table delivery_figure is 'A figure as a draft would store it, with its row in the sheet; settled_state and settled_remark are what an answer to a contradiction made of it. stored says that accepting changed the set in this cell; a figure that was there already is not stored again.';
create unique index delivery_figure_cell on delivery_figure (delivery_id, indicator, area, period);

create table delivery_before (
  delivery_id uuid not null references delivery (id),
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
  primary key (delivery_id, indicator, area, period, id)
);
comment on table delivery_before is 'What stood in the set where an accepted delivery changed or removed a figure: undoing brings exactly this back.';

create table delivery_contradiction (
  delivery_id uuid not null references delivery (id),
  number integer not null,
  key text not null,
  severity text not null check (severity in ('high', 'medium', 'low')),
  content text not null,
  figures integer[] not null,
  answer text check (answer in ('disputed', 'remark', 'leave_out', 'ask_source')),
  chosen integer[] not null default '{}',
  note text,
  answered_at timestamptz,
  answered_by uuid references professional (id),
  primary key (delivery_id, number),
  check ((answer is null) = (answered_at is null)),
  check (answer not in ('disputed', 'remark') or note is not null)
);
comment on table delivery_contradiction is 'Figures of a draft that cannot all be right, alone or with what is in the set, and what the analyst answered. key is the same for the same contradiction in a later sheet.';
create index delivery_contradiction_key on delivery_contradiction (key) where answer is not null;

do $$ declare t text; begin
  foreach t in array array['mapping', 'delivery', 'delivery_file', 'delivery_figure', 'delivery_before', 'delivery_contradiction'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert on %I to startlijn_app', t);
    execute format('create policy %I on %I for select to startlijn_app using (actor_has_role_anywhere(''analyst''))', t || '_read', t);
  end loop;

  create policy mapping_add on mapping for insert to startlijn_app with check (actor_has_role_anywhere('analyst') and made_by = actor_id());
  create policy delivery_add on delivery for insert to startlijn_app
    with check (actor_has_role_anywhere('analyst') and received_by = actor_id() and state = 'received');
  grant update (state, version, encoding, outline, fault, mapping_version, checked_set_version, findings, decisions,
    accepted_at, accepted_by, undone_at, undone_by) on delivery to startlijn_app;
  create policy delivery_change on delivery for update to startlijn_app
    using (actor_has_role_anywhere('analyst') and state not in ('undone', 'discarded')) with check (actor_has_role_anywhere('analyst'));

  -- What belongs to a delivery is written while it is a draft, and stands still from then on.
  foreach t in array array['delivery_file', 'delivery_figure', 'delivery_before', 'delivery_contradiction'] loop
    execute format('create policy %I on %I for insert to startlijn_app with check (actor_has_role_anywhere(''analyst'')
      and exists (select from delivery d where d.id = delivery_id and d.state in (''received'', ''read'', ''mapped'', ''checked'')))', t || '_add', t);
  end loop;
  foreach t in array array['delivery_figure', 'delivery_contradiction'] loop
    execute format('grant update, delete on %I to startlijn_app', t);
    execute format('create policy %I on %I for update to startlijn_app using (actor_has_role_anywhere(''analyst'')
      and exists (select from delivery d where d.id = delivery_id and d.state = ''checked'')) with check (actor_has_role_anywhere(''analyst''))', t || '_change', t);
    execute format('create policy %I on %I for delete to startlijn_app using (actor_has_role_anywhere(''analyst'')
      and exists (select from delivery d where d.id = delivery_id and d.state not in (''accepted'', ''undone'')))', t || '_remove', t);
  end loop;
  grant delete on delivery_file to startlijn_app;
  create policy delivery_file_remove on delivery_file for delete to startlijn_app using (actor_has_role_anywhere('analyst')
    and exists (select from delivery d where d.id = delivery_id and d.state = 'discarded'));
end $$;
