import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Need, Phase, Reach, Status, TargetGroup } from './service.ts'

/** A search as the database understands it. */
export interface PreparedSearch {
  /** One tsquery per asked word, as text. */
  queries: readonly string[]
  /** All asked words as one plain text, to compare with names; empty when nothing is asked. */
  phrase: string
  /** The chosen area, and it with all areas whose offer reaches it; null for everywhere. */
  area: string | null
  covering: readonly string[] | null
  phase: Phase | null
  need: Need | null
  week: number | null
  limit: number
  offset: number
}

/** How well a word fits: 4 in the name, 3 in another name or as a synonym, 2 in needs and groups, 1 in the description, 0 not. */
export type Fit = 0 | 1 | 2 | 3 | 4

export interface FoundRow {
  id: string
  name: string
  organisation: string
  phases: Phase[]
  startPhases: Phase[]
  targetGroups: TargetGroup[]
  firstChild: boolean
  motherAgeUntil: number | null
  howToRefer: { nl: string; en: string }
  status: Status
  reach: Reach
  sourceDate: string
  assuredOn: string | null
  /** One per asked word, in their order. */
  fits: Fit[]
  named: boolean
}

export interface AbsentRow {
  id: string
  name: string
  period: string | null
}

export interface SearchAnswer {
  total: number
  services: FoundRow[]
  /** How many there are per phase and per need when only that choice would change. */
  perPhase: Partial<Record<Phase, number>>
  perNeed: Partial<Record<Need, number>>
  /** Fitting services that a source says are not offered in the chosen area. */
  absent: AbsentRow[]
  /** How many fit in every way but the area. */
  elsewhere: number
}

/** List, counts and what is explicitly not offered, in one query. */
export async function searchServices(tx: Transaction, search: PreparedSearch): Promise<SearchAnswer> {
  const { phrase, area, phase, need, week } = search
  const any = search.queries.length === 0 ? null : search.queries.map((query) => `(${query})`).join(' | ')
  const padded = ` ${phrase} `
  const weighted = (weight: string) => search.queries.map((query) => onlyWeight(query, weight))
  const { rows } = await sql<{ answer: SearchAnswer }>`
    with word as materialized (
      select place, query::tsquery as query, a::tsquery, b::tsquery, c::tsquery, ln(1 + (select count(*) from service) / greatest(1.0,
        (select count(*) from service s where s.search @@ w.query::tsquery))) as rarity
      from unnest(${search.queries}::text[], ${weighted('A')}::text[], ${weighted('B')}::text[], ${weighted('C')}::text[])
        with ordinality as w (query, a, b, c, place)),
    hit as materialized (
      select s.*, fit.fits, fit.matched, fit.score, names.named,
        (select count(*) from service_area a where a.service_id = s.id and a.offered) as breadth,
        ${area}::text is null or (
          exists (select 1 from service_area a where a.service_id = s.id and a.offered and a.area = any (${search.covering}::text[]))
          and not exists (select 1 from service_area a where a.service_id = s.id and not a.offered and a.area = ${area})) as here
      from service s
      cross join lateral (
        select coalesce(array_agg(f.fit order by f.place), '{}') as fits, count(*) filter (where f.fit > 0) as matched, coalesce(sum(f.fit * f.rarity), 0) as score
        from (select w.place, w.rarity, case when not s.search @@ w.query then 0
          when s.search @@ w.a then 4 when s.search @@ w.b then 3 when s.search @@ w.c then 2 else 1 end as fit from word w) f) fit
      cross join lateral (
        select ${phrase} <> '' and exists (select 1 from unnest(s.search_names) n (name)
          where position(' ' || n.name || ' ' in ${padded}) > 0 or (length(${phrase}) >= 4 and left(n.name, length(${phrase})) = ${phrase})) as named) names
      where (${any}::text is null or s.search @@ ${any}::tsquery)
        and (${week}::integer is null or ('pregnancy' = any (s.start_phases)
          and ${week} between coalesce(s.pregnancy_week_from, 0) and coalesce(s.pregnancy_week_until, 42)))),
    base as (
      select * from (select *, max(matched) over () as best from hit where here) found where matched = best or named),
    chosen as materialized (
      select *, row_number() over (order by named desc, score desc, ${phase}::text is null or ${phase} = any (start_phases) desc,
        case status when 'planned' then 1 when 'ended' then 2 else 0 end, case when kind in ('information', 'helpline') then 2 when kind = 'meeting' then 1 else 0 end,
        case when ${area}::text is null then -breadth else case reach when 'local' then 0 when 'regional' then 1 else 2 end end,
        case when ${any}::text is null then 0 else -ts_rank(search, ${any}::tsquery) end, name) as place
      from base where (${phase}::text is null or ${phase} = any (phases)) and (${need}::text is null or ${need} = any (needs)))
    select json_build_object(
      'total', (select count(*) from chosen),
      'services', coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'organisation', o.name, 'phases', c.phases,
          'startPhases', c.start_phases, 'targetGroups', c.target_groups, 'firstChild', c.parity is not null, 'motherAgeUntil', c.mother_age_until,
          'howToRefer', c.how_to_refer, 'status', c.status, 'reach', c.reach, 'sourceDate', c.source_date, 'assuredOn', c.assured_on,
          'fits', c.fits, 'named', c.named) order by c.place)
        from chosen c join organisation o on o.id = c.organisation_id
        where c.place > ${search.offset} and c.place <= ${search.offset + search.limit}), '[]'),
      'perPhase', coalesce((select json_object_agg(phase, n) from (select p.phase, count(*) as n from base, unnest(phases) p (phase)
        where ${need}::text is null or ${need} = any (needs) group by p.phase) f), '{}'),
      'perNeed', coalesce((select json_object_agg(need, n) from (select p.need, count(*) as n from base, unnest(needs) p (need)
        where ${phase}::text is null or ${phase} = any (phases) group by p.need) f), '{}'),
      'absent', coalesce((select json_agg(json_build_object('id', h.id, 'name', h.name, 'period', a.period) order by h.name)
        from hit h join service_area a on a.service_id = h.id and a.area = ${area} and not a.offered
        where (h.matched = (select count(*) from word) or h.named) and (${phase}::text is null or ${phase} = any (h.phases))
          and (${need}::text is null or ${need} = any (h.needs))), '[]'),
      'elsewhere', (select count(*) from hit h where not h.here and (h.matched = (select count(*) from word) or h.named)
        and (${phase}::text is null or ${phase} = any (h.phases)) and (${need}::text is null or ${need} = any (h.needs)))) as answer`.execute(
    tx.db,
  )
  const answer = rows[0]?.answer
  if (answer === undefined) throw new Error('a search always answers one row')
  return answer
}

/** The same tsquery, but only for words that stand in the search column with this weight. */
function onlyWeight(query: string, weight: string): string {
  return query.replace(
    /'([^']*)'(:\*)?/g,
    (_, lexeme: string, prefix?: string) => `'${lexeme}':${prefix === undefined ? '' : '*'}${weight}`,
  )
}
