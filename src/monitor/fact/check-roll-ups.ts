import type { Transaction } from '../../platform/database/as-actor.ts'
import { countedCells, countPages } from './all-counts.ts'
import { casesIn, readPage } from './case-page.ts'
import {
  type CountDifference,
  countingPages,
  countingPlaces,
  countsWithoutFacts,
  episodesToRecount,
  holdCounting,
  keepRecounted,
} from './counting.store.ts'
import { rollUps } from './fact.store.ts'
import { factsOfMarks } from './keep-facts.ts'
import { movedFacts } from './moved-facts.ts'

export interface RollUpCheck {
  episodes: number
  /** How many numbers there are to compare. */
  cells: number
  /** Where what was kept act by act is not what counting from scratch gives; empty when they are equal. */
  differences: readonly CountDifference[]
}

/**
 * Counts everything from scratch, as the system, and compares it with what was kept act by act. First counts again what was corrected or
 * taken away since. Acts wait meanwhile, so that each is seen whole or not at all. Changes nothing else.
 */
export async function checkRollUps(tx: Transaction): Promise<RollUpCheck> {
  await holdCounting(tx)
  for (const seen of await episodesToRecount(tx)) {
    const { municipality, born_on, marks } = seen
    const facts = municipality === null ? [] : factsOfMarks({ municipality, born_on, marks })
    await keepRecounted(tx, seen, facts, movedFacts(seen.kept, facts))
  }
  const places = await countingPlaces(tx)
  const pages = (await countingPages(tx, false)).map(({ cases }) => readPage(cases))
  const differences = new Map<string, CountDifference>()
  let cells = 0
  for (const { place, ...cell } of countedCells(countPages(pages, places.length))) {
    const { coalitionId = '', municipality: area = '' } = places[place] ?? {}
    cells += 1
    differences.set(keyOf({ ...cell, area, coalitionId }), { ...cell, area, coalitionId, kept: 0, counted: cell.weight })
  }
  for (const { weight, ...cell } of await rollUps(tx)) {
    const key = keyOf(cell)
    const counted = differences.get(key)?.counted ?? 0
    if (counted === weight) differences.delete(key)
    else differences.set(key, { ...cell, kept: weight, counted })
  }
  const episodes = pages.reduce((sum, page) => sum + [...casesIn(page)].length, 0)
  const found = [...differences.values()]
  return { episodes, cells, differences: found.length > 0 ? found : await countsWithoutFacts(tx) }
}

const keyOf = ({ coalitionId, area, indicator, year, value }: Omit<CountDifference, 'kept' | 'counted'>) =>
  `${coalitionId} ${area} ${indicator} ${year} ${value}`
