import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { loadShippedAreas } from '../../area/load-areas.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { importFigures } from '../figure/import-figures.ts'
import { loadFigures } from '../figure/load-figures.ts'
import { planPublication } from '../publication/plan-publication.ts'
import { loadDraft, publishSet } from '../publication/publish-set.ts'
import { retireIndicator } from './retire-indicator.ts'
import { typedDefinition } from './test-definition.ts'
import { publishDefinition } from './work-on-definition.ts'

const now = new Date('2026-03-02T10:00:00Z')
const code = 'eigen-gezinnen-met-een-gesprek-over-geldzorgen'
const set = {
  id: '5e700000-0000-4000-8000-00000000cccc',
  slug: 'geldzorgen',
  title: { nl: 'Geldzorgen', en: 'Money worries' },
  kind: 'imported',
  fictitious: false,
} as const
const rows = ['renkum,2024,12', 'renkum,2025,18', 'ede,2025,31', 'renkum,2026,20']

describe('an indicator made here, at every public door', () => {
  const database = testDatabase()
  const by = <T>(work: (tx: Transaction) => Promise<T>) => asActor(database.get(), demoActor('analyst'), now, work)
  const read = async (path: string, language?: 'en') => {
    const response = await testApp(database.get(), now).get(path, undefined, language)
    return { status: response.status, text: await response.text() }
  }
  const publish = (content: object, of: string | null) => by((tx) => publishDefinition(tx, { code: of, revision: 0, content }))

  beforeAll(async () => {
    await settleDemoPeople(database.get())
    await asActor(database.get(), theSystem, now, async (tx) => {
      await loadShippedAreas(tx)
      await loadFigures(tx)
    })
    await publish(typedDefinition, null)
    const next = { ...typedDefinition, source: 'startlijn', validFrom: '2026', numeratorNl: 'Gezinnen die het zelf vertelden' }
    await publish({ ...next, reasonNl: 'Het team schrijft het anders op.', reasonEn: 'The team writes it down otherwise.' }, code)
    const sheet = ['indicator,area,period,numerator,denominator,value,unit,n,state,source,remark']
    for (const row of rows) {
      const [area, year, value] = row.split(',')
      sheet.push(`${code},${area},${year},,,${value},,,known,startlijn,`)
    }
    expect(await by((tx) => importFigures(tx, sheet.join('\n'), { set }))).toMatchObject({ ok: true })
    const draft = await by((tx) => loadDraft(tx, set.slug))
    if (!draft.ok) throw new Error(draft.refusal.code)
    const outcome = await planPublication(draft.value, { threshold: 10, method: 'fast', favour: new Map() })
    if (!outcome.ok) throw new Error(outcome.why)
    expect(await by((tx) => publishSet(tx, draft.value, outcome.plan, null))).toMatchObject({ ok: true })
  })

  it('says which version its figure was made with, what changed since and why', async () => {
    const older = (await read(`/monitor/${code}?gebied=renkum&jaar=2025`)).text
    for (const words of [
      'Dit cijfer is gemaakt met versie 1 van de definitie.',
      typedDefinition.numeratorNl,
      'Een gesprek zegt niet dat de geldzorgen over zijn.',
      'Veranderd: teller, bron van de definitie, geldt vanaf.',
      'Waarom: Het team schrijft het anders op.',
    ])
      expect(older).toContain(words)
    const newer = (await read(`/monitor/${code}?gebied=renkum&jaar=2026`, 'en')).text
    expect(newer).not.toContain('This figure was made with version')
    for (const words of [
      typedDefinition.nameEn,
      'Why: The team writes it down otherwise.',
      'The source computes it; we take over what it prints',
    ])
      expect(newer).toContain(words)
  })

  it('stands in overview, comparison, series, atlas and files, by its name', async () => {
    for (const path of [
      '/monitor?gebied=renkum&jaar=2025',
      `/monitor/vergelijken?indicator=${code}&jaar=2025&gebieden=renkum,ede`,
      `/monitor/reeksen?reeks=${code}&gebied=gelderland-midden`,
      '/monitor/reeksen?reeks=own&gebied=renkum',
      `/monitor/atlas?indicator=${code}&jaar=2025`,
      `/monitor/${code}.csv`,
    ]) {
      const { status, text } = await read(path)
      expect(status, path).toBe(200)
      expect(text, path).toContain(typedDefinition.nameNl)
    }
    expect(
      JSON.parse((await read(`/monitor/${code}.json`)).text).figures.map((each: { definitionVersion: number }) => each.definitionVersion),
    ).toEqual(expect.arrayContaining([1, 1, 1, 2]))
  })

  it('never joins figures of two definitions in one line', async () => {
    const { text } = await read(`/monitor/${code}?gebied=renkum&jaar=2026`)
    expect(text).not.toContain('Door de jaren')
    expect((await read('/monitor/3a')).text).toContain('Door de jaren')
  })

  it('says of RIVM 1 that the denominator was another in 2020', async () => {
    const { text } = await read('/monitor/rivm-1?gebied=nederland&jaar=2020')
    for (const words of [
      'Dit cijfer is gemaakt met versie 1',
      'De gemeenten met de impuls Kansrijke Start',
      'De noemer werd alle gemeenten',
    ])
      expect(text).toContain(words)
  })

  it('says that it is no longer used, and why', async () => {
    await by((tx) => retireIndicator(tx, code, { reasonNl: 'Niet bijgehouden.', reasonEn: 'Not kept.' }))
    const { text } = await read(`/monitor/${code}`, 'en')
    for (const words of ['No longer used since 2 March 2026', 'Not kept.']) expect(text).toContain(words)
  })
})
