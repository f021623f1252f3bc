import { beforeAll, expect, it } from 'vitest'
import { loadShippedAreas } from '../area/load-areas.ts'
import { demoPeople } from '../people/demo/demo-people.ts'
import { settleDemoPeople } from '../people/demo/test-people.ts'
import { theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { testDatabase } from '../platform/database/test-database.ts'
import { asOwner } from '../platform/database/test-owner.ts'
import { createApp } from './create-app.ts'
import { startSession } from './sign-in/session.store.ts'

const database = testDatabase()
const now = new Date('2026-03-02T09:00:00+01:00')
const publicUrl = 'https://startlijn.example.nl'
beforeAll(() => asActor(database.get(), theSystem, now, loadShippedAreas))

it.each([
  ['demo', 200],
  ['production', 404],
] as const)('figures of invented families: a page in %s answers %i', async (mode, status) => {
  const app = createApp({
    site: { database: database.get(), clock: () => now, mode, publicUrl },
    log: { error: (detail) => expect(detail).toBeNull() },
  })
  for (const path of ['/oefencijfers', '/oefencijfers/bronnen', '/oefencijfers/8a'])
    expect((await app.request(`${publicUrl}${path}`)).status, path).toBe(status)
})

it.each([
  ['demo', true],
  ['production', false],
] as const)('a lead in %s is led to how it goes in her own coalition; to invented figures: %s', async (mode, invented) => {
  await settleDemoPeople(database.get())
  const app = createApp({
    site: { database: database.get(), clock: () => now, mode, publicUrl },
    log: { error: (detail) => expect(detail).toBeNull() },
  })
  const token = await startSession(database.get(), now, { professionalId: demoPeople.lead.id })
  const cookie = ['startlijn', '__Host-startlijn'].map((name) => `${name}=${token}`).join('; ')
  await asOwner(database.get(), (db) =>
    db
      .updateTable('coalition')
      .set({ fictitious: mode === 'demo' })
      .execute(),
  )
  const page = async (path: string) => {
    const response = await app.request(`${publicUrl}${path}`, { headers: { cookie } })
    expect(response.status, path).toBe(200)
    return response.text()
  }
  expect(await page('/beheer')).toContain('href="/beheer/hoe-het-loopt"')
  const counts = await page('/beheer/hoe-het-loopt')
  expect(counts).toContain('Hoe het loopt bij Oefencoalitie Zuid')
  expect(counts.includes('href="/oefencijfers"')).toBe(invented)
  expect(counts.includes('Verzonnen oefengegevens')).toBe(invented)
  expect(counts.includes('Dit doet een analist')).toBe(!invented)
})
