import { loadAreas } from '../../area/area.store.ts'
import { demoPeople } from '../../people/demo/demo-people.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { readChoice } from '../sign-in/demo/choice.store.ts'
import { municipalities } from './rates.ts'

/**
 * What the invented families need and this store does not have: the municipalities they live in, or the demo people who help them and still
 * work there. Null when all is there.
 */
export async function missingForDemo(tx: Transaction): Promise<'areas' | 'people' | null> {
  const areas = await loadAreas(tx)
  if (!municipalities.every(([{ area }]) => areas.find(area)?.slug === area)) return 'areas'
  const { coalitions } = await readChoice(tx)
  const working = new Set(coalitions.filter(({ name }) => name !== '').flatMap(({ people }) => people.map(({ subject }) => subject)))
  return Object.values(demoPeople).every(({ subject }) => working.has(subject)) ? null : 'people'
}
