import { beforeAll, describe, expect, it } from 'vitest'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { firstSheet, testDeliveries } from './test-delivery.ts'
import { stepWithDelivery, workOnDelivery } from './work-on-delivery.ts'

describe('work on a delivery', () => {
  const database = testDatabase()
  const steps = testDeliveries(database)
  beforeAll(steps.settle)
  const look = (id: string, patienceMs = 60_000, name: 'analyst' | 'midwife' = 'analyst') =>
    workOnDelivery({ database: database.get(), clock: () => new Date('2026-11-02T08:00:00Z') }, demoActor(name), id, patienceMs)

  it('begins at the first look, goes on while nobody waits, and is done once', async () => {
    const id = await steps.receive(firstSheet, { newSetSlug: 'langzaam' })
    // A quick machine may be done before either of them has waited at all; the next test looks at work that is not.
    const looks = await Promise.all([look(id, 0), look(id, 0)])
    expect(looks.map((each) => each?.delivery.id)).toEqual([id, id])
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
