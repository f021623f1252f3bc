import { beforeAll, describe, expect, it } from 'vitest'
import { mostBytes } from '../../src/app/odd-requests.tsx'
import { testApp } from '../../src/app/test-app.ts'
import { settleDemoPeople } from '../../src/people/demo/test-people.ts'
import { testDatabase } from '../../src/platform/database/test-database.ts'
import { signUpForm } from '../../src/support/sign-up/sign-up.ts'
import { signUpFamily } from '../../src/support/sign-up/sign-up-family.ts'
import { must, testLine } from '../../src/support/test-line.ts'

const day = '2026-03-02'
const form = {
  label: 'Gezin De Wit',
  parentName: 'Lotte de Wit',
  municipality: 'renkum',
  stage: 'none',
  reason: 'Zorgen over de huur.',
  consent: 'yes',
}

// `testApp` fails a test on any error of the application: each answer below is one we meant to give.
describe('what no browser of ours would send', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))
  const { as } = testLine(database)
  const app = () => testApp(database.get(), new Date(`${day}T09:00:00Z`))
  const signUp = async () => must(await as('midwife', day, (tx) => signUpFamily(tx, signUpForm.parse(form))))

  it.each(['/gezin/%00', '/zorglandschap/%00', '/zorglandschap?vraag=%00', '/overleg/%00'])('%s is no page', async (path) => {
    expect((await app().get(path, 'midwife')).status).toBe(404)
  })

  it.each(['municipality', 'label', 'reason', 'urgency'])('a zero character in %s is not there', async (field) => {
    const answer = await app().post(
      '/aanmelden',
      { ...form, [field]: `\0${'urgency' === field ? 'soon' : (form as Record<string, string>)[field]}` },
      'midwife',
    )
    expect(answer.status).toBe(303)
  })

  it.each(['99999999999', '1e300', '-1', '2.5'])('a version of %s changes nothing', async (version) => {
    const { signUpId } = await signUp()
    const input = { decision: 'take_on', reason: 'x', contactId: '00000000-0000-4000-8001-000000000006', version }
    for (const act of ['antwoord', 'besluit']) {
      const { status } = await app().post(`/triage/${signUpId}/${act}`, input, 'dutyOfficer')
      expect([409, 422]).toContain(status)
    }
  })

  it('a form larger than any of ours is not read, with or without its length', async () => {
    const body = `reason=${'x'.repeat(mostBytes)}`
    const headers = { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' }
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(body))
        controller.close()
      },
    })
    const told = await app().app.request('http://localhost/aanmelden', {
      method: 'POST',
      headers: { ...headers, 'content-length': String(body.length) },
      body,
    })
    const chunked = await app().app.request('http://localhost/aanmelden', {
      method: 'POST',
      headers,
      body: stream,
      duplex: 'half',
    } as RequestInit)
    expect([told.status, chunked.status]).toEqual([413, 413])
    expect(await told.text()).toContain('Dit is te veel in één keer')
  })

  it.each(['//elsewhere.example/x', '/\\elsewhere.example', '///elsewhere.example'])('a page at %s links to nowhere else', async (path) => {
    for (const method of ['GET', 'POST']) {
      const answer = await app().app.request(`http://localhost${path}`, { method, body: method === 'GET' ? null : '' })
      expect(await answer.text()).not.toContain('href="//')
      expect(answer.headers.get('location')).toMatch(/^\/[^/]/)
    }
  })
})
