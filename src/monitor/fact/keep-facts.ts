import type { Projector } from '../../platform/database/as-actor.ts'
import { historyOf, keepCaseFacts } from './fact.store.ts'
import { type CaseFact, factsOf } from './facts-of.ts'

/** Hears of every act: recomputes the facts of that episode and moves the counts by the difference, in the transaction of the act. */
export const keepFacts: Projector = async (tx, { coalitionId, familyId, episodeId }) => {
  if (episodeId === null) return
  const history = await historyOf(tx, coalitionId, episodeId)
  if (history === null) return
  const facts = factsOf(history)
  // Most acts count for nothing: the counts stay as they are.
  if (addedUp(facts) !== addedUp(history.kept)) await keepCaseFacts(tx, { coalitionId, familyId, episodeId }, facts)
}

/** The same text for the same counts, in whatever order and pieces they come. */
function addedUp(facts: readonly CaseFact[]): string {
  const weights = new Map<string, number>()
  for (const { indicator, area, year, value, weight } of facts) {
    const cell = `${indicator} ${area} ${year} ${value}`
    weights.set(cell, (weights.get(cell) ?? 0) + weight)
  }
  return JSON.stringify([...weights].sort())
}
