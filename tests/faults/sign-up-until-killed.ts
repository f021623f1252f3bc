import { readFileSync, writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { type DemoName, demoPeople } from '../../src/people/demo/demo-people.ts'
import { demoActor } from '../../src/people/demo/load-demo-people.ts'
import { asActor, type Transaction } from '../../src/platform/database/as-actor.ts'
import { embeddedPool } from '../../src/platform/database/database.ts'
import { openEmbedded } from '../../src/platform/database/embedded.ts'
import type { Result } from '../../src/platform/result.ts'
import { answerSignUp } from '../../src/support/sign-up/answer-sign-up.ts'
import { decideTriage } from '../../src/support/sign-up/decide-triage.ts'
import { signUpForm } from '../../src/support/sign-up/sign-up.ts'
import { signUpFamily } from '../../src/support/sign-up/sign-up-family.ts'
import { type Act, type Confirmed, inspect } from './kept.ts'

/**
 * Run by kill.test.ts as a process of its own. Opens the store of the first argument after the last one was killed, says what it
 * holds of the acts confirmed so far (the file of the second argument), then signs families up, answers and decides as fast as it
 * can, saying each act only once the store confirmed it, until somebody kills it too.
 */
const [folder = '', confirmedFile = ''] = process.argv.slice(2)
const now = new Date('2026-03-02T09:00:00Z')
const say = (what: 'found' | Act, words: string) => void writeSync(1, `${what} ${words}\n`)

const server = await openEmbedded(folder)
const { kept, database } = await inspect(embeddedPool(server), JSON.parse(readFileSync(confirmedFile, 'utf8')) as Confirmed)
say('found', JSON.stringify(kept))
// Who is killed leaves nothing behind by itself.
flushCompileCache()

async function as<T>(name: DemoName, work: (tx: Transaction) => Promise<Result<T>>): Promise<T> {
  const result = await asActor(database, demoActor(name), now, work)
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

const form = signUpForm.parse({
  label: 'Gezin Van der Meer',
  parentName: 'Sanne van der Meer',
  municipality: 'renkum',
  stage: 'expecting',
  dueDate: '2026-08-10',
  reason: 'Slaapt slecht en maakt zich zorgen over geld.',
  consent: 'yes',
})

for (;;) {
  const { signUpId } = await as('midwife', (tx) => signUpFamily(tx, form))
  say('sent', signUpId)
  await as('dutyOfficer', (tx) => answerSignUp(tx, signUpId, { contactId: demoPeople.socialWorker.id, version: 1 }))
  say('answered', signUpId)
  await as('entryTeam', (tx) => decideTriage(tx, signUpId, { decision: 'take_on', reason: 'Wij gaan verder.', version: 2 }))
  say('decided', signUpId)
}
