import { beforeAll, describe, expect, it } from 'vitest'
import { loadShippedAreas } from '../area/load-areas.ts'
import { importFigures } from '../monitor/figure/import-figures.ts'
import { loadFigures } from '../monitor/figure/load-figures.ts'
import { publishAsPrinted } from '../monitor/publication/publish-as-printed.ts'
import { openFigures } from '../monitor/set/figure-set.ts'
import { theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { testDatabase } from '../platform/database/test-database.ts'
import { testApp } from './test-app.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const header = 'indicator,area,period,numerator,denominator,value,unit,n,state,source,remark'
/** As the open figures have it from this source, and a year they do not have. */
const rows = ['3a,gelderland-midden,2023,,,274,count,,known,tno-zonmw-2024,', '3a,gelderland-midden,2017,,,7,count,,known,tno-zonmw-2024,']

describe('a second set that quotes a source of ours', () => {
  const database = testDatabase()
  const set = { ...openFigures, id: '5e700000-0000-4000-8000-0000000000f7', slug: 'nog-eens', title: { nl: 'Nog eens', en: 'Once more' } }
  beforeAll(() =>
    asActor(database.get(), theSystem, now, async (tx) => {
      await loadShippedAreas(tx)
      await loadFigures(tx)
      const imported = await importFigures(tx, [header, ...rows].join('\n'), { set })
      if (!imported.ok) throw new Error(JSON.stringify(imported.problems))
      await publishAsPrinted(tx, set.slug)
    }),
  )

  it('adds what is new to the page of the indicator, and shows no cell twice', async () => {
    const html = await (await testApp(database.get(), now).get('/monitor/3a?gebied=gelderland-midden&jaar=2023')).text()
    const table = html.slice(html.indexOf('id="bronnen"'))
    const years = [...table.matchAll(/<th scope="row"[^>]*>Gelderland-Midden<\/th><td role="cell" data-label="Periode">(\d{4})</g)].map(
      ([, year]) => year,
    )
    expect(years).toEqual(['2023', '2022', '2021', '2020', '2019', '2017'])
  })

  it('keeps both in open data, where each belongs to its set', async () => {
    const app = testApp(database.get(), now)
    const answer = (await (await app.get('/api/v1/figures?indicator=3a&area=gelderland-midden&period=2023')).json()) as {
      figures: unknown[]
    }
    expect(answer.figures).toHaveLength(2)
  })
})
