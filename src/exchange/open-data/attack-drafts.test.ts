import { beforeAll, describe, expect, it } from 'vitest'
import { rooms } from '../../app/rooms.ts'
import { type TestApp, testApp } from '../../app/test-app.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { draft, draftMarks, own, settleSets, smallMark } from './test-sets.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

/** What a variable of an address may stand for; every combination is asked for. */
const values: Readonly<Record<string, readonly string[]>> = {
  set: [own.slug, draft.slug],
  publication: ['1', '2', '3'],
  indicator: ['10'],
  file: ['10.csv', '10.json', '10.svg'],
}
const anything = ['renkum', draft.slug, '2022', '1']

/** Parameters that might widen what is shown, with names from everywhere a draft, reason or version is spoken of. */
const queries = [
  '',
  `?set=${draft.slug}`,
  '?gebied=renkum&jaar=2022',
  '?period=2022',
  '?jaar=2023',
  '?publication=3&version=9&draft=1&concept=1&state=withheld',
]

function addressesOf(route: string): string[] {
  const variable = /:(\w+)(\{[^/]*\})?/.exec(route)
  if (variable === null) return [route]
  const [whole, name = ''] = variable
  return (values[name] ?? anything).flatMap((value) => addressesOf(route.replace(whole, value)))
}

describe('drafts and the reasons of hiding', () => {
  const database = testDatabase()
  let app: TestApp
  beforeAll(async () => {
    await settleSets(database.get(), now)
    app = testApp(database.get(), now)
  })
  const routes = () => [
    ...new Set(
      rooms
        .flatMap((room) => room.routes)
        .filter(({ method }) => method === 'GET')
        .map(({ path }) => path),
    ),
  ]

  /** Every answer the public gets at these addresses. */
  async function walk(chosen: (route: string) => boolean): Promise<Map<string, string>> {
    const answers = new Map<string, string>()
    for (const address of routes().filter(chosen).flatMap(addressesOf))
      for (const query of queries) {
        const response = await app.app.request(`http://localhost${address}${query}`)
        expect(response.status, address).toBeLessThan(500)
        answers.set(`${address}${query}`, `${JSON.stringify([...response.headers])} ${await response.text()}`)
      }
    return answers
  }

  /** Where a mark stands that was not in the question itself. */
  const told = (answers: ReadonlyMap<string, string>, marks: readonly string[]) =>
    [...answers]
      .filter(([address, text]) => marks.some((mark) => !address.includes(mark) && text.includes(mark)))
      .map(([address]) => address)

  it('are for analysts: the marks of this test are there to be found', async () => {
    const page = await (await app.get(`/beheer/publicaties/${own.slug}`, 'analyst')).text()
    expect(page).toContain('klein aantal')
    expect(await (await app.get('/beheer/publicaties', 'analyst')).text()).toContain('Geheime set')
  })

  it('cannot be read through any interface', { timeout: 60_000 }, async () => {
    const answers = await walk((route) => /^\/(api|fhir)\//.test(route))
    expect(answers.size).toBeGreaterThan(100)
    expect([...answers.values()].some((text) => text.includes('"withheld"'))).toBe(true)
    expect(
      told(answers, [...draftMarks, smallMark, 'valueLost', 'value_lost', '"secondary"', '"primary"', 'provable', 'withheld_figure']),
    ).toEqual([])
  })

  it('cannot be read on any page of the monitor', { timeout: 120_000 }, async () => {
    const answers = await walk((route) => /^\/(monitor|factsheet|oefencijfers)/.test(route) && !/\.(pdf|png)|svg\|png/.test(route))
    expect(answers.size).toBeGreaterThan(100)
    expect([...answers.keys()].some((address) => address.startsWith('/monitor/10'))).toBe(true)
    expect(told(answers, [...draftMarks, smallMark])).toEqual([])
  })
})
