import { describe, expect, it } from 'vitest'
import { testDatabase } from '../platform/database/test-database.ts'
import { testApp } from './test-app.ts'

const now = new Date('2026-03-02T09:00:00+01:00')

describe('the front door', () => {
  const database = testDatabase()

  it('shows three doors in Dutch and in English', async () => {
    const app = testApp(database.get(), now)
    const dutch = await (await app.get('/')).text()
    for (const door of ['Voor ouders', 'Voor professionals', 'Cijfers']) expect(dutch).toContain(door)
    const english = await (await app.get('/', undefined, 'en')).text()
    for (const door of ['For parents', 'For professionals', 'Figures']) expect(english).toContain(door)
  })

  it('helps on with an unknown address', async () => {
    const response = await testApp(database.get(), now).get('/bestaat-niet')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Deze pagina is er niet')
  })

  it('allows no script or style from elsewhere and none inline', async () => {
    const response = await testApp(database.get(), now).get('/')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(response.headers.get('content-security-policy')).toContain("style-src 'self';")
  })

  it('refuses a form posted from another site', async () => {
    const response = await testApp(database.get(), now).app.request('http://localhost/uitloggen', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(response.status).toBe(403)
  })
})
