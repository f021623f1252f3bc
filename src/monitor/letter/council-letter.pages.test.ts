import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../app/test-app.ts'
import type { DemoName } from '../../people/demo/demo-people.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { pdfStructure } from '../../platform/pdf/pdf-structure.ts'
import { settleWriters } from '../factsheet/text/test-writers.ts'
import { loadFigures } from '../figure/load-figures.ts'

const now = new Date('2026-11-23T09:00:00Z')

describe('the letter to the council', () => {
  const database = testDatabase()
  let app: TestApp
  beforeAll(async () => {
    await settleWriters(database.get())
    await asActor(database.get(), theSystem, now, loadFigures)
    app = testApp(database.get(), now)
  })
  const plain = (html: string) =>
    html
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll(/\s+/g, ' ')
  const html = async (path: string, as: DemoName = 'analyst', language?: 'nl' | 'en') => (await app.get(path, as, language)).text()
  const pdf = async (path: string, as: DemoName = 'analyst') =>
    pdfStructure(new Uint8Array(await (await app.get(`${path}.pdf`, as)).arrayBuffer()))

  it('is drafted in four parts from what is published, kept as it is changed, and made anew when asked', async () => {
    const path = '/beheer/raadsbrief/regio-zuid/2023'
    const first = await html(path)
    for (const words of [
      'Kernboodschap',
      'Context',
      'Inhoudelijke boodschap',
      'Vervolg',
      'Dit is een voorstel',
      'Er valt niets op aan deze brief',
    ])
      expect(plain(first)).toContain(words)
    expect(first).toContain('[8a, Regio Zuid, 2023]')
    expect(plain(first)).toContain('Regio Zuid, 2023: 4,2%, 52 in aantal, noemer niet vermeld. Geteld wordt: Baby’s')
    const drafted = await asOwner(database.get(), (db) =>
      db.selectFrom('area_text').select('kind').where('kind', '=', 'council_letter').execute(),
    )
    expect(drafted).toEqual([])
    const saved = await app.post(
      `${path}/vanzelf`,
      { version: '0', core: 'Onze kern [8a, Regio Zuid, 2023].', context: 'De context.', subject: 'Kop' },
      'analyst',
    )
    expect(await saved.json()).toMatchObject({ version: 1, overtaken: [], wrong: {} })
    const kept = await html(path, 'lead')
    expect(kept).toContain('>Onze kern [8a, Regio Zuid, 2023].<')
    expect(plain(kept)).toContain('Bij [8a, Regio Zuid, 2023] staat in de cijfers nu 4,2%; in uw zin staat dat niet.')
    expect((await app.post(path, { version: '0', core: 'Anders.' }, 'lead')).status).toBe(409)
    expect((await app.post(`${path}/opnieuw`, { version: '0' }, 'lead')).status).toBe(409)
    expect((await app.post(`${path}/opnieuw`, { version: '1' }, 'lead')).status).toBe(303)
    expect(plain(await html(path))).toContain('Met deze brief informeren wij u')
    expect(await html(`${path}/versies/2?met=1`)).toContain('<del>')
    expect((await app.post(`${path}/versies/1`, { version: '2' }, 'analyst')).status).toBe(303)
    expect(await html(path)).toContain('>Onze kern [8a, Regio Zuid, 2023].<')
  })

  it('says what is wrong and keeps what was typed', async () => {
    const path = '/beheer/raadsbrief/renkum/2023'
    const refused = await app.post(path, { version: '0', subject: 'a'.repeat(161), core: 'Wel goed.' }, 'analyst')
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('href="#veld-subject"')
    expect(page).toContain('a'.repeat(161))
    expect(await html(path)).toContain('>Wel goed.<')
  })

  it('is a tagged PDF with its parts as headings and a footnote to every figure it names, marked while it is a concept or invented', async () => {
    const structure = await pdf('/beheer/raadsbrief/gelderland-midden/2023')
    expect(structure).toMatchObject({ tagged: true, universalAccess: 1, language: 'nl-NL' })
    const count = (...elements: string[]) => structure.elements.filter((one) => elements.includes(one)).length
    expect([count('H1'), count('H2')]).toEqual([1, 5])
    const page = await html('/beheer/raadsbrief/gelderland-midden/2023')
    const notes = (/id="voetnoten".*?<ol[^>]*>(.*?)<\/ol>/s.exec(page)?.[1]?.match(/<li>/g) ?? []).length
    expect(notes).toBeGreaterThan(15)
    expect(count('Note', 'FENote')).toBe(notes)
    const lines = await asOwner(database.get(), (db) =>
      db.selectFrom('audit_event').select('event_code').where('action', '=', 'print').execute(),
    )
    expect(lines.map(({ event_code }) => event_code)).toContain('council_letter.printed')
    await app.post('/beheer/raadsbrief/gelderland-midden/2023', { version: '0', core: 'Met # en *tekens* en @verwijzing.' }, 'analyst')
    expect(await pdf('/beheer/raadsbrief/gelderland-midden/2023')).toMatchObject({ universalAccess: 1 })
  })

  it.each<[DemoName | undefined, string, number]>([
    ['lead', '/beheer/raadsbrief', 200],
    ['midwife', '/beheer/raadsbrief', 403],
    ['midwife', '/beheer/raadsbrief/renkum/2023', 403],
    ['midwife', '/beheer/raadsbrief/renkum/2023.pdf', 403],
    [undefined, '/beheer/raadsbrief/renkum/2023.pdf', 403],
    ['lead', '/beheer/raadsbrief/ede/2023', 403],
    ['analyst', '/beheer/raadsbrief/renkum/2001', 404],
    ['analyst', '/beheer/raadsbrief/nergens/2023.pdf', 404],
  ])('%s at %s: %i', async (who, path, status) => {
    expect((await app.get(path, who)).status).toBe(status)
  })

  it('does nothing for who may not', async () => {
    for (const act of ['', '/vanzelf', '/opnieuw', '/versies/1'])
      expect((await app.post(`/beheer/raadsbrief/wageningen/2023${act}`, { version: '0', core: 'x' }, 'midwife')).status, act).toBe(403)
    expect(plain(await html('/beheer/raadsbrief/wageningen/2023'))).toContain('Nog niets bewaard')
  })

  it('has English words around a Dutch letter', async () => {
    const page = plain(await html('/beheer/raadsbrief/renkum/2022', 'analyst', 'en'))
    for (const words of ['Letter to the council', 'Core message (Kernboodschap)', 'Footnotes', 'Met deze brief informeren wij u'])
      expect(page).toContain(words)
  })
})
