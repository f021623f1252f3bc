import type { Projector } from '../../platform/database/as-actor.ts'
import { pageOf, readMarks } from './case-page.ts'
import { isCounted } from './event-mark.ts'
import { type CaseMarks, caseMarks, type FactRow, keepCaseFacts } from './fact.store.ts'
import { bornDay, factsOfPage } from './facts-of.ts'
import { movedFacts, rowsOf } from './moved-facts.ts'

/**
 * Hears of every act: counts that episode anew and moves the counts by the difference, in the transaction of the act. Acts no rule asks
 * about cost nothing, and most others one look at the history.
 */
export const keepFacts: Projector = async (tx, { coalitionId, familyId, episodeId, type }) => {
  if (episodeId === null || !isCounted(type)) return
  const place = { coalitionId, familyId, episodeId }
  const seen = await caseMarks(tx, place)
  if (seen === null) return
  const facts = factsOfMarks(seen)
  const moved = movedFacts(seen.kept ?? [], facts)
  if (moved.length > 0) await keepCaseFacts(tx, place, facts, moved)
}

/** The facts of an episode as the store sends it, each cell once. */
export function factsOfMarks({ municipality, born_on, marks }: Omit<CaseMarks, 'kept'>): FactRow[] {
  return rowsOf(factsOfPage(municipality, pageOf(0, bornDay(born_on), marks === null ? [] : [...readMarks(marks)])))
}
