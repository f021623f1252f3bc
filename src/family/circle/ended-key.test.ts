import { expect, it } from 'vitest'
import { addDays, plainDateOf } from '../../platform/clock.ts'
import { type Actor, theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { forgetEndedKeys } from './ended-key.store.ts'

const now = new Date()
const today = plainDateOf(now)
const id = (last: number) => `00000000-0000-4000-8000-00000000091${last}`
const holder: Actor = { kind: 'professional', id: id(0), organisationId: null, roles: [] }

onEveryEngine('keys that are over', (database) => {
  const ends = {
    longAgo: '2021-05-01',
    beforeYesterday: addDays(today, -2),
    yesterday: addDays(today, -1),
    next: addDays(today, 7),
    never: null,
  }
  const held = async () => {
    const rows = await asActor(database.get(), holder, now, (tx) =>
      tx.db.selectFrom('circle_key').select('until_on').where('holder_id', '=', id(0)).orderBy('until_on').execute(),
    )
    return rows.map((row) => row.until_on)
  }

  it('are taken away by the system alone, and no key that still opens', async () => {
    await asOwner(database.get(), async (db) => {
      const keys = Object.values(ends).map((until, index) => ({
        coalition_id: id(7),
        family_id: id(8),
        holder_id: id(0),
        via: 'circle',
        via_id: id(index + 1),
        from_on: '2020-01-01',
        until_on: until,
      }))
      await db.insertInto('circle_key').values(keys).execute()
    })
    await expect(asActor(database.get(), holder, now, forgetEndedKeys)).rejects.toThrow('only the system forgets keys')
    expect(await held()).toHaveLength(5)
    expect(await asActor(database.get(), theSystem, now, forgetEndedKeys)).toBe(2)
    expect(await held()).toEqual([ends.yesterday, ends.next, null])
    expect(await asActor(database.get(), theSystem, now, forgetEndedKeys)).toBe(0)
  })

  it('are taken away by the day of the database, not by one that is said', async () => {
    expect(await asActor(database.get(), theSystem, new Date(now.getTime() + 400 * 86_400_000), forgetEndedKeys)).toBe(0)
    expect(await held()).toHaveLength(3)
  })
})
