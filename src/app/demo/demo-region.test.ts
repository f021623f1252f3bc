import { beforeAll, describe, expect, it } from 'vitest'
import { rollUps } from '../../monitor/fact/fact.store.ts'
import { recompute } from '../../monitor/fact/recompute.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { loadShippedData } from '../load-shipped-data.ts'
import { projectors } from '../projectors.ts'
import { dice } from './dice.ts'
import { loadDemoRegion } from './load-demo-region.ts'

const today = new Date('2026-03-02T12:00:00+01:00')

describe('the invented region', () => {
  const first = testDatabase('embedded', projectors)
  const second = testDatabase('embedded', projectors)

  beforeAll(async () => {
    for (const database of [first.get(), second.get()]) {
      await loadShippedData(database, today, 'demo')
      await loadDemoRegion(database, { families: 12, seed: 3, today })
    }
  }, 120_000)

  const counts = (database: typeof first) => asActor(database.get(), theSystem, today, (tx) => rollUps(tx))

  it('tells the same history for the same seed', async () => {
    const told = await counts(first)
    expect(told.length).toBeGreaterThan(10)
    expect(await counts(second)).toEqual(told)
  })

  it('counts the same from scratch', async () => {
    const kept = await counts(first)
    await asActor(first.get(), theSystem, today, (tx) => recompute(tx))
    expect(await counts(first)).toEqual(kept)
  })
})

describe('the dice', () => {
  it('fall the same way for the same seed, and another way for another', () => {
    const throws = (seed: number) =>
      Array.from(
        { length: 6 },
        (
          (d) => () =>
            d.between(1, 1000)
        )(dice(seed)),
      )
    expect(throws(1)).toEqual(throws(1))
    expect(throws(1)).not.toEqual(throws(2))
  })

  it('keep to their weights', () => {
    const d = dice(7)
    const drawn = Array.from({ length: 4000 }, () => d.weighted([['often', 3] as const, ['seldom', 1] as const]))
    expect(drawn.filter((item) => item === 'often').length / 4000).toBeCloseTo(0.75, 1)
  })
})
