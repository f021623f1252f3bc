import { loadAreas } from '../../area/area.store.ts'
import { mergedInto } from '../../area/merge.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { caseworkSources, childrenBorn } from '../fact/casework-figures.ts'
import { factRulesVersion } from '../fact/facts-of.ts'
import type { Source } from '../figure/figure.ts'
import { findSources } from '../set/source.store.ts'
import { coalitionsFor, countsOfCoalition } from './coalition-count.store.ts'
import { type CoalitionCounts, type CountedCoalition, countCoalition, findCounted } from './coalition-count.ts'

/** Who reads the raw counts of a coalition; the policy on the counts says the same. */
const readers = ['coalition_lead', 'analyst'] as const

export interface ReadCounts {
  coalition: CountedCoalition
  /** Every coalition whose counts the actor may read, by name. */
  own: readonly CountedCoalition[]
  counts: CoalitionCounts
  /** Who defined what is counted. */
  sources: readonly Source[]
  /** The actor prepares publications. */
  publishes: boolean
  today: string
}

/**
 * The raw counts of one coalition, for its lead and its analyst: of the first of her own where `coalition` (a slug) names none. `indicator`
 * is the code of the one whose page it is. Who looked at which coalition is written down, and who was stopped.
 */
export async function readCoalitionCounts(
  tx: Transaction,
  asked: { coalition: string | undefined; indicator?: string },
): Promise<Result<ReadCounts, 'no_such_coalition' | 'no_such_count' | 'only_own_counts'>> {
  const line = { action: 'read', code: 'coalition_counts.viewed', objectType: 'coalition' } as const
  const ids = [...new Set(tx.actor.roles.filter(({ role }) => readers.some((one) => one === role)).map(({ coalitionId }) => coalitionId))]
  const slug = asked.coalition?.trim() || null
  const known = await coalitionsFor(tx, { ids, slug })
  const own = known.filter(({ id }) => ids.includes(id))
  if (slug === null && own.length === 0) return forbid(tx, line, 'only_own_counts')
  const coalition = slug === null ? own[0] : known.find((one) => one.slug === slug)
  if (coalition === undefined) return refuse('not_found', 'no_such_coalition')
  const { id } = coalition
  if (!readers.some((role) => hasRole(tx.actor, role, id))) return forbid(tx, { ...line, objectId: id, coalitionId: id }, 'only_own_counts')
  if (asked.indicator !== undefined && findCounted(asked.indicator) === undefined) return refuse('not_found', 'no_such_count')
  const counts = await countsNow(tx, coalition)
  await recordAudit(tx, { ...line, objectId: id, coalitionId: id, detail: { indicator: asked.indicator ?? null } })
  return ok({ coalition, own, counts, sources: await findSources(tx), publishes: hasRole(tx.actor, 'analyst'), today: tx.today })
}

async function countsNow(tx: Transaction, coalition: CountedCoalition): Promise<CoalitionCounts> {
  const areas = await loadAreas(tx)
  const served = [...new Set(coalition.areas.flatMap((slug) => [slug, ...mergedInto(areas, slug)]))]
  const rows = await countsOfCoalition(tx, coalition.id, served)
  const { fictitious, name } = coalition
  return countCoalition(rows, {
    coalition,
    areas,
    thisYear: Number(tx.today.slice(0, 4)),
    born: await childrenBorn(tx, fictitious),
    set: { id: '', slug: '', fictitious },
    source: {
      key: fictitious ? caseworkSources.practice : caseworkSources.work,
      title: name,
      publisher: name,
      year: null,
      note: `Telregels versie ${factRulesVersion}.`,
    },
  })
}
