import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Source } from '../figure/figure.ts'

/** Every source figures may come from, by key. */
export async function findSources({ db }: Transaction): Promise<readonly Source[]> {
  return db.selectFrom('source').select(['key', 'title', 'publisher', 'year', 'note']).orderBy('key').execute()
}

/** Adds sources; those with a known key get the given title, publisher, year and note. */
export async function saveSources({ db }: Transaction, sources: readonly Source[]): Promise<void> {
  if (sources.length === 0) return
  await db
    .insertInto('source')
    .values(sources.map(({ key, title, publisher, year, note }) => ({ key, title, publisher, year, note })))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => ({
        title: row.ref('excluded.title'),
        publisher: row.ref('excluded.publisher'),
        year: row.ref('excluded.year'),
        note: row.ref('excluded.note'),
      })),
    )
    .execute()
}
