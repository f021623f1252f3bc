import { loadShippedAreas } from '../../area/load-areas.ts'
import type { DemoName } from '../../people/demo/demo-people.ts'
import { demoActor, loadDemoPeople } from '../../people/demo/load-demo-people.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Result } from '../../platform/result.ts'
import { findSetFigures } from '../figure/figure.store.ts'
import { figuresCsv } from '../figure/figure-export.ts'
import { acceptDelivery } from './accept-delivery.ts'
import { checkDelivery } from './check-delivery.ts'
import { findDelivery, outlineOfDelivery } from './delivery.store.ts'
import { type Delivery, type DeliveryInput, deliveryForm } from './delivery.ts'
import { mapDelivery } from './map-delivery.ts'
import { earlierMappings } from './mapping/mapping.store.ts'
import type { Mapping } from './mapping/mapping.ts'
import { suggestMapping } from './mapping/suggest-mapping.ts'
import { readDelivery } from './read-delivery.ts'
import { receiveDelivery } from './receive-delivery.ts'

/** What a use case must have allowed for a test to go on. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

const invented = {
  newSourceTitle: 'Verzonnen bron',
  newSourcePublisher: 'Niemand',
  newSetTitleNl: 'Proef',
  newSetTitleEn: 'Trial',
  newSetSlug: 'proef',
}

export const figuresHeader = 'indicator,area,period,numerator,denominator,value,unit,n,state,source,remark'
/** Invented figures over real places. */
export const firstSheet = `${figuresHeader}
8a,renkum,2023,12,240,5.0,percent,,known,,
8a,wageningen,2023,,,3.2,percent,,known,,
8a,ede,2023,,,,percent,,not_registered,,
`
/** One figure changed, one the same, one new, and Ede is gone. */
export const secondSheet = `${figuresHeader}
8a,renkum,2023,13,240,5.4,percent,,known,,
8a,wageningen,2023,,,3.2,percent,,known,,
8a,renkum,2024,,,6.1,percent,,known,,
`

/** Steps of deliveries for tests, as Tom the demo analyst unless another is named; time moves on with every step. */
export function testDeliveries(database: { get(): Database }) {
  let minutes = 0
  let sets = 0
  const clock = () => new Date(Date.UTC(2026, 10, 2, 8, minutes))
  const as = <T>(name: DemoName, work: (tx: Transaction) => Promise<T>) => {
    minutes += 1
    return asActor(database.get(), demoActor(name), clock(), work)
  }
  const site = () => ({ database: database.get(), clock })
  const analyst = demoActor('analyst')
  const find = async (id: string): Promise<Delivery> => {
    const delivery = await as('analyst', (tx) => findDelivery(tx, id))
    if (delivery === null) throw new Error('there is no such delivery')
    return delivery
  }
  const steps = {
    as,
    find,
    async settle() {
      await asActor(database.get(), theSystem, clock(), async (tx) => {
        await loadShippedAreas(tx)
        await loadDemoPeople(tx)
      })
    },
    /** A file for a set: a new one with a new source where none is named. */
    async receive(content: string | Uint8Array, input: Partial<DeliveryInput> = {}, name = 'blad.csv') {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      const given = deliveryForm.parse(input.set === undefined ? { ...invented, ...input } : input)
      return must(await as('analyst', (tx) => receiveDelivery(tx, given, { name, content: bytes }))).id
    },
    async read(id: string) {
      await readDelivery(site(), analyst, id)
      return find(id)
    },
    /** Under the mapping that is suggested, changed where a test says so. */
    async map(id: string, change: (mapping: Mapping) => Mapping = (mapping) => mapping) {
      const { version, source, fileName } = await find(id)
      await as('analyst', async (tx) => {
        const sheets = (await outlineOfDelivery(tx, id))?.sheets ?? []
        const { mapping } = suggestMapping({
          sheets,
          earlier: (await earlierMappings(tx, source.key)).map(({ mapping }) => mapping),
          fileName,
        })
        must(await mapDelivery(tx, id, version, change(mapping)))
      })
    },
    async check(id: string) {
      await checkDelivery(site(), analyst, id)
      return find(id)
    },
    async draft(content: string | Uint8Array, input: Partial<DeliveryInput> = {}, change?: (mapping: Mapping) => Mapping) {
      const id = await steps.receive(content, input)
      await steps.read(id)
      await steps.map(id, change)
      return steps.check(id)
    },
    async accept(id: string, gone: 'keep' | 'remove' = 'keep') {
      const { version } = await find(id)
      return must(await as('analyst', (tx) => acceptDelivery(tx, id, { version, gone }))).changed
    },
    /** A set of its own with the first sheet in it. */
    async begun(content = firstSheet) {
      sets += 1
      const { id } = await steps.draft(content, { newSetSlug: `proef-${sets}` })
      await steps.accept(id)
      return find(id)
    },
    /** Another sheet of the same source for the same set. */
    next: (delivery: Delivery, content: string | Uint8Array): Promise<Delivery> =>
      steps.draft(content, { source: delivery.source.key, set: delivery.set.id }),
    /** Everything in the set, as the file it is exported to. */
    csv: async (setId: string) => figuresCsv(await as('analyst', (tx) => findSetFigures(tx, setId))),
  }
  return steps
}
