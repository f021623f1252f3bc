import type { Transaction } from '../../platform/database/as-actor.ts'
import { takeLong } from '../../platform/database/take-long.ts'
import { bornOfHead, casesIn, headWords, placeOfHead, readPage } from './case-page.ts'
import { checkRollUps, type RollUpCheck } from './check-roll-ups.ts'
import {
  addRollUpCheck,
  type CountingPlace,
  countingPages,
  countingPlaces,
  foldCounts,
  forgetCounts,
  lastRulesChecked,
  type PlacedFacts,
  putCaseFacts,
  putCounts,
} from './counting.store.ts'
import { factRulesVersion, factsOfPage } from './facts-of.ts'
import { rowsOf } from './moved-facts.ts'

/**
 * Compares all counts with counting from scratch, as the system, and puts them right where they differ. Every night, after an import of
 * casework, and when somebody wants to be sure. The answer says what differed; nothing when the counts were equal.
 */
export async function recompute(tx: Transaction): Promise<RollUpCheck> {
  await takeLong(tx)
  const check = await checkRollUps(tx)
  if (check.differences.length > 0) await rebuild(tx)
  await foldCounts(tx)
  await addRollUpCheck(tx, { rulesVersion: factRulesVersion, episodes: check.episodes, differing: check.differences.length })
  return check
}

/** At the start of the product: counts anew when the rules are others than those of the last check. Null when they are the same. */
export async function recomputeWhenRulesChanged(tx: Transaction): Promise<RollUpCheck | null> {
  return (await lastRulesChecked(tx)) === factRulesVersion ? null : recompute(tx)
}

async function rebuild(tx: Transaction): Promise<void> {
  const places = await countingPlaces(tx)
  await forgetCounts(tx)
  for (const { cases, ids } of await countingPages(tx, true)) await putCaseFacts(tx, factsOfCases(cases, ids ?? Buffer.alloc(0), places))
  await putCounts(tx)
}

const idBytes = 16

function factsOfCases(bytes: Buffer, ids: Buffer, places: readonly CountingPlace[]): PlacedFacts[] {
  const page = readPage(bytes)
  return [...casesIn(page)].map(({ head, from, end }, index) => {
    // Of each case the ids of coalition, family and episode.
    const at = index * 3 * idBytes
    const own = page.slice(from - headWords, end)
    own[0] = bornOfHead(head)
    const facts = rowsOf(factsOfPage(places[placeOfHead(head)]?.municipality ?? '', own))
    return { coalitionId: uuidOf(ids, at), familyId: uuidOf(ids, at + idBytes), episodeId: uuidOf(ids, at + 2 * idBytes), facts }
  })
}

function uuidOf(bytes: Buffer, at: number): string {
  const hex = bytes.toString('hex', at, at + idBytes)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
