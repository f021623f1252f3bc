import { afterEach, expect, it, vi } from 'vitest'
import { theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { testDatabase } from '../platform/database/test-database.ts'
import { checkCountsEveryNight, countByTheRulesOfToday } from './keep-counting.ts'

const database = testDatabase()
const checks = () =>
  asActor(
    database.get(),
    theSystem,
    new Date(),
    async (tx) => (await tx.db.selectFrom('roll_up_check').select('episodes').execute()).length,
  )

afterEach(() => vi.useRealTimers())

it('counts at the start only when the rules are others than those of the last check', async () => {
  const now = new Date('2026-03-02T10:00:00Z')
  await countByTheRulesOfToday(database.get(), now)
  const first = await checks()
  expect(first).toBeGreaterThan(0)
  await countByTheRulesOfToday(database.get(), now)
  expect(await checks()).toBe(first)
})

it('checks once a night, at an hour when hardly anybody works', async () => {
  const before = await checks()
  vi.useFakeTimers({ now: new Date('2026-03-02T20:30:00Z'), toFake: ['setInterval', 'clearInterval', 'Date'] })
  const told: string[] = []
  const nightly = checkCountsEveryNight(
    database.get(),
    () => new Date(),
    (_, message) => void told.push(message),
  )
  vi.advanceTimersByTime(24 * 3_600_000)
  nightly.stop()
  vi.useRealTimers()
  await vi.waitFor(async () => expect(await checks()).toBe(before + 1), { timeout: 10_000 })
  expect(told).toEqual([])
})
