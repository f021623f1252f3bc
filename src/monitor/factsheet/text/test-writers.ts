import { loadShippedAreas } from '../../../area/load-areas.ts'
import type { DemoName } from '../../../people/demo/demo-people.ts'
import { demoActor, loadDemoPeople } from '../../../people/demo/load-demo-people.ts'
import { thePublic, theSystem } from '../../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../../platform/database/as-actor.ts'
import type { Database } from '../../../platform/database/database.ts'
import { entriesOf } from './area-text.store.ts'
import { type AreaTextRef, type TextEntryInput, wordsOfEntries } from './area-text.ts'
import { faultInFactsheet } from './factsheet-fields.ts'
import { readPublished } from './read-published.ts'
import { saveText } from './save-text.ts'

/** For tests: the shipped areas, and the demo people whose coalitions lie in them. */
export async function settleWriters(database: Database): Promise<void> {
  await asActor(database, theSystem, new Date('2023-01-01T12:00:00Z'), async (tx) => {
    await loadShippedAreas(tx)
    await loadDemoPeople(tx)
  })
}

/** For tests: runs work as a demo person or the public, at a moment. */
export function writing(database: { get(): Database }) {
  return <T>(name: DemoName | 'public', moment: string, work: (tx: Transaction) => Promise<T>) =>
    asActor(database.get(), name === 'public' ? thePublic : demoActor(name), new Date(moment), work)
}

/** Typed over the given version of the text. */
export function typed(over: number, words: Record<string, string>): TextEntryInput[] {
  return Object.entries(words).map(([field, text]) => ({ field, words: text, over }))
}

/** For tests: sheets of Renkum nobody wrote on yet, and what people do with them. */
export function sheetsOfRenkum(database: { get(): Database }, moment: string) {
  const as = writing(database)
  let year = 2000
  return {
    as,
    fresh: () => {
      year += 1
      return { kind: 'factsheet', area: 'renkum', year } as const
    },
    save: (who: DemoName, sheet: AreaTextRef, over: number, words: Record<string, string>, at = moment) =>
      as(who, at, (tx) => saveText(tx, sheet, typed(over, words), faultInFactsheet)),
    wordsNow: async (sheet: AreaTextRef, who: DemoName | 'public' = 'analyst') =>
      Object.fromEntries(wordsOfEntries(await as(who, moment, (tx) => entriesOf(tx, sheet)))),
    published: (sheet: AreaTextRef, who: DemoName | 'public' = 'public') =>
      as(who, moment, (tx) => readPublished(tx, sheet.area, sheet.year)),
  }
}
