import { writeSync } from 'node:fs'
import { projectors } from '../../src/app/projectors.ts'
import { type DemoName, demoPeople } from '../../src/people/demo/demo-people.ts'
import { demoActor } from '../../src/people/demo/load-demo-people.ts'
import { createKeyring } from '../../src/platform/crypto/keyring.ts'
import { asActor, type Transaction } from '../../src/platform/database/as-actor.ts'
import { openEmbeddedDatabase } from '../../src/platform/database/database.ts'
import type { Result } from '../../src/platform/result.ts'
import { answerSignUp } from '../../src/support/sign-up/answer-sign-up.ts'
import { decideTriage } from '../../src/support/sign-up/decide-triage.ts'
import { signUpForm } from '../../src/support/sign-up/sign-up.ts'
import { signUpFamily } from '../../src/support/sign-up/sign-up-family.ts'

/**
 * Run by kill.test.ts as a process of its own: signs families up, answers and decides as fast as it can in the store of the first
 * argument, and says each act only once the store confirmed it, until somebody kills it.
 */
const [folder = '', key = ''] = process.argv.slice(2)
const now = new Date('2026-03-02T09:00:00Z')
const confirmed = (what: 'sent' | 'answered' | 'decided', id: string) => void writeSync(1, `${what} ${id}\n`)

const database = await openEmbeddedDatabase(folder, { keyring: createKeyring(Buffer.from(key, 'hex')), projectors })

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
  confirmed('sent', signUpId)
  await as('dutyOfficer', (tx) => answerSignUp(tx, signUpId, { contactId: demoPeople.socialWorker.id, version: 1 }))
  confirmed('answered', signUpId)
  await as('entryTeam', (tx) => decideTriage(tx, signUpId, { decision: 'take_on', reason: 'Wij gaan verder.', version: 2 }))
  confirmed('decided', signUpId)
}
