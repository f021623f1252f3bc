import type { Transaction } from '../../platform/database/as-actor.ts'
import { isId } from '../../platform/id.ts'
import { type CirclePart, partsOfActor } from '../circle/circle.store.ts'
import { currentEpisode } from '../episode/episode.store.ts'
import type { Episode } from '../episode/episode.ts'
import { type Family, findFamily } from './family.store.ts'

export interface FamilyOfActor {
  family: Family
  episode: Episode
  /** As what the actor stands around the family today; empty for who sees it by triage or a conference only. */
  parts: readonly CirclePart[]
}

/** The family as the actor meets it, or null when it does not exist for her; an id that is no id finds nothing. */
export async function familyOfActor(tx: Transaction, familyId: string): Promise<FamilyOfActor | null> {
  const family = isId(familyId) ? await findFamily(tx, familyId) : null
  const episode = family === null ? null : await currentEpisode(tx, familyId)
  if (family === null || episode === null) return null
  return { family, episode, parts: await partsOfActor(tx, familyId) }
}
