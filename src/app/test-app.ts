import type { Hono } from 'hono'
import { type DemoName, demoPeople } from '../people/demo/demo-people.ts'
import type { Database } from '../platform/database/database.ts'
import type { PageEnv, Site } from '../platform/web/page.ts'
import { createApp } from './create-app.ts'
import { startSession } from './sign-in/session.store.ts'

const publicUrl = 'http://localhost'

export interface TestApp {
  app: Hono<PageEnv>
  /** GET as this demo person, or as the public; errors of the application fail the test. */
  get(path: string, as?: DemoName, language?: 'nl' | 'en'): Promise<Response>
  /** POST a form as this demo person, as a browser on the page would. */
  post(path: string, form: Record<string, string | string[]>, as?: DemoName): Promise<Response>
}

/** The application over a test database at a fixed moment; signed-in requests carry a real session of that person. */
export function testApp(database: Database, now: Date, settings: Pick<Site, 'publisher'> = {}): TestApp {
  const errors: unknown[] = []
  const app = createApp({
    site: { database, clock: () => now, mode: 'demo', publicUrl, ...settings },
    log: { error: (error: unknown) => void errors.push(error) },
  })
  async function request(path: string, init: RequestInit, as?: DemoName, language?: string) {
    const cookies = [
      as === undefined ? '' : `startlijn=${await startSession(database, now, { professionalId: demoPeople[as].id })}`,
      language ? `taal=${language}` : '',
    ]
    const response = await app.request(`${publicUrl}${path}`, {
      ...init,
      headers: { ...init.headers, cookie: cookies.filter(Boolean).join('; ') },
    })
    if (errors.length > 0) throw new Error(`the application failed on ${path}: ${JSON.stringify(errors.splice(0))}`)
    return response
  }
  return {
    app,
    get: (path, as, language) => request(path, {}, as, language),
    post: (path, form, as) => {
      const body = new URLSearchParams(Object.entries(form).flatMap(([name, value]) => [value].flat().map((item) => [name, item])))
      return request(
        path,
        { method: 'POST', body: body.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', origin: publicUrl } },
        as,
      )
    },
  }
}
