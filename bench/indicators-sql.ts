import { type CountedIndicator, columnOf, dayIndicators } from '../src/monitor/fact/column.ts'
import { mark } from '../src/monitor/fact/mark.ts'
import { benchYears } from './indicators-country.ts'

/** Where the two databases speak differently. */
export interface Dialect {
  yearOf(day: string): string
  sixthBirthday(day: string): string
  /** One row per year from `from` until `until`. */
  years(from: string, until: string): string
  /** Median and ninetieth percentile, as two columns. */
  ranks: string
}

export const postgresql: Dialect = {
  yearOf: (day) => `(extract(year from date '2000-01-01' + ${day})::integer - 2000)`,
  sixthBirthday: (day) => `((date '2000-01-01' + ${day}::integer + interval '6 years')::date - date '2000-01-01')`,
  years: (from, until) => `generate_series(${from}, ${until})`,
  ranks: 'percentile_disc(0.5) within group (order by days) as median, percentile_disc(0.9) within group (order by days) as ninetieth',
}

export const duckdb: Dialect = {
  yearOf: (day) => `(year(date '2000-01-01' + ${day}::integer) - 2000)`,
  sixthBirthday: (day) => `((date '2000-01-01' + ${day}::integer + interval 6 years)::date - date '2000-01-01')`,
  years: (from, until) => `unnest(generate_series(${from}, ${until}))`,
  ranks: 'quantile_disc(days, 0.5) as median, quantile_disc(days, 0.9) as ninetieth',
}

const last = benchYears.first + benchYears.count - 1

/**
 * The same figures in SQL, written as well as we could: the events are read once, grouped per case and year with everything that can be
 * asked there; only coordination needs a second look, at the few events it is about. The year of each event stands ready in its row.
 * It may use what holds for the generated country and not in general: one sign-up and at most one birth per case.
 */
function common({ yearOf, sixthBirthday, years }: Dialect): string {
  const prenatal = '(k.born = 0 or e.day < k.born)'
  const visit = (programme: number, before: boolean, done: boolean) =>
    `count(*) filter (where ${done ? `e.what = ${mark.visitDone}` : `e.what in (${mark.visitMissed}, ${mark.visitCancelled})`}
      and (e.bits & 3) = ${programme} and ${before ? '' : 'not '}${prenatal})`
  const some = (condition: string) => `max(case when ${condition} then 1 else 0 end)`
  const held = `e.what = ${mark.conferenceHeld}`
  const how = (condition: string) => `count(*) filter (where ${condition})`
  const column = (indicator: CountedIndicator, outside = false) => columnOf(indicator) + (outside ? 1 : 0)
  return `
  with per_year as (
    select e.case_id, k.muni, k.born, e.yr,
      ${some(`${held} and (e.bits & 7) = 5`)} as mdo, ${some(`${held} and (e.bits & 15) = 13`)} as mdo_pregnant,
      ${some(`${held} and (e.bits & 15) = 5`)} as mdo_family, ${some(`${held} and (e.bits & 7) = 6`)} as pop,
      ${some(`${held} and (e.bits & 4) = 0`)} as unnamed,
      ${some(`e.what in (${mark.programmeStarted}, ${mark.visitDone}, ${mark.planMade}, ${mark.workedOn}) and (e.bits & 4) = 4 and not ${prenatal}`)} as supported,
      ${how(`${held} and (e.bits & 20) = 20`)} as parent_in, ${how(`${held} and (e.bits & 20) = 4`)} as parent_out,
      ${how(`e.what = ${mark.signUpAnswered} and e.bits = 1`)} as answer_in, ${how(`e.what = ${mark.signUpAnswered} and e.bits = 0`)} as answer_out,
      ${how(`e.what = ${mark.handoverAccepted} and e.bits = 1`)} as handover_in, ${how(`e.what = ${mark.handoverAccepted} and e.bits = 0`)} as handover_out,
      ${visit(1, true, true)} as phb_in, ${visit(1, true, false)} as phb_out,
      ${visit(2, true, true)} as so_before_in, ${visit(2, true, false)} as so_before_out,
      ${visit(2, false, true)} as so_after_in, ${visit(2, false, false)} as so_after_out,
      ${visit(3, true, true)} as vz_before_in, ${visit(3, true, false)} as vz_before_out,
      ${visit(3, false, true)} as vz_after_in, ${visit(3, false, false)} as vz_after_out,
      ${how(`e.what = ${mark.programmeStarted} and (e.bits & 3) = 2 and ${prenatal}`)} as so_before,
      ${how(`e.what = ${mark.programmeStarted} and (e.bits & 3) = 2 and not ${prenatal}`)} as so_after,
      ${how(`e.what = ${mark.programmeStarted} and (e.bits & 3) = 3 and ${prenatal}`)} as vz_before,
      ${how(`e.what = ${mark.programmeStarted} and (e.bits & 3) = 3 and not ${prenatal}`)} as vz_after,
      min(e.day) filter (where e.what = ${mark.visitDone} and (e.bits & 3) = 1) as visited,
      max(e.bits) filter (where e.what = ${mark.birth}) as children, max(e.day) filter (where e.what = ${mark.birth}) as birth,
      ${some(`e.what = ${mark.pregnancyEnded}`)} as lost,
      min(e.day) filter (where e.what = ${mark.signUpSent}) as sent,
      min(e.day) filter (where e.what in (${mark.signUpAnswered}, ${mark.coordinatorProvisional}, ${mark.coordinatorAppointed})) as contact,
      min(e.day) filter (where ${held} and (e.bits & 4) = 4) as conference,
      min(e.day) filter (where e.what = ${mark.coordinatorAppointed}) as appointed,
      min(e.day) filter (where e.what in (${mark.programmeStarted}, ${mark.visitDone}, ${mark.planMade})) as helped,
      min((e.n * 65536 + e.day) * 2 + case when e.what = ${mark.coordinatorAppointed} then e.bits & 1
          when e.what = ${mark.programmeStarted} then (e.bits >> 2) & 1 else 0 end)
        filter (where e.what in (${mark.coordinatorAppointed}, ${mark.programmeStarted}, ${mark.episodeClosed}, ${mark.adviceGiven})) as ended
    from ev e join kase k on k.case_id = e.case_id group by e.case_id, k.muni, k.born, e.yr
  ), per_case as (
    select case_id, muni, min(visited) as visited, max(children) as children, max(birth) as birth, max(lost) as lost, min(sent) as sent, min(contact) as contact,
      min(conference) as conference, min(appointed) as appointed, min(helped) as helped, (min(ended) >> 1) & 65535 as ended, min(ended) % 2 as ended_local
    from per_year group by case_id, muni
  ), summed as (
    select y.muni, y.yr, sum(mdo) as mdo, sum(mdo_pregnant) as mdo_pregnant, sum(mdo_family) as mdo_family, sum(pop) as pop, sum(unnamed) as unnamed,
      sum(supported) as supported, sum(parent_in) as parent_in, sum(parent_out) as parent_out, sum(answer_in) as answer_in, sum(answer_out) as answer_out,
      sum(handover_in) as handover_in, sum(handover_out) as handover_out, sum(phb_in) as phb_in, sum(phb_out) as phb_out, sum(so_before_in) as so_before_in,
      sum(so_before_out) as so_before_out, sum(so_after_in) as so_after_in, sum(so_after_out) as so_after_out, sum(vz_before_in) as vz_before_in,
      sum(vz_before_out) as vz_before_out, sum(vz_after_in) as vz_after_in, sum(vz_after_out) as vz_after_out, sum(so_before + so_after) as so,
      sum(so_before * coalesce(c.children, 1 - c.lost)) as so_before, sum(so_after * coalesce(c.children, 1)) as so_after,
      sum(vz_before * coalesce(c.children, 1 - c.lost) + vz_after * coalesce(c.children, 1)) as vz
    from per_year y join per_case c on c.case_id = y.case_id group by y.muni, y.yr
  ), coordinators as (
    select case_id, day, what, bits, lead(day) over (partition by case_id order by n) as until from ev
    where what in (${mark.coordinatorProvisional}, ${mark.coordinatorAppointed}, ${mark.coordinatorEnded}, ${mark.episodeClosed})
  ), coordinated as (
    select k.muni, c.case_id, greatest(c.day, k.born) as from_day,
      least(greatest(coalesce(c.until - 1, 30000), c.day), ${sixthBirthday('k.born')} - 1) as until_day
    from coordinators c join kase k on k.case_id = c.case_id where c.what = ${mark.coordinatorAppointed} and c.bits = 1 and k.born > 0
  ), counts as (
    select muni, yr, m, w from summed cross join lateral (values
      (${column('7-mdo')}, mdo), (${column('7a')}, mdo_pregnant), (${column('7b')}, mdo_family), (${column('7-pop')}, pop), (${column('7-anoniem')}, unnamed),
      (${column('11')}, supported), (${column('proces-ouder-aan-tafel')}, parent_in), (${column('proces-ouder-aan-tafel', true)}, parent_out),
      (${column('proces-contact-op-tijd')}, answer_in), (${column('proces-contact-op-tijd', true)}, answer_out),
      (${column('proces-overdracht-op-tijd')}, handover_in), (${column('proces-overdracht-op-tijd', true)}, handover_out),
      (${column('proces-bezoektrouw-phb')}, phb_in), (${column('proces-bezoektrouw-phb', true)}, phb_out),
      (${column('proces-bezoektrouw-so-zwanger')}, so_before_in), (${column('proces-bezoektrouw-so-zwanger', true)}, so_before_out),
      (${column('proces-bezoektrouw-so-na')}, so_after_in), (${column('proces-bezoektrouw-so-na', true)}, so_after_out),
      (${column('proces-bezoektrouw-voorzorg-zwanger')}, vz_before_in), (${column('proces-bezoektrouw-voorzorg-zwanger', true)}, vz_before_out),
      (${column('proces-bezoektrouw-voorzorg-na')}, vz_after_in), (${column('proces-bezoektrouw-voorzorg-na', true)}, vz_after_out),
      (${column('8bc')}, so), (${column('8b')}, so_before), (${column('8c')}, so_after), (${column('8d')}, vz)) as v (m, w)
    union all
    select muni, ${yearOf('birth')}, ${column('8a')}, sum(children) from per_case where visited < birth group by 1, 2
    union all
    select muni, ${yearOf('contact')}, ${column('proces-contact-twee-werkdagen')}
        + case when contact <= sent + case sent % 7 when 0 then 3 when 5 then 4 when 6 then 4 else 2 end then 0 else 1 end, count(*)
      from per_case where contact is not null group by 1, 2, 3
    union all
    select muni, ${yearOf('conference')}, ${column('proces-regie-na-overleg')} + case when appointed <= conference + 7 then 0 else 1 end, count(*)
      from per_case where conference is not null group by 1, 2, 3
    union all
    select muni, yr, ${column('10')}, count(*) from (select distinct muni, case_id, yr from
      (select muni, case_id, ${years(yearOf('from_day'), `least(${yearOf('until_day')}, ${last})`)} as yr from coordinated where from_day <= until_day) a) b group by 1, 2
    union all
    select muni, yr, ${column('12-wachtend')}, count(*) from
      (select muni, ${years(yearOf('sent'), `coalesce(${yearOf('ended')} - 1, ${last})`)} as yr from per_case) a group by 1, 2
  ), days as (
    select muni, ${yearOf('ended')} as yr, ${dayIndicators.indexOf('12')} as kind, ended - sent as days from per_case where ended_local = 1
    union all
    select muni, ${yearOf('helped')}, ${dayIndicators.indexOf('proces-dagen-tot-steun')}, helped - sent from per_case where helped is not null
  )`
}

/** Rows of area, year (both from 0), measure, and four numbers: a count, or of days the cases, their sum, the median and the ninetieth percentile. */
export function figuresSql(dialect: Dialect): string {
  return `${common(dialect)}
  select a.area, c.yr - ${benchYears.first} as yr, c.m, sum(c.w) as w, 0 as total, 0 as median, 0 as ninetieth
    from counts c join above a on a.muni = c.muni group by 1, 2, 3
  union all
  select a.area, d.yr - ${benchYears.first}, 100 + d.kind, count(*), sum(d.days), ${dialect.ranks}
    from days d join above a on a.muni = d.muni group by 1, 2, 3`
}
