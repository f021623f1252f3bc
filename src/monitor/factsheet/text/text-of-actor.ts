import { loadAreas } from '../../../area/area.store.ts'
import { type Area, isGroup } from '../../../area/area.ts'
import { forbid } from '../../../platform/audit/forbid.ts'
import type { AuditEntry } from '../../../platform/audit/record-audit.ts'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { areasWrittenAbout } from './area-text.store.ts'
import type { AreaTextKind, AreaTextRef } from './area-text.ts'

export interface TextOfActor {
  area: Area
  ref: AreaTextRef
  /** The audit line of the act, to be completed. */
  line: AuditEntry
}

export type TextGuardRefusal = 'no_such_text' | 'not_your_area'

/** Years of which there can be figures. */
const firstYear = 2000

/**
 * What every act on a text asks first: the area exists and is no combination of a single source, and the actor is its analyst or the
 * lead of its coalition. `area` is a slug.
 */
export async function textForAct(
  tx: Transaction,
  asked: { kind: AreaTextKind; area: string; year: number },
  act: Pick<AuditEntry, 'action' | 'code'>,
): Promise<Result<TextOfActor, TextGuardRefusal>> {
  const [areas, own] = await Promise.all([loadAreas(tx), areasWrittenAbout(tx)])
  const area = areas.all.find(({ slug }) => slug === asked.area)
  const lastYear = Number(tx.today.slice(0, 4)) + 1
  const known = Number.isInteger(asked.year) && asked.year >= firstYear && asked.year <= lastYear
  if (area === undefined || isGroup(area) || !known) return refuse('not_found', 'no_such_text')
  const line = { ...act, objectType: 'area_text', objectId: `${asked.kind} ${area.slug} ${asked.year}` }
  if (!own.has(area.slug)) return forbid(tx, line, 'not_your_area')
  return ok({ area, ref: { kind: asked.kind, area: area.slug, year: asked.year }, line })
}
