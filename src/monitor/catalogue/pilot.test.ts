import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { loadShippedAreas } from '../../area/load-areas.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { type Actor, thePublic, theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { shippedAreas } from '../contradiction/shipped-areas.ts'
import { loadFigures } from '../figure/load-figures.ts'
import { parsePeriod } from '../figure/period.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import { findSources } from '../set/source.store.ts'
import { ownPilots } from './pilot.store.ts'
import { type PilotInput, pilotFields, pilotForm, pilotFrom } from './pilot.ts'
import { shippedPilots } from './shipped-pilots.ts'
import { viewPilot } from './view-pilot.ts'
import { allPilots, publishPilot, savePilot } from './work-on-pilot.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const typed = {
  nameNl: 'Voorlichting in de wijk',
  nameEn: 'Information in the neighbourhood',
  aimNl: 'Ouders eerder bereiken.',
  aimEn: 'To reach parents earlier.',
  area: 'regio-zuid',
  fromYear: '2023',
  untilYear: '2024',
  indicator1: '8a',
  indicator2: '8d',
  indicator3: '',
  indicator4: '',
  indicator5: '8a',
  before: '2022',
  after: '2023',
  cost: '12500',
  costNl: 'Voor zaal en begeleiding.',
  costEn: 'For room and guidance.',
  source: 'tno-zonmw-2024',
  saysNotNl: 'Of dezelfde ouders kwamen.',
  saysNotEn: 'Whether the same parents came.',
  sourceTitle: '',
  sourcePublisher: '',
  sourceYear: '',
  version: '0',
}
const input = (more: Partial<Record<keyof typeof typed, string>> = {}): PilotInput => pilotForm.parse({ ...typed, ...more })

describe('a pilot as it is typed', () => {
  it('comes back as it went in', () => {
    const pilot = pilotFrom('voorlichting', input())
    expect(pilot.indicators).toEqual(['8a', '8d'])
    expect(pilotFrom('voorlichting', pilotForm.parse({ ...pilotFields(pilot), version: '1' }))).toEqual(pilot)
    for (const shipped of shippedPilots) {
      const { revision: _, publishedOn: __, ...plain } = shipped
      expect(pilotFrom(shipped.slug, pilotForm.parse({ ...pilotFields(shipped), version: '1' }))).toEqual(plain)
    }
  })

  it.each([
    [{ nameNl: ' ' }, 'nameNl', 'name_missing'],
    [{ fromYear: '' }, 'fromYear', 'year'],
    [{ fromYear: 'vroeger' }, 'fromYear', 'year'],
    [{ untilYear: '2020' }, 'untilYear', 'until_before_from'],
    [{ before: 'eerst' }, 'before', 'period'],
    [{ after: 'undated' }, 'after', 'period'],
    [{ cost: '12.500,50' }, 'cost', 'cost'],
    [{ cost: 'veel' }, 'cost', 'cost'],
    [{ cost: '-5' }, 'cost', 'cost'],
    [{ costEn: '' }, 'costEn', 'other_language'],
    [{ saysNotEn: '' }, 'saysNotEn', 'says_not_missing'],
    [{ source: '+', sourcePublisher: 'Wij' }, 'sourceTitle', 'source_title_missing'],
    [{ source: '+', sourceTitle: 'Plan' }, 'sourcePublisher', 'publisher_missing'],
  ])('tells of %j', (change, field, error) => {
    const issues = pilotForm.safeParse({ ...typed, ...change }).error?.issues ?? []
    expect(issues.map(({ path, message }) => [path[0], message])).toContainEqual([field, error])
  })
})

it.each(['12500', '12.500', '12,500', '€ 12.500', '€12 500'])('reads the cost %j as people write it', (cost) => {
  expect(input({ cost }).cost).toBe(12_500)
})

describe('the pilots that ship', () => {
  it('name areas, indicators and periods we have, and are about what public sources tell', () => {
    expect(shippedPilots.map(({ slug }) => slug)).toContain('power-parents')
    for (const pilot of shippedPilots) {
      expect(shippedAreas().find(pilot.area)?.slug, pilot.slug).toBe(pilot.area)
      expect(pilot.indicators.filter((code) => findIndicator(code) === undefined)).toEqual([])
      for (const period of [pilot.before, pilot.after]) if (period !== null) expect(parsePeriod(period)).not.toBeNull()
    }
  })
})

onEveryEngine('pilots', (database) => {
  const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) => asActor(database.get(), actor, now, work)
  const by = <T>(who: DemoName, work: (tx: Transaction) => Promise<T>) => as(demoActor(who), work)
  const slug = 'voorlichting-in-de-wijk'

  beforeAll(async () => {
    await settleDemoPeople(database.get())
    await as(theSystem, async (tx) => {
      await loadShippedAreas(tx)
      await loadFigures(tx)
    })
  })

  it('that ship are shown with the figures their source prints, and nothing where nothing was measured', async () => {
    const sources = new Set((await as(thePublic, findSources)).map(({ key }) => key))
    expect(shippedPilots.filter(({ source }) => !sources.has(source))).toEqual([])
    const found = await as(thePublic, (tx) => viewPilot(tx, 'nu-niet-zwanger-abortuskliniek'))
    expect(found.ok && found.value.series.map(({ before, after }) => [before, after?.value?.value])).toEqual([
      [null, 44],
      [null, 22],
    ])
  })

  it('are written down by analysts only', async () => {
    for (const who of ['midwife', 'lead'] as const) {
      const refused = { refusal: { kind: 'forbidden', code: 'only_analysts_pilot' } }
      expect(await by(who, (tx) => savePilot(tx, null, input()))).toMatchObject(refused)
      expect(await by(who, (tx) => publishPilot(tx, slug, 1, true))).toMatchObject(refused)
    }
    expect(await by('analyst', (tx) => savePilot(tx, null, input()))).toEqual({ ok: true, value: { slug } })
    for (const [change, field] of [
      [{}, 'nameNl'],
      [{ nameNl: 'Power Parents' }, 'nameNl'],
      [{ nameNl: 'Anders', area: 'nergens' }, 'area'],
      [{ nameNl: 'Anders', indicator2: '99' }, 'indicator2'],
      [{ nameNl: 'Anders', source: 'krant' }, 'source'],
    ] as const)
      expect(await by('analyst', (tx) => savePilot(tx, null, input(change)))).toMatchObject({ refusal: { kind: 'invalid', field } })
  })

  it('bring a source of their own, once', async () => {
    const own = {
      nameNl: 'Met eigen bron',
      source: '+',
      sourceTitle: 'Plan van de coalitie',
      sourcePublisher: 'De coalitie',
      sourceYear: '2025',
    }
    const save = (nameNl: string) => by('analyst', (tx) => savePilot(tx, null, input({ ...own, nameNl })))
    expect(await save('Met eigen bron')).toMatchObject({ ok: true })
    expect(await save('Nog een')).toMatchObject({ refusal: { kind: 'invalid', code: 'source_exists', field: 'sourceTitle' } })
    const found = await by('analyst', (tx) => viewPilot(tx, 'met-eigen-bron'))
    expect(found).toMatchObject({ ok: true, value: { source: { title: 'Plan van de coalitie', publisher: 'De coalitie', year: 2025 } } })
    await asOwner(database.get(), (db) => db.deleteFrom('pilot').where('slug', '=', 'met-eigen-bron').execute())
  })

  it('are seen by nobody else until shown, and not overwritten unseen', async () => {
    expect(await as(thePublic, ownPilots)).toEqual([])
    expect(await by('lead', (tx) => viewPilot(tx, slug))).toMatchObject({ refusal: { kind: 'not_found' } })
    expect(await by('analyst', (tx) => savePilot(tx, slug, input({ version: '7' })))).toMatchObject({ refusal: { kind: 'stale' } })
    expect(await by('analyst', (tx) => savePilot(tx, slug, input({ version: '1', cost: '15000' })))).toMatchObject({ ok: true })
    expect(await by('analyst', (tx) => publishPilot(tx, slug, 1, true))).toMatchObject({ refusal: { kind: 'stale' } })
    expect(await by('analyst', (tx) => publishPilot(tx, slug, 2, true))).toMatchObject({ ok: true })
    const shown = await as(thePublic, (tx) => viewPilot(tx, slug))
    expect(shown).toMatchObject({ ok: true, value: { pilot: { cost: 15000, publishedOn: '2026-03-02', revision: 3 } } })
    expect(shown.ok && shown.value.series.map(({ indicator, after }) => [indicator.code, after?.value?.value])).toEqual([
      ['8a', 4.2],
      ['8d', 1.1],
    ])
    expect((await as(thePublic, allPilots)).length).toBe(shippedPilots.length + 1)
  })

  it('that ship are changed by nobody', async () => {
    expect(await by('analyst', (tx) => savePilot(tx, 'power-parents', input({ version: '1' })))).toMatchObject({
      refusal: { kind: 'not_found' },
    })
    const forged = (actor: Actor) =>
      as(actor, ({ db }) => db.updateTable('pilot').set({ cost: 1 }).where('slug', '=', slug).executeTakeFirst())
    for (const actor of [thePublic, theSystem, demoActor('midwife')]) expect((await forged(actor)).numUpdatedRows).toBe(0n)
  })

  it('have pages that say what is not known, and refuse who may not', async () => {
    const app = testApp(database.get(), now)
    const html = await (await app.get('/monitor/proeven/power-parents', undefined, 'en')).text()
    for (const words of ['Power Parents', 'not known. The source names no amount', 'No figures yet']) expect(html).toContain(words)
    const own = await (await app.get(`/monitor/proeven/${slug}`)).text()
    for (const words of ['€ 15.000', '52 in aantal', 'Een verschil tussen ervoor en erna zegt niet']) expect(own).toContain(words)
    expect(own).not.toContain('Verander deze proef')
    expect((await app.get('/beheer/proeven', 'midwife')).status).toBe(403)
    expect((await app.get('/beheer/proeven/nieuw')).status).toBe(403)
    expect((await app.get('/monitor/proeven/onbekend')).status).toBe(404)
    const wrong = await app.post('/beheer/proeven/nieuw', { ...typed, nameEn: '', aimNl: 'Getypt en niet kwijt' }, 'analyst')
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Getypt en niet kwijt')
    expect((await app.post(`/beheer/proeven/${slug}/terug`, { version: '3' }, 'analyst')).status).toBe(303)
    expect(await as(thePublic, ownPilots)).toEqual([])
  })

  it('leave an audit line per act', async () => {
    const lines = await asOwner(database.get(), (db) =>
      db
        .selectFrom('audit_event')
        .select(['event_code', 'outcome', 'actor_id'])
        .where('object_type', '=', 'pilot')
        .where('outcome', '=', 'success')
        .orderBy('occurred_at')
        .orderBy('event_code')
        .execute(),
    )
    expect(lines.map(({ event_code }) => event_code)).toEqual([
      'pilot.published',
      'pilot.saved',
      'pilot.saved',
      'pilot.saved',
      'pilot.taken_back',
    ])
    expect(new Set(lines.map(({ actor_id }) => actor_id))).toEqual(new Set([demoPeople.analyst.id]))
  })
})
