import type { Projector } from '../../platform/database/as-actor.ts'
import { historyOf, keepCaseFacts } from './fact.store.ts'
import { factsOf } from './facts-of.ts'

/** Hears of every act: recomputes the facts of that episode and moves the counts by the difference, in the transaction of the act. */
export const keepFacts: Projector = async (tx, { coalitionId, familyId, episodeId }) => {
  if (episodeId === null) return
  const history = await historyOf(tx, coalitionId, episodeId)
  if (history !== null) await keepCaseFacts(tx, { coalitionId, familyId, episodeId }, factsOf(history))
}
