import { type DemoName, demoPeople } from '../people/demo/demo-people.ts'
import { demoActor } from '../people/demo/load-demo-people.ts'
import type { PlainDate } from '../platform/clock.ts'
import { asActor, type Transaction } from '../platform/database/as-actor.ts'
import type { Database } from '../platform/database/database.ts'
import { acceptProgramme } from './programme/answer-programme.ts'
import { offerProgramme } from './programme/offer-programme.ts'
import { answerSignUp } from './sign-up/answer-sign-up.ts'
import { signUpForm } from './sign-up/sign-up.ts'
import { signUpFamily } from './sign-up/sign-up-family.ts'

/** For tests: the form of a sign-up in Renkum, of a pregnancy unless `bornOn` is given. */
export const signUpInput = (child: { dueDate?: PlainDate; bornOn?: PlainDate }) =>
  signUpForm.parse({
    label: 'Gezin De Wit',
    parentName: 'Lotte de Wit',
    municipality: 'renkum',
    stage: child.bornOn === undefined ? 'expecting' : 'born',
    ...child,
    reason: 'Zorgen over de huur.',
    consent: 'yes',
  })

/** For tests: a family on its line, made by the use cases themselves. The midwife signs up, the social worker keeps the overview. */
export function testLine(database: { get(): Database }) {
  const on = (day: PlainDate) => new Date(`${day}T09:00:00Z`)
  const as = <T>(name: DemoName, day: PlainDate, work: (tx: Transaction) => Promise<T>) =>
    asActor(database.get(), demoActor(name), on(day), work)

  /** A family in Renkum, expecting on `dueDate` unless `bornOn` is given, signed up and answered on `day`. */
  async function family(day: PlainDate, child: { dueDate?: PlainDate; bornOn?: PlainDate }): Promise<string> {
    const input = signUpInput(child)
    const sent = must(await as('midwife', day, (tx) => signUpFamily(tx, input)))
    const contact = { contactId: demoPeople.socialWorker.id, version: 1 }
    must(await as('dutyOfficer', day, (tx) => answerSignUp(tx, sent.signUpId, contact)))
    return sent.familyId
  }

  /** The family says yes on `day` to a programme by this nurse. */
  async function enrolled(familyId: string, day: PlainDate, programme = 'prenatal-home-visit', nurse: DemoName = 'youthNurse') {
    const offer = { programme, professionalId: demoPeople[nurse].id }
    const { enrolmentId } = must(await as('midwife', day, (tx) => offerProgramme(tx, familyId, offer)))
    must(await as('midwife', day, (tx) => acceptProgramme(tx, enrolmentId, { answeredOn: day, version: 1 })))
    return enrolmentId
  }

  const withdrawConsent = (familyId: string, day: PlainDate) =>
    as('midwife', day, (tx) => tx.db.updateTable('consent').set({ withdrawn_on: day }).where('family_id', '=', familyId).execute())

  const eventsOf = async (familyId: string, as_: DemoName, day: PlainDate) =>
    as(as_, day, (tx) =>
      tx.db.selectFrom('event').select(['type', 'occurred_on', 'detail']).where('family_id', '=', familyId).orderBy('sequence').execute(),
    )

  return { as, family, enrolled, withdrawConsent, eventsOf }
}

/** The value of something that must have been done, for the steps before the one a test is about. */
export function must<T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}
