import { expect, it } from 'vitest'
import type { Database } from '../platform/database/database.ts'
import { testDatabase } from '../platform/database/test-database.ts'
import { health } from './health.ts'

const database = testDatabase()

/** A database whose questions are left without an answer. */
function silent(known: Database): Database {
  const executor = { ...known.kysely.getExecutor(), executeQuery: () => new Promise(() => undefined) }
  return {
    ...known,
    kysely: new Proxy(known.kysely, { get: (target, name) => (name === 'getExecutor' ? () => executor : Reflect.get(target, name)) }),
  }
}

async function answers(known: Database, patience: number): Promise<[number, string][]> {
  const door = health({ database: known, clock: () => new Date(), mode: 'demo', publicUrl: 'http://localhost' }, patience)
  const responses = [await door.request('/healthz'), await door.request('/readyz')]
  return Promise.all(responses.map(async (response): Promise<[number, string]> => [response.status, await response.text()]))
}

it('says that the process and its database answer', async () => {
  expect(await answers(database.get(), 60_000)).toEqual([
    [200, 'ok'],
    [200, 'ready'],
  ])
})

it('says within its patience that the database does not, when nothing comes back at all', async () => {
  expect(await answers(silent(database.get()), 50)).toEqual([
    [200, 'ok'],
    [503, 'the database does not answer'],
  ])
})
