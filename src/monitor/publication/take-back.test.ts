import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../app/test-app.ts'
import { draft, own, settleSets } from '../../exchange/open-data/test-sets.ts'
import { thePublic } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { findPublicSets } from './public-sets.store.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

describe('the page that asks whether a set is to be taken back', () => {
  const database = testDatabase()
  let app: TestApp
  beforeAll(async () => {
    await settleSets(database.get(), now)
    app = testApp(database.get(), now)
  })
  const address = `/beheer/publicaties/${own.slug}`
  const isShown = async () => (await asActor(database.get(), thePublic, now, findPublicSets)).some(({ slug }) => slug === own.slug)

  it('comes before anything is taken back: the page of the set only leads there', async () => {
    const html = await (await app.get(address, 'analyst')).text()
    expect(html).toContain(`href="${address}/terug"`)
    expect(html).not.toContain(`action="${address}/terug"`)
  })

  it('says what readers lose, what others keep, and changes nothing by being read', async () => {
    const html = await (await app.get(`${address}/terug`, 'analyst')).text()
    expect(html).toContain('Publicatie 2, 2 maart 2026: 6 cijfers')
    expect(html).toContain('Over 5 gebieden, 2024-2025.')
    expect(html).toContain('Ook de eerdere publicatie is dan niet meer op te halen.')
    expect(html).toContain('Wie de cijfers al las, downloadde of overnam, houdt ze.')
    const english = await (await app.get(`${address}/terug`, 'analyst', 'en')).text()
    expect(english).toContain('Who read, downloaded or copied the figures keeps them.')
    expect(await isShown()).toBe(true)
  })

  it('is for analysts', async () => {
    expect((await app.get(`${address}/terug`, 'midwife')).status).toBe(404)
    expect((await app.post(`${address}/terug`, { publication: '2' }, 'midwife')).status).toBe(403)
    expect(await isShown()).toBe(true)
  })

  it('takes nothing back that was not asked about: without the question, or when it was published since', async () => {
    for (const form of [{}, { publication: '1' }]) {
      const answer = await app.post(`${address}/terug`, form, 'analyst')
      expect(answer.status).toBe(409)
      expect(await answer.text()).toContain('Er is niets teruggehaald.')
    }
    expect(await isShown()).toBe(true)
  })

  it('takes it back after the yes, and says so once more to who says it twice', async () => {
    expect((await app.post(`${address}/terug`, { publication: '2' }, 'analyst')).headers.get('location')).toBe(address)
    expect(await isShown()).toBe(false)
    expect(await (await app.get(address, 'analyst')).text()).toContain('De laatste publicatie is teruggehaald op 2 maart 2026.')
    const again = await app.post(`${address}/terug`, { publication: '2' }, 'analyst')
    expect([again.status, (await again.text()).includes('Deze set is al teruggehaald')]).toEqual([409, true])
  })

  it('has nothing to ask about a set that nobody sees', async () => {
    for (const slug of [own.slug, draft.slug])
      expect((await app.get(`/beheer/publicaties/${slug}/terug`, 'analyst')).headers.get('location')).toBe(`/beheer/publicaties/${slug}`)
    expect((await app.get('/beheer/publicaties/oefencijfers/terug', 'analyst')).status).toBe(404)
  })
})
