import { beforeAll, describe, expect, it } from 'vitest'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import type { Database } from '../../platform/database/database.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { firstSheet, testDeliveries } from './test-delivery.ts'
import { stepWithDelivery, workOnDelivery } from './work-on-delivery.ts'

/** The same database, of which only so many transactions begin before `until`: what comes after them waits, however fast the machine is. */
function heldAfter(count: number, database: Database, until: Promise<void>): { database: Database; waiting(): number } {
  let begun = 0
  const transaction = () => {
    const builder = database.kysely.transaction()
    begun += 1
    if (begun <= count) return builder
    const execute = builder.execute.bind(builder)
    return Object.assign(builder, { execute: (work: Parameters<typeof execute>[0]) => until.then(() => execute(work)) })
  }
  return {
    database: { ...database, kysely: Object.create(database.kysely, { transaction: { value: transaction } }) },
    waiting: () => begun - count,
  }
}

describe('work on a delivery', () => {
  const database = testDatabase()
  const steps = testDeliveries(database)
  beforeAll(steps.settle)
  const clock = () => new Date('2026-11-02T08:00:00Z')
  const look = (id: string, patienceMs = 60_000, name: 'analyst' | 'midwife' = 'analyst') =>
    workOnDelivery({ database: database.get(), clock }, demoActor(name), id, patienceMs)

  it('begins at the first look, goes on while nobody waits, and is done once', async () => {
    const id = await steps.receive(firstSheet, { newSetSlug: 'langzaam' })
    const mayGoOn = Promise.withResolvers<void>()
    const held = heldAfter(2, database.get(), mayGoOn.promise)
    const aLook = () => workOnDelivery({ database: held.database, clock }, demoActor('analyst'), id, 0)
    const busy = { busy: true, delivery: { id, state: 'received' } }
    expect(await Promise.all([aLook(), aLook()])).toMatchObject([busy, busy])
    expect(held.waiting()).toBe(1)
    mayGoOn.resolve()
    expect(await look(id)).toMatchObject({ busy: false, delivery: { state: 'read', version: 2 } })
    await steps.map(id)
    expect(await look(id)).toMatchObject({ busy: false, delivery: { state: 'checked' } })
    expect(await look(id, 60_000, 'midwife')).toBeNull()
  })

  it('gives its outcome when it is quick, and tells its failure to who looks next', async () => {
    const { id } = await steps.begun()
    expect(await stepWithDelivery(id, async () => 'done')).toBe('done')
    const slow = Promise.withResolvers<never>()
    expect(await stepWithDelivery(id, () => slow.promise, 0)).toBeNull()
    expect(await look(id, 0)).toMatchObject({ busy: true })
    slow.reject(new Error('the disk is full'))
    await expect(look(id)).rejects.toThrow('the disk is full')
    expect(await look(id)).toMatchObject({ busy: false, delivery: { state: 'accepted' } })
  })
})
