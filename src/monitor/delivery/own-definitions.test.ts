import { beforeAll, expect, it } from 'vitest'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { typedDefinition } from '../catalogue/test-definition.ts'
import { publishDefinition } from '../catalogue/work-on-definition.ts'
import { contradictionFrom } from './check/contradiction-content.ts'
import { contradictionsOfDelivery } from './delivery-contradiction.store.ts'
import { figuresHeader, must, testDeliveries } from './test-delivery.ts'

onEveryEngine('a sheet with indicators of the installation', (database) => {
  const steps = testDeliveries(database)
  beforeAll(steps.settle)

  it('is checked by what their definitions say, within the sheet and with what is in the set already', async () => {
    const families = { numeratorNl: 'Gezinnen met een jong kind', numeratorEn: 'Families with a young child' }
    const among = { denominatorNl: families.numeratorNl, denominatorEn: families.numeratorEn, unit: 'percent' }
    for (const content of [
      { ...typedDefinition, ...families, sourceTitle: 'Notitie twee', nameNl: 'Gezinnen', nameEn: 'Families' },
      { ...typedDefinition, ...among, nameNl: 'Deel met een gesprek', nameEn: 'Share with a talk' },
    ])
      expect(must(await steps.as('analyst', (tx) => publishDefinition(tx, { code: null, revision: 0, content }))).ok).toBe(true)
    const [total, part] = ['eigen-gezinnen', 'eigen-deel-met-een-gesprek']
    const first = await steps.begun(`${figuresHeader}\n${total},renkum,2024,,,400,count,,known,,\n`)
    const rules = async (row: string) => {
      const { id } = await steps.next(first, `${figuresHeader}\n${row}\n`)
      return (await steps.as('analyst', (tx) => contradictionsOfDelivery(tx, id))).map(({ severity, content }) => [
        severity,
        contradictionFrom(content).rule,
      ])
    }
    expect(await rules(`${part},renkum,2024,40,400,10.0,percent,,known,,`)).toEqual([])
    expect(await rules(`${part},renkum,2024,40,500,8.0,percent,,known,,`)).toEqual([['high', 'denominators_differ']])
    expect(await rules(`${part},renkum,2024,440,500,88.0,percent,,known,,`)).toEqual([['high', 'subset_above_whole']])
  })
})
