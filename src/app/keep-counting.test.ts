import { expect, it } from 'vitest'
import { theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { testDatabase } from '../platform/database/test-database.ts'
import { countByTheRulesOfToday } from './keep-counting.ts'

const database = testDatabase()
const checks = () =>
  asActor(
    database.get(),
    theSystem,
    new Date(),
    async (tx) => (await tx.db.selectFrom('roll_up_check').select('episodes').execute()).length,
  )

it('counts at the start only when the rules are others than those of the last check', async () => {
  const now = new Date('2026-03-02T10:00:00Z')
  await countByTheRulesOfToday(database.get(), now)
  const first = await checks()
  expect(first).toBeGreaterThan(0)
  await countByTheRulesOfToday(database.get(), now)
  expect(await checks()).toBe(first)
})
