import type { Pool } from 'pg'
import { expect, it, vi } from 'vitest'
import { migrate } from './migrate.ts'

/** All of a pool that bringing a database up to date asks, whose questions that match fail. */
function failingPool(...failing: readonly [asked: RegExp, message: string][]) {
  const release = vi.fn()
  const query = async (text: string) => {
    const found = failing.find(([asked]) => asked.test(text))
    if (found !== undefined) throw new Error(found[1])
    return { rows: [{ present: false }] }
  }
  return { pool: { connect: async () => ({ query, release }) } as unknown as Pool, release }
}

const migrations = [{ name: '0001_all.sql', hash: '', sql: 'create table all_of_it ()' }]

it('says what went wrong, not that the broken connection takes no rollback', async () => {
  const { pool, release } = failingPool([/^create/, 'the server is stopping'], [/^rollback/, 'not queryable'])
  await expect(migrate(pool, migrations)).rejects.toThrow('the server is stopping')
  expect(release).toHaveBeenCalledOnce()
})

it('gives its connection back when it may not even begin', async () => {
  const { pool, release } = failingPool([/pg_advisory_lock/, 'waited too long'])
  await expect(migrate(pool, migrations)).rejects.toThrow('waited too long')
  expect(release).toHaveBeenCalledOnce()
})
