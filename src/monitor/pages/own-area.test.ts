import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../app/test-app.ts'
import { loadAreas } from '../../area/area.store.ts'
import { loadShippedAreas } from '../../area/load-areas.ts'
import { demoCoalitions } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { thePublic, theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { areaAround } from './own-area.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

describe('the first page of the monitor', () => {
  const database = testDatabase()
  let app: TestApp
  beforeAll(async () => {
    await asActor(database.get(), theSystem, now, loadShippedAreas)
    await settleDemoPeople(database.get())
    app = testApp(database.get(), now)
  })

  it.each([
    ['a midwife of Zuid', 'midwife', 'regio-zuid'],
    ['a midwife of Vallei', 'midwifeValley', 'gelderland-midden'],
    ['an analyst of both', 'analyst', 'gelderland-midden'],
  ] as const)('leads %s to her own area, at an address that means the same to everybody', async (_, who, area) => {
    for (const base of ['/monitor', '/oefencijfers']) {
      const led = await app.get(base, who)
      expect([led.status, led.headers.get('location')]).toEqual([302, `${base}?gebied=${area}`])
      expect((await app.get(`${base}?jaar=2024`, who)).headers.get('location')).toBe(`${base}?gebied=${area}&jaar=2024`)
      expect((await app.get(`${base}?gebied=${area}`, who)).status).toBe(200)
    }
  })

  it('stays as it is for who is not signed in, also after somebody who was', async () => {
    const before = await app.get('/monitor')
    expect(before.status).toBe(200)
    await app.get('/monitor', 'midwifeValley')
    const after = await app.get('/monitor')
    expect([after.status, after.headers.get('etag')]).toEqual([200, before.headers.get('etag')])
    expect(await after.text()).toContain('Regio Zuid')
    expect((await app.get('/monitor?gebied=', 'midwifeValley')).status).toBe(200)
  })

  it('finds the smallest area around municipalities', async () => {
    const areas = await asActor(database.get(), thePublic, now, loadAreas)
    const around = (...slugs: string[]) => areaAround(areas, slugs)?.slug ?? null
    expect(around('ede')).toBe('ede')
    expect(around(...demoCoalitions.south.areas)).toBe('regio-zuid')
    expect(around('renkum', 'ede')).toBe('gelderland-midden')
    expect(around('renkum', 'nergens')).toBeNull()
    expect(around('nergens')).toBeNull()
  })
})
