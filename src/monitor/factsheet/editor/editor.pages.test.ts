import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../../app/test-app.ts'
import type { DemoName } from '../../../people/demo/demo-people.ts'
import { theSystem } from '../../../platform/database/actor.ts'
import { asActor } from '../../../platform/database/as-actor.ts'
import { testDatabase } from '../../../platform/database/test-database.ts'
import { pdfStructure } from '../../../platform/pdf/pdf-structure.ts'
import { loadFigures } from '../../figure/load-figures.ts'
import { settleWriters } from '../text/test-writers.ts'

const now = new Date('2026-11-23T09:00:00Z')

describe('the pages on which a factsheet is written', () => {
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
  const versionOf = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
  /** The recommendations on the page, the empty rows included. */
  const rows = (page: string) => [...page.matchAll(/name="recommendation\.([0-9a-f-]{36})\.what"/g)].map(([, id]) => id ?? '')
  const autoSaved = async (path: string, form: Record<string, string>, as: DemoName = 'analyst') =>
    (await (await app.post(`${path}/vanzelf`, form, as)).json()) as { version: number; saved: string[]; overtaken: object[]; wrong: object }

  it('goes from an empty sheet to one that everybody reads, with a recommendation that comes back the year after', async () => {
    const path = '/beheer/factsheet/renkum/2022'
    const empty = await html(path)
    for (const words of ['Renkum in 2022', 'nog niet begonnen', 'Nog niets bewaard', '12,4%', 'Nog geen stem van een ouder'])
      expect(plain(empty)).toContain(words)
    const [first = '', second = ''] = rows(empty)
    const written = {
      version: versionOf(empty),
      summary: 'Het gaat beter dan wij dachten.\r\n\r\nMaar wij weten nog weinig.',
      'here.5': 'De POP-poli belt binnen een week.',
      [`recommendation.${first}.what`]: 'Spreek af wat wordt geregistreerd',
      [`recommendation.${second}.what`]: '',
    }
    expect((await app.post(path, written, 'analyst')).headers.get('location')).toBe(path)
    expect(plain(await html(`${path}/publiceren`))).toContain('Deze aanbeveling mist nog wie of wanneer: Spreek af wat wordt geregistreerd')
    expect((await app.post(`${path}/publiceren`, { version: '1' }, 'analyst')).status).toBe(409)
    const again = await html(path)
    await app.post(
      path,
      { version: versionOf(again), [`recommendation.${first}.who`]: 'Sociaal team', [`recommendation.${first}.by`]: '2023-09-01' },
      'lead',
    )
    const check = await html(`${path}/publiceren`, 'lead')
    expect(plain(check)).toContain('Er valt niets op aan deze tekst')
    const published = await app.post(`${path}/publiceren`, { version: versionOf(check) }, 'lead')
    expect(published.headers.get('location')).toBe('/factsheet/renkum/2022')
    expect(plain(await html(`${path}/versies`, 'analyst'))).toMatch(
      /Wat er is gepubliceerd .* Versie 2 gepubliceerd Marjan Visser, 23 november 2026 om 10:00/,
    )
    const sheet = plain(await (await app.get('/factsheet/renkum/2022')).text())
    for (const words of [
      'De teksten zijn verzonnen',
      'Het gaat beter dan wij dachten.',
      'gepubliceerd op 23 november 2026',
      'Zo doen wij het hier De POP-poli belt binnen een week.',
      'Spreek af wat wordt geregistreerd Sociaal team · klaar op 1 september 2023 nog niet begonnen',
    ])
      expect(sheet).toContain(words)
    const next = plain(await (await app.get('/factsheet/renkum/2023')).text())
    expect(next).toContain('Wat er kwam van eerdere aanbevelingen')
    expect(next).toContain('Hierover is nog niets verteld.')
    const nextPath = '/beheer/factsheet/renkum/2023'
    expect(await autoSaved(nextPath, { version: '0', [`followed.${first}.state`]: 'done' })).toMatchObject({ version: 1, overtaken: [] })
    expect(plain(await html(nextPath))).toContain('Spreek af wat wordt geregistreerd (uit 2022)')
    expect(plain(await html(`${path}/publiceren`, 'lead'))).toContain('ook uit de eerdere versies van de factsheet')
    expect((await app.post(`${path}/terug`, {}, 'lead')).status).toBe(303)
    expect(plain(await html(`${path}/versies`))).toContain('teruggehaald, 23 november 2026 om 10:00')
    // Kept pages may be a second old; who is signed in gets a fresh one.
    expect((await (await app.get('/factsheet/renkum/2022', 'midwife')).text()).includes('Het gaat beter')).toBe(false)
  })

  it('tells who writes in two windows that it was herself', async () => {
    const path = '/beheer/factsheet/wageningen/2021'
    await app.post(path, { version: '0', summary: 'Eerste venster.' }, 'analyst')
    const said = 'In een ander venster van uzelf veranderde u dit veld, 23 november 2026 om 10:00. Daar staat nu:'
    expect((await autoSaved(path, { summary: 'Tweede.', 'over.summary': '0' })).overtaken).toMatchObject([{ own: true, said }])
    const page = plain(await (await app.post(path, { version: '0', summary: 'Tweede.' }, 'analyst')).text())
    for (const words of ['U schreef ook in een ander venster', said]) expect(page).toContain(words)
    expect(page).not.toMatch(/Een collega was u voor|Tom Willems veranderde/)
  })

  it('keeps what two people type, and shows each what the other wrote', async () => {
    const path = '/beheer/factsheet/wageningen/2023'
    await app.post(path, { version: '0', summary: 'Van Tom.' }, 'analyst')
    expect(await autoSaved(path, { 'here.1': 'Van Marjan.', 'over.here.1': '1' }, 'lead')).toMatchObject({ version: 2, saved: ['here.1'] })
    expect(await autoSaved(path, { summary: 'Van Marjan.', 'over.summary': '0' }, 'lead')).toMatchObject({
      version: 2,
      saved: [],
      overtaken: [
        {
          field: 'summary',
          words: 'Van Tom.',
          version: 1,
          said: 'Tom Willems veranderde dit veld, 23 november 2026 om 10:00. Daar staat nu:',
        },
      ],
    })
    // The whole form, as without script: only what she changed counts, and what was overtaken stays in its field.
    const form = { version: '1', summary: 'Van Tom.', 'here.1': 'Ook van Tom.', 'here.2': 'Nieuw.' }
    const late = await app.post(path, form, 'analyst')
    const page = await late.text()
    expect(late.status).toBe(409)
    for (const words of ['Een collega was u voor', 'Marjan Visser veranderde dit veld', 'Van Marjan.', 'Ook van Tom.'])
      expect(plain(page)).toContain(words)
    expect(page).toContain('name="over.here.1" value="2"')
    expect((await app.post(path, { ...form, version: '3', 'over.here.1': '2' }, 'analyst')).status).toBe(303)
    expect(await html(path, 'lead')).toContain('Ook van Tom.')
  })

  it('says per field what is wrong and keeps what was typed', async () => {
    const path = '/beheer/factsheet/overbetuwe/2023'
    const long = 'a'.repeat(2001)
    const [id = ''] = rows(await html(path))
    const by = `recommendation.${id}.by`
    const refused = await app.post(path, { version: '0', 'here.3': long, [by]: '2027-02-30', summary: 'Wel goed.' }, 'analyst')
    const page = await refused.text()
    expect(refused.status).toBe(422)
    for (const words of [
      'Deze tekst is te lang',
      'Vul een datum in die bestaat',
      long,
      'href="#veld-here.3"',
      `id="veld-${by}"`,
      'value="2027-02-30"',
    ])
      expect(page).toContain(words)
    expect(await html(path)).toContain('Wel goed.')
    expect(await autoSaved(path, { version: '0', 'here.3': long })).toMatchObject({
      wrong: { 'here.3': 'Deze tekst is te lang. Maak hem korter. Het zijn 2.001 tekens en er passen er 2.000: 1 te veel.' },
    })
  })

  it('lists, compares and brings back versions', async () => {
    const path = '/beheer/factsheet/lingewaard/2023'
    expect(plain(await html(`${path}/versies`))).toContain('Nog geen versies')
    await app.post(path, { version: '0', summary: 'Wij gaan door.', 'here.1': 'Zo.' }, 'analyst')
    await app.post(path, { version: '1', summary: 'Wij gaan nu door.' }, 'lead')
    const list = plain(await html(`${path}/versies`))
    for (const words of ['Versie 2 Marjan Visser', 'zo staat het nu', 'Versie 1 Tom Willems']) expect(list).toContain(words)
    const compared = await html(`${path}/versies/2?met=1`)
    expect(compared).toMatch(/Wij gaan <ins>.*nu .*<\/ins>door\./)
    expect(plain(compared)).toContain('Wij gaan [erbij: nu ] door.')
    expect(plain(compared)).toMatch(/1 anders Doorgestreept .* Samenvatting Samenvatting anders/)
    expect(compared).toMatch(/<option value="1"[^>]*>Versie 1 · Tom Willems, 23 november 2026 om 10:00</)
    expect(plain(await html(`${path}/versies/2?met=0`))).toMatch(/2 erbij .* Zo doen wij het hier .* erbij/)
    expect(plain(await html(`${path}/versies/1?met=0`))).toContain('Zo doen wij het hier: 1 Het aanbod kennen')
    expect((await app.post(`${path}/versies/1`, { version: '1' }, 'analyst')).status).toBe(409)
    expect((await app.post(`${path}/versies/1`, { version: '2' }, 'analyst')).status).toBe(303)
    expect(await html(path)).toContain('>Wij gaan door.<')
    for (const number of ['9', '0', '2?met=9']) expect((await app.get(`${path}/versies/${number}`, 'analyst')).status).toBe(404)
  })

  it('takes a voice only with consent and in general words, and lets it go at once', async () => {
    const path = '/beheer/factsheet/regio-zuid/2022'
    const voice = { quote: 'Ik wist niet waar ik moest beginnen.', spokenBy: 'een moeder uit Renkum', about: '13' }
    const refused = await app.post(`${path}/stem`, { ...voice, spokenBy: 'Lotte de Wit' }, 'lead')
    const page = await refused.text()
    expect(refused.status).toBe(422)
    for (const words of ['Zonder toestemming van de ouder', 'zonder naam', voice.quote, 'value="Lotte de Wit"'])
      expect(page).toContain(words)
    expect((await app.post(`${path}/stem`, { ...voice, consent: 'yes' }, 'lead')).status).toBe(303)
    const editor = await html(path)
    const [, id = ''] = /\/stem\/([0-9a-f-]{36})\/terug/.exec(editor) ?? []
    expect((await app.post(`${path}/publiceren`, { version: '1' }, 'lead')).status).toBe(303)
    const shown = async () => (await app.get('/factsheet/regio-zuid/2022', 'midwife')).text()
    expect(await shown()).toContain(voice.quote)
    expect(plain(await html(`${path}/stem/${id}/terug`))).toContain(voice.quote)
    const before = (await (await app.get('/factsheet/regio-zuid/2022.pdf', 'midwife')).arrayBuffer()).byteLength
    expect((await app.post(`${path}/stem/${id}/terug`, {}, 'lead')).status).toBe(303)
    expect(await shown()).not.toContain(voice.quote)
    const after = new Uint8Array(await (await app.get('/factsheet/regio-zuid/2022.pdf', 'midwife')).arrayBuffer())
    expect(after.byteLength).toBeLessThan(before)
    expect(pdfStructure(after)).toMatchObject({ tagged: true, universalAccess: 1 })
    expect(await html(path)).not.toContain(voice.quote)
    expect(plain(await html(`${path}/stem/${id}/terug`))).toContain('Deze stem is er niet (meer)')
    expect((await app.post(`${path}/stem/${id}/terug`, {}, 'lead')).status).toBe(404)
  })

  it.each<[DemoName | undefined, string, number]>([
    ['analyst', '/beheer/factsheet', 200],
    ['lead', '/beheer/factsheet', 200],
    ['midwife', '/beheer/factsheet', 403],
    [undefined, '/beheer/factsheet', 403],
    ['midwife', '/beheer/factsheet/renkum/2023', 403],
    ['midwife', '/beheer/factsheet/renkum/2023/versies', 403],
    ['midwife', '/beheer/factsheet/renkum/2023/publiceren', 403],
    ['midwife', '/beheer/factsheet/renkum/2023/stem', 403],
    ['lead', '/beheer/factsheet/ede/2023', 403],
    ['analyst', '/beheer/factsheet/nergens/2023', 404],
    ['analyst', '/beheer/factsheet/renkum/2001', 404],
    ['analyst', '/beheer/factsheet/renkum/1850', 404],
    ['analyst', '/beheer/factsheet/renkum/vorig-jaar', 404],
    ['analyst', '/beheer/factsheet/renkum/2023/versies/laatste', 404],
    [undefined, '/beheer/factsheet/renkum/2023', 403],
  ])('%s at %s: %i', async (who, path, status) => {
    expect((await app.get(path, who)).status).toBe(status)
  })

  it('does nothing for who may not, whatever she sends', async () => {
    const path = '/beheer/factsheet/nijkerk/2023'
    for (const act of ['', '/vanzelf', '/publiceren', '/terug', '/stem', '/versies/1'])
      expect(
        (await app.post(`${path}${act}`, { version: '0', summary: 'x', quote: 'x', spokenBy: 'een moeder', consent: 'yes' }, 'midwife'))
          .status,
        act,
      ).toBe(403)
    expect(plain(await html(path))).toContain('Nog niets bewaard')
  })

  it('leads to the text only who may write it, and speaks English where asked', async () => {
    expect(await html('/factsheet/renkum/2023', 'lead')).toContain('href="/beheer/factsheet/renkum/2023"')
    for (const who of ['midwife', undefined] as const)
      expect(await (await app.get('/factsheet/renkum/2023', who)).text()).not.toContain('/beheer/factsheet')
    for (const path of ['', '/renkum/2023', '/renkum/2023/publiceren', '/renkum/2023/stem', '/renkum/2023/versies']) {
      const page = plain(await html(`/beheer/factsheet${path}`, 'analyst', 'en'))
      expect(page).toMatch(/Factsheet|voice|Versions/)
      expect(page).not.toMatch(/\b(Bewaar|Versies|Publiceer|toestemming)\b/)
    }
    for (const path of ['/beheer/factsheet/renkum/2023', '/beheer/factsheet/renkum/2023/stem', '/beheer/raadsbrief/renkum/2023']) {
      const fields = (await html(path, 'analyst', 'en')).match(/<textarea[^>]*>/g) ?? []
      expect(fields.length, path).toBeGreaterThan(0)
      for (const field of fields) expect(field, 'what is written in it is Dutch').toContain('lang="nl"')
    }
    expect((await app.get('/beheer/factsheet?gebied=renkum&jaar=2023', 'lead')).headers.get('location')).toBe(
      '/beheer/factsheet/renkum/2023',
    )
  })
})
