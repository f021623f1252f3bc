import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Source, TakenSource } from '../figure/figure.ts'

/** Every source figures may come from, by key. */
export async function findSources({ db }: Transaction): Promise<readonly TakenSource[]> {
  return db
    .selectFrom('source')
    .select(['key', 'title', 'publisher', 'year', 'note', 'retrieved_on as retrievedOn'])
    .orderBy('key')
    .execute()
}

/**
 * Adds sources; those with a known key get the given title, publisher, year and note. One given without a day on which its figures were
 * taken over keeps the day it had.
 */
export async function saveSources({ db }: Transaction, sources: readonly (Source & Partial<TakenSource>)[]): Promise<void> {
  if (sources.length === 0) return
  await db
    .insertInto('source')
    .values(
      sources.map(({ key, title, publisher, year, note, retrievedOn = null }) => ({
        ...{ key, title, publisher, year, note },
        retrieved_on: retrievedOn,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => ({
        title: row.ref('excluded.title'),
        publisher: row.ref('excluded.publisher'),
        year: row.ref('excluded.year'),
        note: row.ref('excluded.note'),
        retrieved_on: row.fn.coalesce('excluded.retrieved_on', 'source.retrieved_on'),
      })),
    )
    .execute()
}

/** Its figures are taken over today. */
export async function noteTaken({ db, today }: Transaction, key: string): Promise<void> {
  await db.updateTable('source').set({ retrieved_on: today }).where('key', '=', key).execute()
}
