import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { loadShippedAreas } from '../../area/load-areas.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { importFigures } from '../figure/import-figures.ts'
import { saveSources } from '../set/source.store.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const set = {
  id: '5e700000-0000-4000-8000-0000000000fe',
  slug: 'tegenspraak',
  title: { nl: 'Tegenspraak', en: 'Contradiction' },
  kind: 'imported',
  fictitious: false,
} as const
const rows = (year: number, total: number, renkum: number) =>
  [
    ['regio-zuid', total],
    ['lingewaard', 40],
    ['overbetuwe', 50],
    ['renkum', renkum],
    ['wageningen', 36],
  ].map(([area, count]) => `10,${area},${year},,,${count},count,,known,proefbron,`)

describe('totals that are smaller than their parts', () => {
  const database = testDatabase()
  beforeAll(async () => {
    await settleDemoPeople(database.get())
    await asActor(database.get(), theSystem, now, async (tx) => {
      await loadShippedAreas(tx)
      await saveSources(tx, [{ key: 'proefbron', title: 'Proefbron', publisher: 'Verzonnen', year: 2026, note: null }])
      // In 2025 a small count is hidden in the sum; in 2024 nothing is.
      const sheet = [
        'indicator,area,period,numerator,denominator,value,unit,n,state,source,remark',
        ...rows(2025, 129, 4),
        ...rows(2024, 139, 14),
      ]
      const outcome = await importFigures(tx, sheet.join('\n'), { set })
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    })
  })

  it('are named to the analyst, with which of them are hidden for it and what to do', async () => {
    const app = testApp(database.get(), now)
    // Worked out: until then the page asks the browser to come again.
    const page = async (): Promise<string> => {
      const answer = await app.get(`/beheer/publicaties/${set.slug}`, 'analyst')
      return answer.headers.has('refresh') ? page() : answer.text()
    }
    const html = await page()
    const card = html.slice(html.indexOf('id="optellingen"')).replaceAll(/\s+/g, ' ')
    expect(card).toMatch(/Regio Zuid, 2025<span class="note">dit totaal is verborgen/)
    expect(card).toMatch(/Regio Zuid, 2024<span class="note">dit totaal is te zien/)
    expect(card).toContain('Vraag het na bij de bron en lees het verbeterde bestand in.')
    expect(html).toContain('getallen die elkaar tegenspreken')
  })
})
