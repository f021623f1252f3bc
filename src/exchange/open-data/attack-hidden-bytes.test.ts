import { beforeAll, describe, expect, it } from 'vitest'
import { rooms } from '../../app/rooms.ts'
import { testApp } from '../../app/test-app.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { changeHidden, own, publishOwn, settleSets } from './test-sets.ts'

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
    await changeHidden(database.get(), now, 25)
    await publishOwn(database.get(), now, null)
    const changed = [...(await bytes())].filter(([address, text]) => before.get(address) !== text).map(([address]) => address)
    for (const kind of ['.svg', '.png', '.csv', '.json', '/api/']) expect(changed.join(), kind).toContain(kind)
  })
})
