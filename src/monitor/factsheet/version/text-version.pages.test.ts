import { setTimeout } from 'node:timers/promises'
import { type KyselyPlugin, sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../app/test-app.ts'
import { settleSets } from '../../../exchange/open-data/test-sets.ts'
import { thePublic, theSystem } from '../../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../../platform/database/as-actor.ts'
import { testDatabase } from '../../../platform/database/test-database.ts'
import { pdfStructure } from '../../../platform/pdf/pdf-structure.ts'
import { publishedFigures } from '../../figure/figure-source.ts'
import { publishAsPrinted } from '../../publication/publish-as-printed.ts'
import { openFigures } from '../../set/figure-set.ts'
import { loadFactsheet } from '../load-factsheet.ts'
import { findAreaText } from '../text/area-text.store.ts'
import { faultInFactsheet } from '../text/factsheet-fields.ts'
import { publishText, takeTextBack } from '../text/publish-text.ts'
import { saveText } from '../text/save-text.ts'
import { typed, writing } from '../text/test-writers.ts'
import { keepVoice, withdrawVoice } from '../voice/keep-voice.ts'
import { loadHistory } from './load-history.ts'

const moments = {
  figures: '2026-03-02T08:00:00.000Z',
  text: '2026-03-09T09:30:00.000Z',
  nothing: '2026-03-12T09:30:00.000Z',
  elsewhere: '2026-03-13T09:30:00.000Z',
  both: '2026-03-16T09:30:00.000Z',
  earlier: '2026-03-20T09:30:00.000Z',
  withheld: '2026-03-23T09:30:00.000Z',
  now: '2026-03-25T09:30:00.000Z',
}
const sheet = { kind: 'factsheet', area: 'regio-zuid', year: 2023 } as const
const path = '/factsheet/regio-zuid/2023'
const recommendation = '00000000-0000-4000-8000-00000000000a'

describe('the versions of a factsheet with its text', () => {
  const database = testDatabase()
  const as = writing(database)
  const asSystem = (at: string, work: (tx: Transaction) => Promise<unknown>) => asActor(database.get(), theSystem, new Date(at), work)
  const published = async (words: Record<string, string>, at: string, year: number = sheet.year) => {
    await as('lead', at, async (tx) => {
      const before = await findAreaText(tx, { ...sheet, year })
      const saved = await saveText(tx, { ...sheet, year }, typed(before?.version ?? 0, words), faultInFactsheet)
      const done = saved.ok ? await publishText(tx, { area: sheet.area, year }, saved.value.version) : saved
      if (!done.ok) throw new Error(done.refusal.code)
    })
  }
  const figuresPublished = (at: string, change: string) =>
    asSystem(at, async (tx) => {
      if (change !== '') await sql.raw(change).execute(tx.db)
      await publishAsPrinted(tx, openFigures.slug)
    })
  const html = async (address: string, language?: 'nl' | 'en', status = 200) => {
    const response = await testApp(database.get(), new Date(moments.now)).get(address, undefined, language)
    expect(response.status, address).toBe(status)
    return response.text()
  }
  const plain = (page: string) =>
    page
      .replace(/^[\s\S]*<main/, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll('&quot;', '"')
      .replaceAll(/\s+/g, ' ')
  const read = async (address: string, language?: 'nl' | 'en') => plain(await html(address, language))
  const history = () =>
    asActor(database.get(), thePublic, new Date(moments.now), async (tx) => {
      const loaded = await loadHistory(tx, sheet)
      if (!loaded.ok) throw new Error(loaded.refusal.code)
      return loaded.value
    })
  let voiceId = ''

  beforeAll(async () => {
    await settleSets(database.get(), new Date(moments.figures))
    const kept = await as('lead', moments.text, (tx) =>
      keepVoice(tx, sheet, { quote: 'Ik wist niet waar te beginnen.', spokenBy: 'een moeder', about: null, consent: 'yes' }),
    )
    voiceId = kept.ok ? kept.value.voiceId : ''
    await published({ summary: 'Het gaat zo goed.', 'here.5': 'De POP-poli belt.' }, moments.text)
    await figuresPublished(moments.nothing, '')
    await figuresPublished(moments.elsewhere, `update figure set remark = 'Herzien.' where indicator = '8bc' and area = 'nijkerk'`)
    await figuresPublished(moments.both, `update figure set value = 4.4 where indicator = '8a' and area = 'regio-zuid' and period = '2023'`)
    await published({ summary: 'Het gaat nu heel goed.' }, moments.both)
    await published(
      {
        [`recommendation.${recommendation}.what`]: 'Begin een MDO',
        [`recommendation.${recommendation}.who`]: 'De gemeente',
        [`recommendation.${recommendation}.by`]: '2024-07-01',
      },
      moments.earlier,
      2022,
    )
  })

  it('are those that changed something on this sheet, each with what changed', async () => {
    const { versions } = await history()
    expect(versions).toEqual([
      { number: 1, at: moments.figures, until: moments.text, figures: [], written: [] },
      { number: 2, at: moments.text, until: moments.both, figures: [], written: ['summary', 'here', 'voices'] },
      { number: 3, at: moments.both, until: moments.earlier, figures: [8], written: ['summary'] },
      { number: 4, at: moments.earlier, until: null, figures: [], written: ['earlier'] },
    ])
    const page = await read(`${path}/versies`)
    for (const words of [
      'Versie 4, 20 maart 2026 om 10:30 Tekst bijgewerkt: wat er kwam van eerdere aanbevelingen.',
      'Versie 3, 16 maart 2026 om 10:30 Cijfers bijgewerkt: 8. Steun door de jeugdgezondheidszorg. Tekst bijgewerkt: samenvatting.',
      'Versie 2, 9 maart 2026 om 10:30 Tekst bijgewerkt: samenvatting, zo doen wij het hier en wat ouders zeggen.',
      'Versie 1, 2 maart 2026 om 09:00 De eerste versie, nog zonder tekst bij de cijfers.',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain('12 maart')
    expect(await read('/factsheet/nijkerk/2023/versies')).toContain('13 maart 2026')
  })

  it('are read with as many queries however many there are', async () => {
    const counted = (area: string, year: number) =>
      asActor(database.get(), thePublic, new Date(moments.now), async (tx) => {
        let queries = 0
        const counting: KyselyPlugin = {
          transformQuery: ({ node }) => {
            queries += 1
            return node
          },
          transformResult: async ({ result }) => result,
        }
        const loaded = await loadHistory({ ...tx, db: tx.db.withPlugin(counting) }, { area, year })
        return { queries, versions: loaded.ok ? loaded.value.versions.length : 0 }
      })
    const few = await counted('wageningen', 2021)
    const many = await counted(sheet.area, sheet.year)
    expect(few.versions).toBeLessThan(many.versions)
    expect(few.queries).toBeGreaterThan(5)
    expect(many.queries).toBe(few.queries)
  })

  it('show each the figures and the text of then, on the page and in the file', async () => {
    const old = await read(`${path}?versie=${moments.text}`)
    for (const words of [
      'Dit is versie 2 van 4',
      'Zo stond deze factsheet er van 9 maart 2026 om 10:30 tot 16 maart 2026 om 10:30',
      'Het gaat zo goed.',
      'De POP-poli belt.',
      'Ik wist niet waar te beginnen.',
      '4,2% 2023',
      'gepubliceerd op 9 maart 2026',
    ])
      expect(old).toContain(words)
    expect(old).not.toContain('nu heel goed')
    expect(old).not.toContain('Begin een MDO')
    const first = await read(`${path}?versie=${moments.figures}`, 'en')
    expect(first).toContain('This is version 1 of 4')
    expect(first).not.toContain('Summary')
    const latest = await read(path)
    for (const words of ['Het gaat nu heel goed.', '4,4% 2023', 'Begin een MDO']) expect(latest).toContain(words)
    expect(latest).not.toContain('Dit is versie')
    expect(await html(`${path}?versie=${moments.text}`)).toContain(`href="${path}.pdf?versie=${moments.text}"`)
    const file = async (address: string) => {
      const response = await testApp(database.get(), new Date(moments.now)).get(address)
      expect(response.status).toBe(200)
      return { name: response.headers.get('content-disposition'), ...pdfStructure(new Uint8Array(await response.arrayBuffer())) }
    }
    const [then, now] = [await file(`${path}.pdf?versie=${moments.figures}`), await file(`${path}.pdf`)]
    expect(then).toMatchObject({ tagged: true, universalAccess: 1, name: 'inline; filename="factsheet-regio-zuid-2023-versie-1.pdf"' })
    // Without summary, voices, and what became of earlier recommendations.
    const headings = ({ elements }: { elements: readonly string[] }) => elements.filter((element) => element === 'H2').length
    expect(headings(now) - headings(then)).toBe(3)
  })

  it('are, for the latest, the sheet itself', async () => {
    for (const asked of [
      sheet,
      { area: 'renkum', year: 2023 },
      { area: 'gelderland-midden', year: 2022 },
      { area: 'wageningen', year: 2021 },
    ]) {
      const [shown, version] = await asActor(database.get(), thePublic, new Date(moments.now), async (tx) => {
        const loaded = await loadFactsheet(tx, publishedFigures, asked)
        const all = await loadHistory(tx, asked)
        if (!loaded.ok || !all.ok) throw new Error('no sheet')
        return [loaded.value.factsheet, all.value.shownAt(all.value.versions.at(-1)?.at ?? '')]
      })
      // From which publication a figure was read is no part of a sheet: an earlier one may say the same.
      const said = (one: unknown) => JSON.parse(JSON.stringify(one, (key, value) => (key === 'publication' ? undefined : value)))
      expect(said(version), asked.area).toEqual(said(shown))
      expect([...version.written.here]).toEqual([...shown.written.here])
    }
  })

  it('are compared in the text too, word by word, and said in words to who does not see lines', async () => {
    const page = await html(`${path}/versies?van=${moments.text}&naar=${moments.both}`)
    const text = plain(page)
    expect(text).toContain('Van: Versie 2, 9 maart 2026 om 10:30. Naar: Versie 3, 16 maart 2026 om 10:30.')
    expect(text).toMatch(/Cijfers: 1 anders .* 4,2% .* 4,4%/)
    expect(text).toContain('Tekst: 1 anders Doorgestreept is weg, onderstreept is erbij. Samenvatting anders')
    expect(text).toContain('Het gaat [weg: zo ] [erbij: nu heel ] goed.')
    expect(page).toMatch(/<del>.*zo .*<\/del>.*<ins>.*nu heel .*<\/ins>/)
    const last = await read(`${path}/versies`)
    expect(last).toContain('Tekst: 1 erbij De cijfers van deze factsheet bleven gelijk.')
    expect(last).toContain('“Begin een MDO” (uit 2022) erbij')
    expect(await read(`${path}/versies?van=${moments.figures}&naar=${moments.text}`, 'en')).toMatch(
      /Text: 3 added The figures of this factsheet stayed the same\. .*\[added: Het gaat zo goed\./,
    )
  })

  it('print no number that is withheld by now', async () => {
    await figuresPublished(
      moments.withheld,
      `update figure set state = 'withheld', value = null, numerator = null, denominator = null
        where indicator = '8a' and area = 'regio-zuid' and period = '2023'`,
    )
    const old = await read(`${path}?versie=${moments.text}`)
    expect(old).toContain('Dit is versie 2 van 5')
    expect(/4,[24]%|\b52 in aantal/.exec(old)).toBeNull()
    expect((await history()).sheetAt(moments.text).indicators).not.toEqual((await history()).shownAt(moments.text).indicators)
  })

  it('lose the words of a parent who takes them back, and of a text that is taken back, everywhere', async () => {
    const app = testApp(database.get(), new Date(moments.now))
    const addresses = [`${path}?versie=${moments.text}`, `${path}/versies?van=${moments.figures}&naar=${moments.text}`]
    const shown = () => Promise.all(addresses.map(async (address) => (await app.get(address)).text()))
    for (const page of await shown()) expect(page).toContain('Ik wist niet waar te beginnen.')
    await as('lead', moments.now, (tx) => withdrawVoice(tx, sheet, voiceId))
    // Kept pages may be a second old.
    await setTimeout(1100)
    for (const page of await shown()) {
      expect(page).not.toContain('Ik wist niet waar')
      expect(page).toContain('Het gaat zo goed.')
    }
    await as('lead', moments.now, (tx) => takeTextBack(tx, sheet))
    await setTimeout(1100)
    expect((await app.get(`${path}?versie=${moments.text}`)).status).toBe(404)
    expect(await (await app.get(`${path}/versies`)).text()).not.toContain('heel goed')
    // The figures of that day are a version still.
    expect(await (await app.get(`${path}?versie=${moments.both}`)).text()).not.toContain('heel goed')
  })

  it.each(['gisteren', '', '2026-03-09', '1999-01-01T00:00:00.000Z'])('are not guessed at: versie=%j', async (asked) => {
    expect(await html(`${path}?versie=${asked}`, 'nl', 404)).toContain(`href="${path}/versies"`)
    expect(await html(`${path}.pdf?versie=${asked}`, 'nl', 404)).toContain('Deze versie van de factsheet is er niet of is teruggenomen.')
  })
})
