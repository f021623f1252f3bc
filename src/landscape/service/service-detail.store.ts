import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Kind, Need, Phase, Reach, recognitionLevels, Status, TargetGroup } from './service.ts'
import type { Source } from './source-list.ts'

export interface InBoth {
  nl: string
  en: string
}

/** Where a source says something about a service. */
export interface ServicePlace {
  area: string
  name: string
  offered: boolean
  /** The year it began, or the years in which it was not offered; null when the source names none. */
  period: string | null
}

/** Everything known about one service; null means that the source does not say. */
export interface ServiceDetail {
  id: string
  name: string
  alternateNames: string[]
  organisation: string
  organisationWebsite: string | null
  kind: Kind
  description: InBoth
  phases: Phase[]
  startPhases: Phase[]
  pregnancyWeeks: [number, number] | null
  childMonths: [number, number] | null
  windowSource: string | null
  motherAge: [number, number] | null
  firstChild: boolean
  needs: Need[]
  targetGroups: TargetGroup[]
  criteria: InBoth
  intensity: InBoth
  howToRefer: InBoth
  gutFeelingEnough: boolean | null
  openToParents: boolean | null
  free: boolean | null
  url: string | null
  phone: string | null
  recognition: { level: (typeof recognitionLevels)[number]; date: string | null; source: string } | null
  sources: Source[]
  sourceDate: string
  status: Status
  reach: Reach
  assuredOn: string | null
  assuredBy: string | null
  places: ServicePlace[]
}

/** One service with its places, in one query; undefined when there is none. */
export async function readService(tx: Transaction, id: string): Promise<ServiceDetail | undefined> {
  const { rows } = await sql<ServiceDetail>`
    select s.id, s.name, s.alternate_names as "alternateNames", o.name as organisation, o.website as "organisationWebsite", s.kind, s.description,
      s.phases, s.start_phases as "startPhases",
      case when s.pregnancy_week_from is not null then array[s.pregnancy_week_from, s.pregnancy_week_until] end as "pregnancyWeeks",
      case when s.child_month_from is not null then array[s.child_month_from, s.child_month_until] end as "childMonths",
      s.window_source as "windowSource",
      case when s.mother_age_from is not null then array[s.mother_age_from, s.mother_age_until] end as "motherAge",
      s.parity is not null as "firstChild", s.needs, s.target_groups as "targetGroups", s.criteria, s.intensity, s.how_to_refer as "howToRefer",
      s.gut_feeling_enough as "gutFeelingEnough", s.open_to_parents as "openToParents", s.free, s.url, s.phone, s.recognition, s.sources,
      s.source_date as "sourceDate", s.status, s.reach, s.assured_on as "assuredOn", s.assured_by as "assuredBy",
      coalesce((select json_agg(json_build_object('area', p.area, 'name', a.name, 'offered', p.offered, 'period', p.period) order by a.name)
        from service_area p join area a on a.slug = p.area where p.service_id = s.id), '[]') as places
    from service s join organisation o on o.id = s.organisation_id
    where s.id = ${id}`.execute(tx.db)
  return rows[0]
}
