import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../../app/test-app.ts'
import { demoActor } from '../../../people/demo/load-demo-people.ts'
import { theSystem } from '../../../platform/database/actor.ts'
import { asActor } from '../../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../../platform/database/test-database.ts'
import { loadFigures } from '../../figure/load-figures.ts'
import { publishText } from '../text/publish-text.ts'
import { settleWriters, sheetsOfRenkum } from '../text/test-writers.ts'
import { keepVoice } from '../voice/keep-voice.ts'
import { digestOf, type NameAnswer, possibleNames } from './possible-names.ts'

const moment = '2026-11-23T09:00:00Z'
const digestOfName = (words: string) => possibleNames(`Wij spraken ${words}.`, new Set())[0]?.digest ?? ''
const answered = (answers: Readonly<Record<string, NameAnswer>>) =>
  new Map(Object.entries(answers).map(([words, answer]) => [digestOfName(words), answer]))

onEveryEngine('names of people in a text that everybody will read', (database) => {
  let app: TestApp
  beforeAll(async () => {
    await settleWriters(database.get())
    await asActor(database.get(), theSystem, new Date(moment), loadFigures)
    app = testApp(database.get(), new Date(moment))
  })
  const { as, fresh, save, published } = sheetsOfRenkum(database, moment)
  const kept = (year: number) =>
    as('analyst', moment, (tx) =>
      tx.db.selectFrom('text_name_answer').select(['digest', 'answer', 'version', 'answered_by']).where('year', '=', year).execute(),
    )

  const recognised = (words: string) => database.get().keyring.recognise(digestOfName(words))

  it('hold publishing up until somebody answered about each, and that is recorded with who', async () => {
    const sheet = fresh()
    await save('analyst', sheet, 0, { summary: 'Wij spraken Lotte de Wit in Renkum, over Xanadu.' })
    const publish = (answers?: ReadonlyMap<string, NameAnswer>) => as('lead', moment, (tx) => publishText(tx, sheet, 1, answers))
    for (const answers of [undefined, answered({ Xanadu: 'nobody' }), answered({ 'Lotte de Wit': 'agreed' })])
      expect(await publish(answers)).toMatchObject({ ok: false, refusal: { kind: 'conflict', code: 'names_unanswered' } })
    expect(await kept(sheet.year)).toEqual([])
    expect((await published(sheet)).summary).toBe('')
    expect(await publish(answered({ Xanadu: 'nobody', 'Lotte de Wit': 'agreed', Niemand: 'nobody' }))).toMatchObject({ ok: true })
    expect((await published(sheet)).summary).toContain('Lotte de Wit')
    const rows = await kept(sheet.year)
    const by = demoActor('lead').id
    expect(rows.toSorted((one, other) => one.answer.localeCompare(other.answer))).toEqual([
      { digest: recognised('Lotte de Wit'), answer: 'agreed', version: 1, answered_by: by },
      { digest: recognised('Xanadu'), answer: 'nobody', version: 1, answered_by: by },
    ])
    // Who has the table and not the key finds no words by trying.
    expect(rows.map(({ digest }) => digest)).not.toContain(digestOfName('Xanadu'))
    // The same words are not asked about again; new ones are.
    await save('analyst', sheet, 1, { 'here.1': 'Ook Lotte de Wit doet mee.' })
    expect(await as('lead', moment, (tx) => publishText(tx, sheet, 2))).toMatchObject({ ok: true })
    await save('analyst', sheet, 2, { 'here.2': 'En Bente doet mee.' })
    expect(await as('lead', moment, (tx) => publishText(tx, sheet, 3))).toMatchObject({ refusal: { code: 'names_unanswered' } })
  })

  it('are looked for in the words of parents that would stand on it', async () => {
    const sheet = fresh()
    const voice = { quote: 'Toen kwam Sanne en die hielp.', spokenBy: 'een moeder uit Renkum', about: null, consent: 'yes' } as const
    await as('analyst', moment, (tx) => keepVoice(tx, sheet, voice))
    expect(await as('lead', moment, (tx) => publishText(tx, sheet, 1))).toMatchObject({ refusal: { code: 'names_unanswered' } })
    expect(await as('lead', moment, (tx) => publishText(tx, sheet, 1, answered({ Sanne: 'agreed' })))).toMatchObject({ ok: true })
  })

  it('are asked about as numbers and addresses of somebody too, of which a service number never stays', async () => {
    const sheet = fresh()
    await save('analyst', sheet, 0, {
      summary: 'Bel 026-1234567.',
      'here.1': 'Mail a@voorbeeld.nl.',
      'here.2': 'Nummer 111222333, Dorpsstraat 1, 6871 AB.',
    })
    const details = ['026-1234567', 'a@voorbeeld.nl', '111222333', 'Dorpsstraat 1, 6871 AB']
    const all = (answer: NameAnswer) => new Map(details.map((words) => [digestOf(words), answer]))
    const publish = (answers: ReadonlyMap<string, NameAnswer>) => as('lead', moment, (tx) => publishText(tx, sheet, 1, answers))
    expect(await publish(new Map())).toMatchObject({ refusal: { code: 'names_unanswered' } })
    expect(await publish(all('agreed'))).toMatchObject({ refusal: { code: 'names_unanswered' } })
    expect(await publish(all('nobody'))).toMatchObject({ ok: true })
    expect(await kept(sheet.year)).toHaveLength(4)
  })

  it('are answered about by who writes the text only, in her own name, and for good', async () => {
    const sheet = fresh()
    await save('analyst', sheet, 0, { summary: 'Wij spraken Xanadu.' })
    const row = {
      kind: 'factsheet',
      area: 'renkum',
      year: sheet.year,
      digest: 'a'.repeat(64),
      answer: 'nobody',
      version: 1,
      answered_at: moment,
    }
    const add = (who: 'analyst' | 'midwife', by: 'analyst' | 'midwife') =>
      as(who, moment, (tx) =>
        tx.db
          .insertInto('text_name_answer')
          .values({ ...row, answered_by: demoActor(by).id ?? '' })
          .execute(),
      )
    await expect(add('midwife', 'midwife')).rejects.toMatchObject({ code: '42501' })
    await expect(add('analyst', 'midwife')).rejects.toMatchObject({ code: '42501' })
    await add('analyst', 'analyst')
    const change = as('analyst', moment, (tx) => tx.db.updateTable('text_name_answer').set({ answer: 'agreed' }).execute())
    await expect(change).rejects.toMatchObject({ code: '42501' })
    expect(await as('midwife', moment, (tx) => tx.db.selectFrom('text_name_answer').selectAll().execute())).toEqual([])
  })

  describe('on the page', () => {
    const path = '/beheer/factsheet/renkum/2023/publiceren'
    const page = async () => (await (await app.get(path, 'analyst')).text()).replaceAll(/\s+/g, ' ')

    it('are shown with where they stand while something else is missing, and can be answered about at once', async () => {
      const other = '/beheer/factsheet/renkum/2019'
      const id = '00000000-0000-4000-8000-00000000000b'
      const draft = {
        version: '0',
        'here.5': 'Xanadu belt.',
        [`recommendation.${id}.what`]: 'Begin',
        [`recommendation.${id}.who`]: 'Wij en Bente',
      }
      await app.post(other, draft, 'analyst')
      const read = async () => (await (await app.get(`${other}/publiceren`, 'analyst')).text()).replaceAll(/\s+/g, ' ')
      const html = await read()
      for (const words of ['Deze aanbeveling mist nog wie of wanneer: Begin', 'Is “Bente” de naam van iemand?', 'Staat in: “Begin”: wie<'])
        expect(html).toContain(words)
      expect(html).not.toContain('>Publiceer deze tekst</button>')
      const nothing = await app.post(`${other}/publiceren/antwoorden`, { version: '1' }, 'analyst')
      expect([nothing.status, await nothing.text()]).toEqual([422, expect.stringContaining('Zeg van “Bente” of het de naam van iemand is')])
      const answer = { version: '1', [`naam-${digestOf('Bente').slice(0, 16)}`]: 'nobody' }
      const kept = await app.post(`${other}/publiceren/antwoorden`, answer, 'analyst')
      expect([kept.status, kept.headers.get('location')]).toEqual([303, `${other}/publiceren`])
      expect(await read()).toContain('“Bente” is niemands naam: dat is eerder gezegd.')
      expect((await app.post(`${other}/publiceren/antwoorden`, { ...answer, version: '0' }, 'analyst')).status).toBe(409)
      expect((await app.post(`${other}/publiceren/antwoorden`, answer, 'midwife')).status).toBe(403)
    })

    it('are asked about as what they are, with answers that fit', async () => {
      const other = '/beheer/factsheet/renkum/2020'
      await app.post(other, { version: '0', summary: 'Bel 026-1234567 of zoek 111222333.' }, 'analyst')
      const html = (await (await app.get(`${other}/publiceren`, 'analyst')).text()).replaceAll(/\s+/g, ' ')
      expect(html).toContain('Is “026-1234567” het telefoonnummer van iemand?')
      expect(html).toContain('Nee, het is van een organisatie: dit mag blijven staan')
      expect(html).toContain('Is “111222333” een burgerservicenummer?')
      const [phone = '', number = ''] = ['026-1234567', '111222333'].map((words) => `naam-${digestOf(words).slice(0, 16)}`)
      expect(html).toContain(`name="${phone}" value="agreed"`)
      expect(html).not.toContain(`name="${number}" value="agreed"`)
      const refused = await app.post(`${other}/publiceren`, { version: '1', [phone]: 'nobody', [number]: 'agreed' }, 'analyst')
      expect(await refused.text()).toContain('Zeg van “111222333” dat het geen burgerservicenummer is, of haal het uit de tekst.')
      const done = await app.post(`${other}/publiceren`, { version: '1', [phone]: 'nobody', [number]: 'nobody' }, 'analyst')
      expect(done.headers.get('location')).toBe('/factsheet/renkum/2020')
      const after = (await (await app.get(`${other}/publiceren`, 'analyst')).text()).replaceAll(/\s+/g, ' ')
      expect(after).toContain('“026-1234567” is van een organisatie: dat is eerder gezegd.')
    })

    it('are asked about in plain words, and what is left open is said beside it with nothing lost', async () => {
      await app.post('/beheer/factsheet/renkum/2023', { version: '0', summary: 'Wij spraken Lotte de Wit over Xanadu.' }, 'analyst')
      const html = await page()
      expect(html).toContain('Is “Lotte de Wit” de naam van iemand?')
      expect(html).toContain('Is “Xanadu” de naam van iemand?')
      const [lotte, xanadu] = ['Lotte de Wit', 'Xanadu'].map((words) => `naam-${digestOfName(words).slice(0, 16)}`)
      const refused = await app.post(path, { version: '1', [lotte ?? '']: 'agreed' }, 'analyst')
      const again = (await refused.text()).replaceAll(/\s+/g, ' ')
      expect(refused.status).toBe(422)
      expect(again).toContain('Zeg van “Xanadu” of het de naam van iemand is, of haal het uit de tekst.')
      expect(again).not.toContain('Zeg van “Lotte de Wit”')
      expect(again).toMatch(new RegExp(`name="${lotte}" value="agreed" checked`))
      expect((await app.get('/factsheet/renkum/2023')).status).toBe(200)
      const done = await app.post(path, { version: '1', [lotte ?? '']: 'agreed', [xanadu ?? '']: 'nobody' }, 'analyst')
      expect(done.headers.get('location')).toBe('/factsheet/renkum/2023')
      expect(await page()).toContain('“Lotte de Wit” staat hier met instemming: dat is eerder gezegd.')
    })
  })
})
