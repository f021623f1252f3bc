import { expect, it } from 'vitest'
import { thePublic, theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { onEveryEngine } from '../platform/database/test-database.ts'
import { boundariesVersion, findBoundaries } from './boundary.store.ts'
import { boundaryProblemText } from './boundary.text.ts'
import { importBoundaries } from './import-boundaries.ts'
import { loadShippedAreas } from './load-areas.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

const square = (x: number, y: number, size = 0.1) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const feature = (properties: object, coordinates: unknown = [square(5.7, 51.9)], type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })

onEveryEngine('boundaries of areas', (database) => {
  const asSystem = <T>(work: Parameters<typeof asActor<T>>[3]) => asActor(database.get(), theSystem, now, work)

  it('are taken by slug, CBS code or name, whatever the source calls its properties, and read by everybody', async () => {
    await asSystem(loadShippedAreas)
    const islands = [[square(5.8, 51.9)], [square(5.95, 51.9)]]
    const text = file(
      feature({ slug: 'renkum' }),
      feature({ statcode: 'GM0228' }, islands, 'MultiPolygon'),
      feature({ naam: 'Arnhem', x: 1 }),
    )
    expect(await asSystem((tx) => importBoundaries(tx, text, 'CBS, 2024'))).toEqual({ ok: true, count: 3 })
    const found = await asActor(database.get(), thePublic, now, (tx) => findBoundaries(tx, ['renkum', 'ede', 'duiven']))
    expect(found.map(({ area, polygons }) => [area, polygons.length]).toSorted()).toEqual([
      ['ede', 2],
      ['renkum', 1],
    ])
    expect(found[0]?.attribution).toBe('CBS, 2024')
  })

  it('are replaced by a later file, which every kept page hears of', async () => {
    const before = await asSystem(boundariesVersion)
    await asActor(database.get(), theSystem, new Date(now.getTime() + 1000), (tx) =>
      importBoundaries(tx, file(feature({ slug: 'renkum' }, [square(5.6, 51.9)])), 'Kadaster'),
    )
    expect(await asSystem(boundariesVersion)).not.toBe(before)
    const [renkum] = await asSystem((tx) => findBoundaries(tx, ['renkum']))
    expect(renkum?.attribution).toBe('Kadaster')
    expect(renkum?.polygons[0]?.[0]?.[0]).toEqual([5.6, 51.9])
  })

  it.each([
    ['not_json', '{"type":'],
    ['not_a_collection', '{"type":"Topology"}'],
    ['empty', file()],
    ['unknown_area', file(feature({ name: 'Nergens' }))],
    ['unknown_area', file(feature({ statcode: 'GM0999', statnaam: 'Duiven' }))],
    ['no_area_named', file(feature({ oppervlakte: 4 }))],
    ['double_area', file(feature({ slug: 'duiven' }), feature({ code: 'GM0226' }))],
    ['not_a_polygon', file(feature({ slug: 'duiven' }, [5, 52], 'Point'))],
    ['not_a_polygon', file(feature({ slug: 'duiven' }, [], 'MultiPolygon'))],
    ['not_a_polygon', file({ type: 'Feature', properties: { slug: 'duiven' }, geometry: null })],
    ['not_a_point', file(feature({ slug: 'duiven' }, [[['5', '52']]]))],
    ['open_ring', file(feature({ slug: 'duiven' }, [square(5.7, 51.9).slice(0, 4)]))],
    ['metres', file(feature({ slug: 'duiven' }, [[[187_000, 443_000]]]))],
    ['elsewhere', file(feature({ slug: 'duiven' }, [square(51.9, 5.7)]))],
  ])('with a fault are refused whole: %s', async (code, text) => {
    const broken = text.startsWith('{"type":"FeatureCollection","features":[{')
      ? text.replace('[{', `[${JSON.stringify(feature({ slug: 'zevenaar' }))},{`)
      : text
    const outcome = await asSystem((tx) => importBoundaries(tx, broken, 'CBS'))
    expect(outcome.ok ? [] : outcome.problems).toMatchObject([{ code }])
    for (const problem of outcome.ok ? [] : outcome.problems)
      for (const language of ['nl', 'en'] as const) expect(boundaryProblemText(problem, language)).toMatch(/^(gebied|area|het|the) /)
    expect(await asSystem((tx) => findBoundaries(tx, ['zevenaar']))).toEqual([])
  })

  it('of a municipality that is no more say what became of it', async () => {
    const outcome = await asSystem((tx) => importBoundaries(tx, file(feature({ code: 'GM0282', name: 'Ubbergen' })), 'CBS'))
    const [problem] = outcome.ok ? [] : outcome.problems
    if (problem === undefined) throw new Error('the file was taken')
    expect(boundaryProblemText(problem, 'nl')).toBe(
      'gebied 1 in het bestand heet "GM0282, Ubbergen". Ubbergen (GM0282) is geen gemeente meer: op 1 januari 2015 ging het op in Groesbeek (GM0241), ' +
        'dat sinds 1 januari 2016 Berg en Dal (GM1945) heet; neem de grenzen van een later jaar',
    )
    expect(boundaryProblemText(problem, 'en')).toContain('take the boundaries of a later year')
  })

  it('lets only the system write', async () => {
    const write = asActor(database.get(), thePublic, now, (tx) => importBoundaries(tx, file(feature({ slug: 'renkum' })), 'CBS'))
    await expect(write).rejects.toMatchObject({ code: '42501' })
  })
})
