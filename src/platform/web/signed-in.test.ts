import { expect, test } from 'vitest'
import { type Actor, thePublic } from '../database/actor.ts'
import { pages } from './page.ts'
import { signedIn } from './signed-in.ts'

const actor = (kind: Actor['kind']): Actor => ({ kind, id: 'somebody', organisationId: null, roles: [] })

async function asking(who: Actor, kind: 'professional' | 'parent') {
  const app = pages()
    .use(async (c, next) => {
      const person = who.kind === 'public' ? null : { name: 'Somebody', description: '' }
      c.set('visitor', { actor: who, language: 'nl', person })
      c.set('refuse', (refusal) => c.text(refusal.code, 403))
      await next()
    })
    .use('/room', signedIn(kind))
    .get('/room', (c) => c.text('inside'))
  return (await app.request('/room')).text()
}

test.each([
  [actor('professional'), 'professional', 'inside'],
  [actor('parent'), 'parent', 'inside'],
  [thePublic, 'professional', 'sign_in'],
  [thePublic, 'parent', 'sign_in'],
  [actor('parent'), 'professional', 'only_for_professionals'],
  [actor('professional'), 'parent', 'only_for_parents'],
] as const)('%j at a page for a %s: %s', async (who, kind, answer) => {
  expect(await asking(who, kind)).toBe(answer)
})
