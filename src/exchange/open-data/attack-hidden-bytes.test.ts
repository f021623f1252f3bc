import { beforeAll, describe, expect, it } from 'vitest'
import { rooms } from '../../app/rooms.ts'
import { testApp } from '../../app/test-app.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { pdfWords } from '../../platform/pdf/pdf-words.ts'
import { changeHidden, draftMarks, own, publishOwn, settleSets, smallMark } from './test-sets.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const values: Readonly<Record<string, readonly string[]>> = {
  set: [own.slug],
  publication: ['1', '2'],
  indicator: ['10'],
  file: ['10.csv', '10.json', '10.svg', '10.png'],
  area: ['renkum'],
  year: ['2025'],
}
const queries = ['', '?gebied=renkum&jaar=2025', '?indicator=10&jaar=2025&gebied=renkum&gebied=wageningen&gebied=regio-zuid']

/** Also of the letter to the council, which is for who writes it. */
const papers = [
  '/factsheet/renkum/2025.pdf',
  '/factsheet/regio-zuid/2025.pdf',
  '/beheer/raadsbrief/renkum/2025.pdf',
  '/beheer/raadsbrief/regio-zuid/2025.pdf',
]

function addressesOf(route: string): string[] {
  const variable = /:(\w+)(\{[^/]*\})?/.exec(route)
  if (variable === null) return [route]
  const [whole, name = ''] = variable
  return (values[name] ?? ['renkum', '2025', '10']).flatMap((value) => addressesOf(route.replace(whole, value)))
}

describe('a hidden count that is another in the draft after publication', () => {
  const database = testDatabase()
  beforeAll(() => settleSets(database.get(), now))

  /** Every byte the public gets: pages, drawings, pictures of charts, maps and files. What is drawn by lot for each answer is left out. */
  async function bytes(): Promise<Map<string, string>> {
    const { app } = testApp(database.get(), now)
    const routes = rooms.flatMap((room) => room.routes).filter(({ method }) => method === 'GET')
    const chosen = new Set(
      routes.map(({ path }) => path).filter((path) => /^\/(api|monitor|factsheet|atlas)/.test(path) && !/pdf/.test(path)),
    )
    const answers = new Map<string, string>()
    for (const address of [...chosen].flatMap(addressesOf))
      for (const query of queries) {
        const response = await app.request(`http://localhost${address}${query}`)
        const text = Buffer.from(await response.arrayBuffer()).toString('latin1')
        answers.set(`${address}${query}`, `${response.status} ${text.replace(/nonce="[^"]*"/g, '')}`)
      }
    return answers
  }

  /** Every PDF with figures in it, byte by byte: bars in its drawings too. */
  async function printed(): Promise<Map<string, Buffer>> {
    const app = testApp(database.get(), now)
    const files = new Map<string, Buffer>()
    for (const address of papers) {
      const response = await app.get(address, address.startsWith('/beheer') ? 'analyst' : undefined)
      expect([address, response.status, response.headers.get('content-type')]).toEqual([address, 200, 'application/pdf'])
      files.set(address, Buffer.from(await response.arrayBuffer()))
    }
    return files
  }
  const differing = (one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>) =>
    [...one].filter(([address, bytes]) => other.get(address)?.equals(bytes) !== true).map(([address]) => address)

  it('changes no byte of any factsheet or letter on paper, and no word of them tells it', { timeout: 120_000 }, async () => {
    const before = await printed()
    await changeHidden(database.get(), now, 8)
    const after = await printed()
    expect(differing(before, after)).toEqual([])
    for (const [address, bytes] of after) {
      const words = pdfWords(bytes)
      expect(words, address).toContain('Regio Zuid')
      // The region says it of none of its own figures.
      if (address.includes('renkum')) expect(words, address).toContain('afgeschermd')
      for (const mark of [smallMark, ...draftMarks]) expect(words, address).not.toContain(mark)
      // Where it would stand, and does not.
      expect(words, address).not.toMatch(/Renkum, 2025: (?:4|8)\b/)
    }
  })

  it('changes no byte of any page, chart, map, file or interface', { timeout: 120_000 }, async () => {
    const before = await bytes()
    await changeHidden(database.get(), now, 9)
    const after = await bytes()
    expect([...after].filter(([address, text]) => before.get(address) !== text).map(([address]) => address)).toEqual([])
    const told = [...before].filter(([, text]) => text.startsWith('200'))
    for (const kind of ['.svg', '.png', '.csv', '.json', '/atlas', '/api/']) {
      const some = told.filter(([address]) => address.includes(kind))
      expect(some.length, kind).toBeGreaterThan(0)
    }
    expect(told.some(([, text]) => text.includes('"withheld"'))).toBe(true)
  })

  it('changes them once it is large enough and published: they are drawn from what is published', { timeout: 120_000 }, async () => {
    const before = await bytes()
    const paper = await printed()
    await changeHidden(database.get(), now, 25)
    await publishOwn(database.get(), now, null)
    const papersNow = await printed()
    expect(differing(paper, papersNow)).toEqual(papers.filter((address) => address.includes('renkum')))
    expect(pdfWords(papersNow.get('/beheer/raadsbrief/renkum/2025.pdf') ?? Buffer.alloc(0))).toContain('Renkum, 2025: 25')
    const changed = [...(await bytes())].filter(([address, text]) => before.get(address) !== text).map(([address]) => address)
    for (const kind of ['.svg', '.png', '.csv', '.json', '/api/']) expect(changed.join(), kind).toContain(kind)
  })
})
