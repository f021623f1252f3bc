-- What a publication hid stays hidden when it is corrected: the counts of that day, as the publication before would tell them with those of now.
alter table withheld_figure
  add column numerator numeric, add column denominator numeric, add column value numeric,
  add column range_min numeric, add column range_max numeric, add column n integer, add column qualifier text[] not null default '{}';
comment on column withheld_figure.value is 'With the other numbers beside it: the figure as it stood when it was hidden. All null for what was hidden before these were kept.';
