import { beforeAll, expect, it } from 'vitest'
import { loadAreas } from '../../area/area.store.ts'
import { boundariesVersion, findBoundaries, findDrawnAreas } from '../../area/boundary.store.ts'
import { loadShippedAreas } from '../../area/load-areas.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { thePublic, theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { findBoundaryDraft, saveBoundaryDraft, waitingBoundaryDraft } from './boundary-draft.store.ts'
import { mostBoundaryBytes } from './boundary-draft.ts'
import { mapCoverage } from './map-coverage.ts'
import { receiveBoundaries } from './receive-boundaries.ts'
import { acceptBoundaries, discardBoundaries, returnToTiles } from './settle-boundaries.ts'
import { feature, geoJson, regionFeatures, square } from './test-boundaries.ts'

const now = new Date('2026-03-02T09:00:00+01:00')
const attribution = 'CBS en Kadaster, 2024'

onEveryEngine('own boundaries', (database) => {
  const as = <T>(name: DemoName, work: (tx: Transaction) => Promise<T>) => asActor(database.get(), demoActor(name), now, work)
  const send = (text: string | Uint8Array, name: DemoName = 'analyst') => {
    const content = typeof text === 'string' ? new TextEncoder().encode(text) : text
    return as(name, (tx) => receiveBoundaries(tx, { attribution }, { name: 'C:\\kaart\\grenzen.geojson', content }))
  }
  const drawn = () => asActor(database.get(), thePublic, now, findDrawnAreas)
  async function received(text: string): Promise<string> {
    const receipt = await send(text)
    if (!receipt.ok) throw new Error(JSON.stringify(receipt))
    return receipt.id
  }
  const accept = (id: string, name: DemoName = 'analyst', leaveOut = false) => as(name, (tx) => acceptBoundaries(tx, id, { leaveOut }))

  beforeAll(async () => {
    await settleDemoPeople(database.get())
    await asActor(database.get(), theSystem, now, loadShippedAreas)
  })

  it('become a draft that changes no map, and nobody else sees', async () => {
    const id = await received(geoJson(feature({ slug: 'renkum' }), feature({ statcode: 'GM0228' }, [square(5.8, 51.9)])))
    expect(await drawn()).toEqual([])
    const draft = await as('analyst', (tx) => findBoundaryDraft(tx, id))
    expect(draft).toMatchObject({ fileName: 'grenzen.geojson', attribution, unknown: [] })
    expect(draft?.boundaries.map(({ area, feature: place }) => [area, place])).toEqual([
      ['renkum', 1],
      ['ede', 2],
    ])
    expect(await as('midwife', (tx) => findBoundaryDraft(tx, id))).toBeNull()
    expect(await as('midwife', (tx) => waitingBoundaryDraft(tx))).toBeNull()
    expect(await accept(id, 'midwife')).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } })
    expect(await as('analyst', (tx) => findBoundaryDraft(tx, 'geen id'))).toBeNull()
  })

  it('are replaced as a draft by the next file, and taken over whole', async () => {
    const first = await received(geoJson(feature({ slug: 'arnhem' })))
    const id = await received(geoJson(feature({ slug: 'renkum' }), feature({ name: 'Ede' }, [square(5.8, 51.9)])))
    expect(await accept(first)).toMatchObject({ ok: false, refusal: { kind: 'not_found' } })
    expect(await accept(id)).toEqual({ ok: true, value: 2 })
    expect(await drawn()).toEqual(['ede', 'renkum'].map((area) => ({ area, attribution, importedAt: now })))
    expect(await accept(id), 'twice').toMatchObject({ ok: false, refusal: { code: 'no_such_boundary_draft' } })
    expect(await as('analyst', waitingBoundaryDraft)).toBeNull()
  })

  it('of areas nobody knows are left out only when the analyst says so, and then alone', async () => {
    const text = geoJson(
      feature({ naam: 'Verweggistan' }, [[[187_000, 443_000]]]),
      feature({ slug: 'wageningen' }, [square(5.6, 51.95)]),
      feature({ naam: 'Nergenshuizen' }),
    )
    const id = await received(text)
    expect((await as('analyst', (tx) => findBoundaryDraft(tx, id)))?.unknown).toEqual([
      { feature: 1, name: 'Verweggistan' },
      { feature: 3, name: 'Nergenshuizen' },
    ])
    expect(await accept(id)).toMatchObject({ ok: false, refusal: { code: 'unknown_areas_left', field: 'leaveOut' } })
    expect((await drawn()).map(({ area }) => area)).not.toContain('wageningen')
    expect(await accept(id, 'analyst', true)).toEqual({ ok: true, value: 1 })
    expect((await drawn()).map(({ area }) => area)).toContain('wageningen')
  })

  it.each([
    ['no GeoJSON', '{"type":"FeatureCollection",}', [{ feature: null, code: 'not_json', value: '1:29' }]],
    ['cut off', '{"type":"FeatureCollection","features":[', [{ code: 'not_json', value: 'end' }]],
    ['a sheet', 'gemeente;grens', [{ code: 'not_json', value: '' }]],
    ['topology', '{"type":"Topology"}', [{ code: 'not_a_collection' }]],
    ['only unknown areas', geoJson(feature({ naam: 'Verweggistan' })), [{ feature: 1, code: 'unknown_area', value: 'Verweggistan' }]],
    [
      'metres in the second',
      geoJson(feature({ slug: 'renkum' }), feature({ slug: 'ede' }, [[[187_000, 443_000]]])),
      [{ feature: 2, name: 'Ede', code: 'metres', value: '187000, 443000' }],
    ],
    [
      'latitude first, and an unknown area beside it',
      geoJson(feature({ slug: 'renkum' }, [square(51.9, 5.7)]), feature({ naam: 'Verweggistan' })),
      [
        { feature: 1, name: 'Renkum', code: 'elsewhere' },
        { feature: 2, name: null, code: 'unknown_area' },
      ],
    ],
  ])('with a fault keep nothing, and say where: %s', async (_what, text, problems) => {
    const before = await as('analyst', waitingBoundaryDraft)
    const receipt = await send(text)
    expect(receipt.ok ? [] : receipt.problems).toMatchObject(problems)
    expect(await as('analyst', waitingBoundaryDraft)).toEqual(before)
  })

  it('are turned away when too large, missing or sent by somebody else', async () => {
    expect(await send(new Uint8Array(mostBoundaryBytes + 1))).toMatchObject({ refusal: { code: 'file_too_large', field: 'file' } })
    expect(await send('')).toMatchObject({ refusal: { code: 'file_missing', field: 'file' } })
    expect(await send(geoJson(feature({ slug: 'renkum' })), 'lead')).toMatchObject({ refusal: { kind: 'forbidden' } })
  })

  it('may begin with a byte order mark, and name an area very long', async () => {
    const id = await received(`\uFEFF${geoJson(feature({ slug: 'renkum' }), feature({ naam: 'x'.repeat(5000) }))}`)
    expect((await as('analyst', (tx) => findBoundaryDraft(tx, id)))?.unknown[0]?.name).toHaveLength(81)
    expect(await as('midwife', (tx) => discardBoundaries(tx, id))).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } })
    expect(await as('analyst', (tx) => discardBoundaries(tx, id))).toEqual({ ok: true, value: null })
    expect(await as('analyst', (tx) => discardBoundaries(tx, id))).toMatchObject({ ok: false, refusal: { kind: 'not_found' } })
  })

  it('draw a map when every municipality on it has one', async () => {
    const areas = await as('analyst', loadAreas)
    const all = regionFeatures(areas)
    expect(all).toHaveLength(areas.members('gelderland-midden', 'municipality').length)
    await accept(await received(geoJson(...all.slice(1))))
    const coverage = async () => {
      const has = new Set((await drawn()).map(({ area }) => area))
      return mapCoverage(areas, (slug) => has.has(slug)).find(({ whole }) => whole.slug === 'gelderland-midden')
    }
    expect((await coverage())?.missing.map(({ name }) => name)).toEqual(['Arnhem'])
    await accept(await received(geoJson(...all.slice(0, 1))))
    expect(await coverage()).toMatchObject({ municipalities: all.length, missing: [] })
  })

  it('go away together, unless they changed meanwhile or somebody else asks', async () => {
    const version = await as('analyst', boundariesVersion)
    expect(await as('lead', (tx) => returnToTiles(tx, version))).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } })
    expect(await as('analyst', (tx) => returnToTiles(tx, `${version}x`))).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    const count = (await drawn()).length
    expect(count).toBeGreaterThan(10)
    expect(await as('analyst', (tx) => returnToTiles(tx, version))).toEqual({ ok: true, value: count })
    expect(await drawn()).toEqual([])
    expect(await as('analyst', boundariesVersion)).not.toBe(version)
    expect(await as('analyst', (tx) => findBoundaries(tx, ['renkum']))).toEqual([])
  })

  it('are guarded by the database too', async () => {
    const draft = { id: crypto.randomUUID(), madeAt: now, fileName: 'x', attribution: 'x', boundaries: [], unknown: [] }
    await expect(as('midwife', (tx) => saveBoundaryDraft(tx, draft))).rejects.toMatchObject({ code: '42501' })
    const forOther = (tx: Transaction) => saveBoundaryDraft({ ...tx, actor: { ...tx.actor, id: demoPeople.midwife.id } }, draft)
    await expect(as('analyst', forOther)).rejects.toMatchObject({ code: '42501' })
  })

  it('leave a line of every act, refused ones too', async () => {
    const lines = await asOwner(database.get(), (db) =>
      db.selectFrom('audit_event').select(['event_code', 'outcome']).where('event_code', 'like', 'boundaries.%').execute(),
    )
    const count = (code: string, outcome: string) =>
      lines.filter((line) => line.event_code === `boundaries.${code}` && line.outcome === outcome).length
    expect([count('received', 'success'), count('received', 'refused')]).toEqual([7, 1])
    expect([count('imported', 'success'), count('imported', 'refused')]).toEqual([4, 1])
    expect([count('discarded', 'success'), count('discarded', 'refused')]).toEqual([1, 1])
    expect([count('removed', 'success'), count('removed', 'refused')]).toEqual([1, 1])
  })
})
