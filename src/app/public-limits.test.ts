import { expect, it } from 'vitest'
import { thePublic } from '../platform/database/actor.ts'
import { pages, type Site } from '../platform/web/page.ts'
import { publicLimits } from './public-limits.tsx'

function site(signedIn: boolean) {
  const app = pages().use(async (c, next) => {
    c.set('site', { clock: () => new Date('2026-03-02T09:00:00Z') } as Site)
    c.set('visitor', { actor: thePublic, language: 'nl', person: signedIn ? { name: 'Els', description: '' } : null })
    c.set('show', (view) => c.text(view.title, view.status ?? 200))
    await next()
  })
  for (const limit of publicLimits(0)) app.use(limit)
  return app.get('/*', (c) => c.text('in'))
}

async function allowed(path: string, times: number, signedIn = false): Promise<number> {
  const app = site(signedIn)
  let count = 0
  for (let time = 0; time < times; time++) if ((await app.request(path)).status === 200) count += 1
  return count
}

it('lets one address ask for so many pages at once, and far fewer files to be set', async () => {
  expect(await allowed('/monitor', 400)).toBe(300)
  expect(await allowed('/factsheet/renkum/2023.pdf', 30)).toBe(20)
  expect(await allowed('/monitor/8a.png', 30)).toBe(20)
  expect(await allowed('/monitor/8a.svg', 30)).toBe(30)
})

it('hinders nobody who is signed in, but for files', async () => {
  expect(await allowed('/werk', 400, true)).toBe(400)
  expect(await allowed('/factsheet/renkum/2023.pdf', 30, true)).toBe(20)
})
