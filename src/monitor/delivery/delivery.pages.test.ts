import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../app/create-app.ts'
import { startSession } from '../../app/sign-in/session.store.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { mostSheetBytes } from './delivery.ts'
import { testWorkbook } from './sheet/test-workbook.ts'
import { testDeliveries } from './test-delivery.ts'

const now = new Date('2026-11-23T09:00:00Z')
const origin = 'http://localhost'

/** Invented figures, as a colleague would type them. */
const sheet = 'Gemeente;Jaar;8a %\nRenkum;2025;5,4\nEdde;2025;4,0\nWageningen;2025;104,0\n'

describe('the pages where figures are taken in', () => {
  const database = testDatabase()
  const steps = testDeliveries(database)
  const tokens = new Map<DemoName, string>()
  const failures: unknown[] = []
  beforeAll(async () => {
    await steps.settle()
    for (const name of ['analyst', 'midwife', 'lead'] as const)
      tokens.set(name, await startSession(database.get(), now, { professionalId: demoPeople[name].id }))
  })

  async function request(path: string, as: DemoName | null, init: RequestInit = {}, language = 'nl') {
    const app = createApp({
      site: { database: database.get(), clock: () => now, mode: 'demo', publicUrl: origin },
      log: { error: (failure: unknown) => void failures.push(failure) },
    })
    const cookie = `taal=${language}${as === null ? '' : `; startlijn=${tokens.get(as)}`}`
    const response = await app.request(`${origin}${path}`, { ...init, headers: { ...init.headers, cookie, origin } })
    expect(failures.splice(0)).toEqual([])
    return response
  }
  const page = async (path: string, as: DemoName | null = 'analyst', language = 'nl') => {
    const response = await request(path, as, {}, language)
    // While a sheet is worked on its page asks to be asked again.
    const location = response.headers.has('refresh') ? path : response.headers.get('location')
    return { status: response.status, html: await response.text(), location }
  }
  const post = async (path: string, form: Record<string, string>, as: DemoName = 'analyst') => {
    const response = await request(path, as, { method: 'POST', body: new URLSearchParams(form) })
    return { status: response.status, html: await response.text(), location: response.headers.get('location') ?? '' }
  }
  const upload = async (content: string | Uint8Array, fields: Record<string, string>, as: DemoName = 'analyst') => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    if (bytes.length > 0) body.set('file', new File([new Uint8Array(bytes)], 'C:\\oefen\\blad 2025.csv'))
    const response = await request('/beheer/cijfers/nieuw', as, { method: 'POST', body })
    return { status: response.status, html: await response.text(), location: response.headers.get('location') ?? '' }
  }
  let sets = 0
  const fresh = () => {
    sets += 1
    const slug = `proef-${sets}`
    return { newSourceTitle: 'Verzonnen bron', newSourcePublisher: 'Niemand', newSetTitleNl: slug, newSetTitleEn: slug, newSetSlug: slug }
  }
  /** Follows where one is sent, until a page answers. */
  const land = async (location: string | null): Promise<{ path: string; html: string }> => {
    const path = location ?? ''
    const answer = await page(path)
    return answer.location === null ? { path, html: answer.html } : land(answer.location)
  }
  const versionOn = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
  /** The form of a page as a browser would send it untouched. */
  const formOn = (html: string): Record<string, string> => {
    const form: Record<string, string> = {}
    for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)) form[name] = value
    for (const [, name = '', options = ''] of html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g))
      form[name] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? ''
    for (const [, name = '', rest = ''] of html.matchAll(/<input [^>]*name="((?:indicator|period)-\d+|whole\w+)"([^>]*)>/g))
      form[name] = /value="([^"]*)"/.exec(rest)?.[1] ?? ''
    for (const [, name = '', value = ''] of html.matchAll(/type="radio" name="([^"]+)" value="([^"]+)" checked/g)) form[name] = value
    return form
  }

  it('are for analysts; others hear for whom, in their own language', async () => {
    expect(await page('/beheer/cijfers')).toMatchObject({ status: 200 })
    for (const as of ['midwife', 'lead'] as const) {
      const refused = await page('/beheer/cijfers', as)
      expect(refused.status).toBe(403)
      expect(refused.html).toContain('Alleen analisten van een coalitie lezen cijfers in.')
      expect((await page('/beheer/cijfers/nieuw', as, 'en')).html).toContain('Only analysts of a coalition import figures.')
      expect((await upload(sheet, fresh(), as)).status).toBe(403)
    }
    expect((await page('/beheer/cijfers', null)).html).toContain('Log eerst in')
    const id = '00000000-0000-4000-8000-0000000000aa'
    for (const path of [id, `${id}/kolommen`, `${id}/controle`, `${id}/overnemen`, `${id}/bestand`, `${id}/verschil.csv`, 'bron/geen'])
      expect((await page(`/beheer/cijfers/${path}`)).status, path).toBe(404)
    expect((await post(`/beheer/cijfers/${id}/overnemen`, { version: '1' })).status).toBe(404)
  })

  it('show how percentages were read before anything is taken, and ask about a number that may be a part of one', async () => {
    const bytes = testWorkbook([
      {
        name: 'Blad1',
        rows: [
          ['Gemeente', 'Jaar', '8a %'],
          ['Renkum', 2025, { number: 0.04, format: '0%' }],
          ['Ede', 2025, { number: 0.05, format: '0%' }],
          ['Wageningen', 2025, 0.045],
          ['Ubbergen', 2013, { number: 0.06, format: '0%' }],
        ],
      },
    ])
    const columns = await land((await upload(bytes, fresh())).location)
    expect(columns.html).toContain('4% · 5% · 0,045')
    const check = await land((await post(columns.path, formOn(columns.html))).location)
    for (const words of [
      'Kolom C (8a %): 3 getallen zijn in het blad opgemaakt als percentage. In de cel staat 0,04, te lezen is 4%: overgenomen als 4%.',
      '0,045% lijkt een deel van één te zijn; dan is 4,5% bedoeld.',
      'Is dit 0,045%, of 4,5%?',
      'Ubbergen (GM0282) is geen gemeente meer: op 1 januari 2015 ging het op in Groesbeek (GM0241)',
    ])
      expect(check.html).toContain(words)
    expect((await page(columns.path, 'analyst', 'en')).html).toContain('4% · 5% · 0.045')
    expect((await page(check.path, 'analyst', 'en')).html).toContain('The cell holds 0.04, it reads 4%: taken as 4%.')
    expect(check.html).not.toContain('Neem')
    const [, number = ''] = /name="answer-(\d+)"/.exec(check.html) ?? []
    const noted = await post(check.path, { version: versionOn(check.html), [`note-${number}`]: 'nagevraagd bij de bron' })
    expect(noted.status).toBe(422)
    expect(noted.html).toContain('Wageningen; 2025: Kies wat u hiermee doet.')
    expect(noted.html).toContain('nagevraagd bij de bron')
  })

  it('bring a sheet step by step to its set, and back', async () => {
    const columns = await land((await upload(sheet, fresh())).location)
    expect(columns.path).toMatch(/kolommen$/)
    expect(columns.html).toContain('blad 2025.csv')
    expect(columns.html).not.toContain('C:\\')
    const mapped = await post(columns.path, formOn(columns.html))
    const check = await land(mapped.location)
    expect(check.path).toMatch(/controle$/)
    for (const words of ['104,0 is meer dan 100', 'kolom C (8a %), rij 4', 'Het gebied “Edde” kennen we niet.', 'Bedoelt de bron Ede?'])
      expect(check.html).toContain(words)
    const nothing = await post(check.path, { version: versionOn(check.html) })
    expect(nothing.status).toBe(422)
    for (const words of [
      'U gaf geen antwoord; er is niets bewaard. Deze 2 zijn nog open:',
      'rij 3: Kies wat u hiermee doet.',
      'rij 4: Kies wat',
    ])
      expect(nothing.html).toContain(words)
    const problem = /name="(problem-[0-9a-f]+)"/.exec(check.html)?.[1] ?? ''
    const answered = await post(check.path, { ...formOn(check.html), [problem]: 'leave_out' })
    const accept = await land(answered.location)
    expect(accept.path).toMatch(/overnemen$/)
    expect(accept.html).toContain('Neem 2 cijfers over')
    const done = await land((await post(accept.path, { version: versionOn(accept.html), gone: 'keep' })).location)
    expect(done.html).toContain('2 cijfers zijn veranderd')
    expect(done.html).toContain('Prenataal huisbezoek')
    const root = done.path
    const original = await request(`${root}/bestand`, 'analyst')
    expect(original.headers.get('content-type')).toBe('application/octet-stream')
    expect(await original.text()).toBe(sheet)
    expect((await page(`${root}/verschil.csv`)).html).toContain('nieuw,3,8a,ede,Ede,2025,percent')
    expect((await page('/beheer/cijfers')).html).toContain('overgenomen')
    const undone = await land((await post(`${root}/terugdraaien`, { version: versionOn(done.html) })).location)
    expect(undone.html).toContain('weer precies zoals voor deze levering')
    expect((await post(`${root}/terugdraaien`, { version: versionOn(done.html) })).status).toBe(409)
    const history = await page(/\/beheer\/cijfers\/bron\/[a-z0-9-]+/.exec(undone.html)?.[0] ?? '')
    expect(history.html).toContain('teruggedraaid')
    expect(history.html).toContain('Versie 2')
  })

  it('say in both languages what a mapping misses, and keep what was chosen', async () => {
    const columns = await land((await upload('Plaats;Getal A;Getal B\nRenkum;1.234;5\n', fresh())).location)
    expect(columns.html).toContain('2 kolommen worden niet gebruikt')
    expect(columns.html).toContain('B (Getal A), C (Getal B)')
    const form = formOn(columns.html)
    expect(form['decimals']).toBeUndefined()
    const twice = { ...form, 'role-0': 'area', 'role-1': 'value', 'role-2': 'value', 'indicator-2': 'zz', wholePeriod: 'ooit' }
    const missing = await post(columns.path, twice)
    expect(missing.status).toBe(422)
    for (const words of [
      'Kies hoe de getallen geschreven zijn',
      'Deze indicator bestaat niet',
      'Dit is geen periode',
      'Welke indicator is dit?',
      'value="ooit"',
      'value="zz"',
    ])
      expect(missing.html).toContain(words)
    const inEnglish = await request(columns.path, 'analyst', { method: 'POST', body: new URLSearchParams(twice) }, 'en')
    expect(await inEnglish.text()).toContain('There is no such indicator')
    expect((await post(columns.path, { ...twice, version: '99' })).status).toBe(422)
  })

  it('recognise the sheet the next time, and offer another header row', async () => {
    const first = fresh()
    const columns = await land((await upload(sheet, first)).location)
    await post(columns.path, formOn(columns.html))
    const source = /\/beheer\/cijfers\/bron\/([a-z0-9-]+)/.exec(columns.html)?.[1] ?? ''
    const { newSourceTitle, newSourcePublisher, ...set } = fresh()
    const again = await land((await upload(sheet, { ...set, source })).location)
    expect(again.html).toContain('We herkennen dit blad')
    expect(again.html).toContain('zoals bij een eerdere levering')
    const names = { newSourceTitle: 'Bron met eigen koppen', newSourcePublisher: 'Niemand anders' }
    const own = sheet.replace('8a %', 'Vijfde kolom')
    const unknown = await land((await upload(own, { ...fresh(), ...names })).location)
    await post(unknown.path, { ...formOn(unknown.html), 'role-2': 'value', 'indicator-2': '8a' })
    const elsewhere = await land((await upload(own, { ...fresh(), newSourceTitle: 'Weer een andere bron' })).location)
    expect(elsewhere.html).toContain('zoals bij een blad van een andere bron, Bron met eigen koppen.')
    const other = await page(`${again.path}?kop=2`)
    expect(other.html).toContain('<strong>5,4</strong>')
    expect((await page(`${again.path}?kop=abc&blad=geen`)).status).toBe(200)
  })

  it('ask which letters are right when the file does not tell', async () => {
    const bytes = new Uint8Array(Buffer.from('Gemeente;Jaar;8a %;Opmerking\nRenkum;2025;5,4;één\n', 'latin1'))
    const columns = await land((await upload(bytes, fresh())).location)
    expect(columns.html).toContain('Kloppen deze letters?')
    const form = formOn(columns.html)
    expect((await post(columns.path, form)).html).toContain('Kies waarbij de letters kloppen.')
    const mac = await land((await post(columns.path, { ...form, letters: 'macintosh' })).location)
    expect(mac.path).toBe(columns.path)
    expect(mac.html).toContain('ÈÈn')
    const windows = await land((await post(mac.path, { ...formOn(mac.html), letters: 'windows-1252' })).location)
    expect((await land((await post(windows.path, { ...formOn(windows.html), letters: 'windows-1252' })).location)).path).toMatch(
      /overnemen$/,
    )
  })

  it('say what is missing when a file is sent, and why one cannot be read', async () => {
    const empty = await upload('', {})
    expect(empty.status).toBe(422)
    for (const words of ['Kies een bestand.', 'Kies een bron, of vul de titel', 'Kies een set, of vul de titel'])
      expect(empty.html).toContain(words)
    const body = new FormData()
    for (const [name, value] of Object.entries(fresh())) body.set(name, value)
    body.set('file', new File([], 'leeg.csv'))
    const nothing = await request('/beheer/cijfers/nieuw', 'analyst', { method: 'POST', body })
    expect([nothing.status, (await nothing.text()).includes('Dit bestand is leeg.')]).toEqual([422, true])
    const given = fresh()
    await upload(sheet, given)
    const taken = await upload(sheet, { ...fresh(), newSetSlug: given.newSetSlug })
    expect(taken).toMatchObject({ status: 422 })
    expect(taken.html).toContain('Dit woord heeft al een set')
    const pdf = await land((await upload('%PDF-1.7', fresh())).location)
    expect(pdf.html).toContain('Dit is geen blad met cijfers.')
    const drafts = (await page('/beheer/cijfers')).html
    expect(drafts).toContain('onleesbaar')
    expect(drafts).toContain(`action="${pdf.path}/weggooien"`)
    const thrown = await post(`${pdf.path}/weggooien`, { version: versionOn(pdf.html) })
    expect(thrown).toMatchObject({ status: 303, location: '/beheer/cijfers' })
    expect((await page(pdf.path)).html).toContain('Weggegooid')
    expect((await page(`${pdf.path}/bestand`)).status).toBe(404)
  })

  it('turn a file away that is too large before it is read, and say why', async () => {
    const send = (size: number, as: DemoName) => {
      let left = size
      const chunk = new Uint8Array(1024 * 1024)
      const body = new ReadableStream({
        pull(controller) {
          const bytes = Math.min(left, 1024 * 1024)
          left -= bytes
          if (bytes === 0) controller.close()
          else controller.enqueue(chunk.subarray(0, bytes))
        },
      })
      const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(size) }
      return request('/beheer/cijfers/nieuw', as, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    }
    const before = process.memoryUsage().arrayBuffers
    const refused = await send(100_000_000, 'analyst')
    expect(refused.status).toBe(413)
    expect(await refused.text()).toContain('Een blad mag ten hoogste 12 MB zijn. Er is niets opgeslagen.')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40_000_000)
    expect((await send(400_000, 'midwife')).status).toBe(413)
    const large = await upload(new Uint8Array(mostSheetBytes + 1).fill(65), fresh())
    expect(large.html).toContain('Dit bestand is te groot.')
  })
})
