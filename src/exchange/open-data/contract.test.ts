import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { rooms } from '../../app/rooms.ts'
import { type TestApp, testApp } from '../../app/test-app.ts'
import { loadLandscape } from '../../landscape/service/load-landscape.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { apiBase, apiVersion, type Operation, routeOf } from './operation.ts'
import { operations } from './operations.ts'
import { own, settleSets } from './test-sets.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const all: readonly Operation[] = Object.values(operations)

/** The addresses of the interface that somebody can read, whoever made them. */
function readable(routes: readonly { method: string; path: string }[]): string[] {
  return [
    ...new Set(routes.filter(({ method, path }) => method === 'GET' && path.startsWith(`${apiBase}/`)).map(({ path }) => path)),
  ].sort()
}

/** What may be asked of an operation, with and without its parameters. */
const asked: Partial<Record<string, readonly string[]>> = {
  [operations.figures.id]: [
    '',
    '?indicator=8a,10&area=renkum,GM0277&period=2023',
    `?set=${own.slug}`,
    '?set=oefencijfers&format=json',
    '?indicator=mkba-kosten-pleegzorg',
  ],
  [operations.services.id]: [
    '',
    '?query=huisbezoekn&area=renkum&phase=pregnancy&need=health&week=20',
    '?query=voorzorg&area=rozendaal&taal=en',
  ],
}

describe('the contract', () => {
  const database = testDatabase()
  let app: TestApp
  beforeAll(async () => {
    await settleSets(database.get(), now)
    await asActor(database.get(), theSystem, now, (tx) => loadLandscape(tx))
    app = testApp(database.get(), now)
  })
  const addressOf = ({ path }: Operation, set: string) => `${apiBase}${path.replace('{set}', set).replace('{publication}', '1')}`

  it('describes every address of the rooms, and none that is not there', () => {
    expect(readable(rooms.flatMap((room) => room.routes))).toEqual(all.map(routeOf).toSorted())
    expect(readable([{ method: 'GET', path: '/api/v1/planted' }])).toEqual(['/api/v1/planted'])
  })

  it.each(all)('$id answers what it says it answers', async (operation) => {
    const addresses =
      Object.keys(operation.inPath).length === 0
        ? [addressOf(operation, '')]
        : [own.slug, 'openbare-cijfers'].map((set) => addressOf(operation, set))
    for (const address of addresses)
      for (const query of asked[operation.id] ?? [''])
        for (const [type, schema] of Object.entries(operation.answers)) {
          const response = await app.app.request(`http://localhost${address}${query}`, { headers: { accept: type } })
          expect(response.status, address).toBe(200)
          const said = response.headers.get('content-type')
          if (query.includes('format=json') && type === 'text/csv') expect(said).toContain('application/json')
          else expect(said, `${address}${query}`).toContain(type)
          const text = await response.text()
          expect(text.length).toBeGreaterThan(1)
          if (schema !== null) schema.parse(JSON.parse(text))
        }
  })

  it('is strict: one word more in an answer would be noticed', async () => {
    const answer = (await (await app.get(`${apiBase}/figures?indicator=8a`)).json()) as { figures: object[] }
    const schema = operations.figures.answers['application/json']
    expect(schema.safeParse(answer).success).toBe(true)
    const more = { ...answer, figures: answer.figures.map((figure) => ({ ...figure, reason: 'primary' })) }
    expect(schema.safeParse(more).success).toBe(false)
  })

  it('is written down as OpenAPI 3.1, with parameters, every schema once, and a problem for what is refused', async () => {
    const document = openapi.parse(await (await app.get(`${apiBase}/openapi.json`)).json())
    expect(document.info.version).toBe(apiVersion)
    expect(document.servers).toEqual([{ url: `http://localhost${apiBase}` }])
    expect(Object.keys(document.paths)).toEqual(all.map(({ path }) => path))
    const figures = document.paths['/figures']?.get
    expect(figures?.parameters.map(({ name, in: place }) => `${place} ${name}`)).toEqual(
      Object.keys(operations.figures.query.shape).map((name) => `query ${name}`),
    )
    expect(document.paths['/sets/{set}/{publication}/figures.json']?.get.parameters.map(({ name }) => name)).toEqual(['set', 'publication'])
    for (const { get } of Object.values(document.paths)) {
      expect(get.responses['200']?.headers).toHaveProperty('API-Version')
      expect(get.responses['400']?.content).toHaveProperty('application/problem+json')
    }
    const text = JSON.stringify(document)
    const referred = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name))
    expect([...referred].toSorted()).toEqual(
      Object.keys(document.components.schemas)
        .filter((name) => referred.has(name))
        .toSorted(),
    )
    expect(text).not.toContain('readOnly')
  })
})

const openapi = z.looseObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({
    version: z.string(),
    title: z.string(),
    description: z.string(),
    contact: z.strictObject({ name: z.string(), url: z.url(), email: z.email().optional() }),
  }),
  servers: z.array(z.object({ url: z.url() })),
  paths: z.record(
    z.string(),
    z.strictObject({
      get: z.looseObject({
        operationId: z.string(),
        summary: z.string(),
        parameters: z.array(z.looseObject({ name: z.string(), in: z.enum(['query', 'path']), schema: z.looseObject({}) })),
        responses: z.record(
          z.string(),
          z.looseObject({ description: z.string(), headers: z.looseObject({}).optional(), content: z.looseObject({}).optional() }),
        ),
      }),
    }),
  ),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({ type: z.literal('object') })) }),
})
