import { expect, it, vi } from 'vitest'
import { addDays, plainDateOf } from '../platform/clock.ts'
import { theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { testDatabase } from '../platform/database/test-database.ts'
import { asOwner } from '../platform/database/test-owner.ts'
import { nightlyWork } from './nightly-work.ts'

const database = testDatabase()
const id = (last: number) => `00000000-0000-4000-8000-0000000009${last}0`

it('checks the counts and takes keys away that are over', async () => {
  const now = new Date()
  await asOwner(database.get(), (db) =>
    db
      .insertInto('circle_key')
      .values({
        coalition_id: id(1),
        family_id: id(2),
        holder_id: id(3),
        via: 'circle',
        via_id: id(4),
        from_on: '2020-01-01',
        until_on: addDays(plainDateOf(now), -2),
      })
      .execute(),
  )
  const checks = () =>
    asActor(database.get(), theSystem, now, async (tx) => (await tx.db.selectFrom('roll_up_check').select('episodes').execute()).length)
  const before = await checks()
  const tell = vi.fn()
  await nightlyWork(database.get(), now, tell)
  expect(await checks()).toBe(before + 1)
  expect(
    await asOwner(database.get(), (db) => db.selectFrom('circle_key').select('via_id').where('holder_id', '=', id(3)).execute()),
  ).toEqual([])
  expect(tell).not.toHaveBeenCalled()
})

it('tells what failed, and does the rest', async () => {
  const tell = vi.fn()
  await asOwner(database.get(), async (db) => {
    await db.schema.alterTable('roll_up_check').renameTo('roll_up_check_away').execute()
  })
  try {
    await nightlyWork(database.get(), new Date(), tell)
  } finally {
    await asOwner(database.get(), async (db) => {
      await db.schema.alterTable('roll_up_check_away').renameTo('roll_up_check').execute()
    })
  }
  expect(tell.mock.calls.map(([, message]) => message)).toEqual(['the nightly check of counts failed'])
})
