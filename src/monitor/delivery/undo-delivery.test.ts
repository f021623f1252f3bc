import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { findSources } from '../set/source.store.ts'
import { findDelivery } from './delivery.store.ts'
import type { Delivery } from './delivery.ts'
import { countDiff, findDiff } from './delivery-diff.store.ts'
import { must, secondSheet, testDeliveries } from './test-delivery.ts'
import { undoBar, undoDelivery } from './undo-delivery.ts'

onEveryEngine('undoing deliveries', (database) => {
  const steps = testDeliveries(database)
  const { as, accept, csv, find, begun, next } = steps
  beforeAll(steps.settle)

  it('say what they change, and undoing brings back exactly what stood there', async () => {
    const delivery = await begun()
    const before = await csv(delivery.set.id)
    const later = await next(delivery, secondSheet)
    expect(await as('analyst', (tx) => countDiff(tx, later))).toEqual({ new: 1, changed: 1, left_out: 0, same: 1, gone: 1 })
    const changed = await as('analyst', (tx) => findDiff(tx, later, { kinds: ['changed', 'gone'], limit: 10 }))
    expect(changed.map(({ kind, sheetRow, now, was }) => [kind, sheetRow, now?.value?.value, was?.area.name])).toEqual([
      ['changed', 2, 5.4, 'Renkum'],
      ['gone', null, undefined, 'Ede'],
    ])
    expect(await accept(later.id)).toBe(2)
    expect(await csv(delivery.set.id)).not.toBe(before)
    const taken = (await as('analyst', findSources)).find(({ key }) => key === delivery.source.key)
    expect(taken?.retrievedOn).toMatch(/^2026-/)
    const { version } = await find(later.id)
    must(await as('analyst', (tx) => undoDelivery(tx, later.id, version)))
    expect(await csv(delivery.set.id)).toBe(before)
    expect(await find(later.id)).toMatchObject({ state: 'undone', undoneBy: 'Tom Willems' })
  })

  it('remove what the source no longer has only when that is decided, and bring it back too', async () => {
    const delivery = await begun()
    const before = await csv(delivery.set.id)
    const later = await next(delivery, secondSheet)
    expect(await accept(later.id, 'remove')).toBe(3)
    expect(await csv(delivery.set.id)).not.toContain('ede')
    must(await as('analyst', async (tx) => undoDelivery(tx, later.id, (await findDelivery(tx, later.id))?.version ?? 0)))
    expect(await csv(delivery.set.id)).toBe(before)
  })

  it('are not undone when a later one speaks of the same cells, and are again when that one is undone', async () => {
    const delivery = await begun()
    const later = await next(delivery, secondSheet)
    await accept(later.id)
    const undo = async (id: string) => {
      const { version } = await find(id)
      return as('analyst', (tx) => undoDelivery(tx, id, version))
    }
    expect(await undo(delivery.id)).toMatchObject({ refusal: { kind: 'conflict', code: 'later_delivery' } })
    const bar = await as('analyst', async (tx) => undoBar(tx, await found(tx, delivery.id)))
    expect(bar).toMatchObject({ bar: 'later_delivery', later: { id: later.id } })
    must(await undo(later.id))
    must(await undo(delivery.id))
    expect((await csv(delivery.set.id)).split('\r\n').filter(Boolean)).toHaveLength(1)
  })

  it('are not undone when their set was published since, or somebody changed the figures otherwise', async () => {
    const delivery = await begun()
    await as('analyst', (tx) => sql`update figure set value = 7 where set_id = ${delivery.set.id} and area = 'renkum'`.execute(tx.db))
    const undo = () => as('analyst', (tx) => undoDelivery(tx, delivery.id, delivery.version))
    expect(await undo()).toMatchObject({ refusal: { code: 'figures_changed' } })
    await as('analyst', (tx) =>
      tx.db.insertInto('publication').values({ set_id: delivery.set.id, number: 1, published_at: tx.now, account: '{}' }).execute(),
    )
    expect(await undo()).toMatchObject({ refusal: { code: 'set_published' } })
    const app = testApp(database.get(), new Date(Date.UTC(2026, 10, 2, 12)))
    const page = await (await app.get(`/beheer/cijfers/${delivery.id}`, 'analyst')).text()
    for (const words of ['De set is daarna gepubliceerd.', 'lezers kennen deze cijfers', `/beheer/cijfers/nieuw?na=${delivery.id}`])
      expect(page).toContain(words)
    expect(page).not.toContain('Lezers zien dit pas na publiceren')
  })
})

async function found(tx: Parameters<typeof findDelivery>[0], id: string): Promise<Delivery> {
  const delivery = await findDelivery(tx, id)
  if (delivery === null) throw new Error('there is no such delivery')
  return delivery
}
