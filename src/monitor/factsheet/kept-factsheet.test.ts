import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../app/test-app.ts'
import { settleSets } from '../../exchange/open-data/test-sets.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { must } from '../../support/test-line.ts'
import { typedDefinition } from '../catalogue/test-definition.ts'
import { publishDefinition } from '../catalogue/work-on-definition.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

describe('a factsheet that is kept as ready bytes', () => {
  const database = testDatabase()
  let app: TestApp
  beforeAll(async () => {
    await settleSets(database.get(), now)
    await settleDemoPeople(database.get())
    app = testApp(database.get(), now)
  })

  it('is made anew when a definition on it changes', async () => {
    const name = 'Zwangeren met een rookgesprek'
    const read = async () => {
      const response = await app.get('/factsheet/regio-zuid/2023')
      return { tag: response.headers.get('etag'), page: await response.text() }
    }
    const before = await read()
    expect(before.tag).not.toBeNull()
    expect(before.page).not.toContain(name)
    expect((await read()).tag).toBe(before.tag)
    const content = { ...typedDefinition, nameNl: name, source: 'tno-zonmw-2024', sourceTitle: '', sourcePublisher: '', sourceYear: '' }
    const changed = {
      ...content,
      unit: 'percent',
      denominatorNl: 'Alle zwangeren',
      denominatorEn: 'All pregnant women',
      validFrom: '',
      reasonNl: 'Anders gevraagd.',
      reasonEn: 'Asked otherwise.',
    }
    const published = await asActor(database.get(), demoActor('analyst'), now, (tx) =>
      publishDefinition(tx, { code: '4', revision: 0, content: changed }),
    )
    expect(must(published)).toMatchObject({ ok: true })
    // Kept pages may be a second old.
    await setTimeout(1100)
    expect((await read()).page).toContain(name)
  })
})
