import { type DemoName, demoParent } from '../people/demo/demo-people.ts'
import { demoActor } from '../people/demo/load-demo-people.ts'
import { asActor } from '../platform/database/as-actor.ts'
import type { Database } from '../platform/database/database.ts'
import { signUpForm } from '../support/sign-up/sign-up.ts'
import { signUpFamily } from '../support/sign-up/sign-up-family.ts'
import { must } from './demo/agenda.ts'
import { startSession } from './sign-in/session.store.ts'
import { testApp } from './test-app.ts'

export const parentDay = new Date('2026-03-02T09:00:00+01:00')

/** For tests: a parent of a family signed up on `parentDay`, with a sign-in of her own and her requests, on that day or another. */
export function testParent(database: { get(): Database }) {
  return async function aParent(subject: string, { dueDate = '2026-08-10', by = 'midwife' as DemoName } = {}) {
    const form = signUpForm.parse({
      label: `Gezin ${subject}`,
      parentName: demoParent.name,
      municipality: 'renkum',
      stage: 'expecting',
      dueDate,
      reason: 'Zorgen over de huur, en haar zus helpt.',
      consent: 'yes',
    })
    const { familyId, signUpId } = must(
      await asActor(database.get(), demoActor(by), parentDay, (tx) => signUpFamily(tx, form, { subject })),
    )
    const parentId = await asActor(database.get(), demoActor(by), parentDay, (tx) =>
      tx.db.selectFrom('person').select('id').where('family_id', '=', familyId).executeTakeFirstOrThrow(),
    )
    const on = (moment: Date) => {
      const request = async (path: string, init: RequestInit = {}) => {
        const token = await startSession(database.get(), moment, { parentId: parentId.id, name: demoParent.name })
        const { app } = testApp(database.get(), moment)
        return app.request(`http://localhost${path}`, { ...init, headers: { ...init.headers, cookie: `startlijn=${token}` } })
      }
      const post = (path: string) =>
        request(path, {
          method: 'POST',
          headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
          body: '',
        })
      return { request, post }
    }
    return { familyId, signUpId, on, ...on(parentDay) }
  }
}
