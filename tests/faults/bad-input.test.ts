import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../src/app/test-app.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import { theSystem } from '../../src/platform/database/actor.ts'
import { asActor } from '../../src/platform/database/as-actor.ts'
import { testDatabase } from '../../src/platform/database/test-database.ts'
import { formsOfIntake } from './forms-of-intake.ts'
import { formsOfSupport } from './forms-of-support.ts'
import { type Places, settlePlaces, today } from './places.ts'

const now = new Date(`${today}T10:00:00Z`)

describe('a form that is filled in wrongly', () => {
  const database = testDatabase()
  let places: Places
  beforeAll(async () => {
    await settleDemoPeople(database.get())
    places = await settlePlaces(database.get())
  })
  const app = () => testApp(database.get(), now)
  const told = () =>
    asActor(database.get(), theSystem, now, async (tx) => {
      const { count } = await tx.db
        .selectFrom('event')
        .select((e) => e.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return Number(count)
    })

  it.each([...formsOfIntake, ...formsOfSupport])(
    'says what is missing and keeps what was typed: $name',
    async ({ as, address, send, says, keeps = [] }) => {
      const before = await told()
      const response = await app().post(address(places), send, as)
      const html = await response.text()
      expect(response.status).toBe(422)
      const [, summary = ''] = /id="fouten"[^>]*>(.*?)<\/ul>/s.exec(html) ?? []
      const links = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
      expect(links.sort()).toEqual(
        Object.keys(says)
          .map((field) => `veld-${field}`)
          .sort(),
      )
      for (const id of links) expect(html, `#${id}`).toContain(`id="${id}"`)
      for (const sentence of Object.values(says)) expect(summary).toContain(sentence)
      for (const text of keeps) expect(html).toContain(text)
      expect(await told()).toBe(before)
    },
  )

  it.each([...formsOfIntake, ...formsOfSupport])(
    'can be asked for again by its address, as by a reload or another language: $name',
    async ({ as, address }) => {
      const response = await app().get(address(places), as)
      expect([200, 303]).toContain(response.status)
      const target = response.headers.get('location') ?? address(places)
      expect((await app().get(target, as)).status).toBe(200)
    },
  )

  it('leaves no address of a form without a page', () => {
    const { routes } = app().app
    const answers = routes.filter(({ method }) => method === 'GET').map(({ path }) => patternOf(path))
    const posts = routes.filter(({ method }) => method === 'POST').map(({ path }) => firstOf(path))
    expect(posts.length).toBeGreaterThan(20)
    expect(posts.filter((path) => !answers.some((pattern) => pattern.test(path)))).toEqual([])
  })
})

/** One of the addresses a route takes: of several words the first. */
function firstOf(path: string): string {
  return path.replaceAll(/\/:\w+\{([\w-]+)[^}]*\}/g, '/$1')
}

/** The addresses a route takes; the names of parameters stand for their values. */
function patternOf(path: string): RegExp {
  const source = path
    .replaceAll(/\/:\w+\{([^}]+)\}/g, '/($1)')
    .replaceAll(/\/:\w+/g, '/[^/]+')
    .replaceAll('/*', '/.*')
  return new RegExp(`^${source}$`)
}
