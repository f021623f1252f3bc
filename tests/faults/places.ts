import { type DemoName, demoCoalitions, demoPeople } from '../../src/people/demo/demo-people.ts'
import type { PlainDate } from '../../src/platform/clock.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { bringToConference } from '../../src/support/conference/bring-to-conference.ts'
import { planConference } from '../../src/support/conference/plan-conference.ts'
import { prepareHandover } from '../../src/support/handover/prepare-handover.ts'
import { addAction } from '../../src/support/plan/add-action.ts'
import { addGoal } from '../../src/support/plan/add-goal.ts'
import { makePlan } from '../../src/support/plan/make-plan.ts'
import { offerProgramme } from '../../src/support/programme/offer-programme.ts'
import { signUpForm } from '../../src/support/sign-up/sign-up.ts'
import { signUpFamily } from '../../src/support/sign-up/sign-up-family.ts'
import { must, testLine } from '../../src/support/test-line.ts'

/** The day on which everything below was done. */
export const today: PlainDate = '2026-03-02'

/** Ids of things in every state that a form of the product is about, on one day. */
export type Places = Awaited<ReturnType<typeof settlePlaces>>

/** Makes them by the use cases themselves; needs the demo people. */
export async function settlePlaces(database: Database) {
  const line = testLine({ get: () => database })
  const as = <T>(name: DemoName, work: Parameters<typeof line.as<T>>[2]) => line.as(name, today, work)

  const form = { label: 'Gezin Open', parentName: 'A', municipality: 'renkum', stage: 'expecting', dueDate: '2026-08-10', reason: 'x' }
  const open = must(await as('midwife', (tx) => signUpFamily(tx, signUpForm.parse({ ...form, consent: 'yes' }))))
  const family = await line.family(today, { dueDate: '2026-08-10' })
  const signUp = await as('midwife', (tx) =>
    tx.db.selectFrom('sign_up').select('id').where('family_id', '=', family).executeTakeFirstOrThrow(),
  )
  const conference = must(
    await as('socialWorker', (tx) =>
      planConference(tx, {
        coalitionId: demoCoalitions.south.id,
        kind: 'mdo',
        plannedOn: today,
        startsAt: undefined,
        place: undefined,
        attendees: [demoPeople.midwife.id],
      }),
    ),
  )
  const { caseId } = must(
    await as('midwife', (tx) => bringToConference(tx, family, { conferenceId: conference.conferenceId, purpose: 'De huur', named: 'yes' })),
  )

  const planned = await line.family(today, { dueDate: '2026-08-10' })
  must(await as('midwife', (tx) => makePlan(tx, planned, {})))
  const { goalId } = must(await as('midwife', (tx) => addGoal(tx, planned, { lifeDomain: 'housing', words: 'Een eigen plek' })))
  const step = { what: 'Bellen', who: demoPeople.midwife.id, dueOn: today }
  const { actionId } = must(await as('midwife', (tx) => addAction(tx, planned, goalId, step)))

  const enrolled = await line.family(today, { dueDate: '2026-05-10' })
  const enrolmentId = await line.enrolled(enrolled, today)
  const visit = await as('youthNurse', (tx) =>
    tx.db.selectFrom('visit').select('id').where('enrolment_id', '=', enrolmentId).executeTakeFirstOrThrow(),
  )
  const offered = must(
    await as('midwife', (tx) =>
      offerProgramme(tx, planned, { programme: 'prenatal-home-visit', professionalId: demoPeople.youthNurse.id }),
    ),
  )
  const { handoverId } = must(
    await as('midwife', (tx) => prepareHandover(tx, enrolled, { toId: demoPeople.youthNurse.id, summary: 'Wat goed gaat' })),
  )
  return {
    openSignUp: `/triage/${open.signUpId}`,
    sentSignUp: `/aanmelden/${open.signUpId}`,
    answeredSignUp: `/triage/${signUp.id}`,
    conference: `/overleg/${conference.conferenceId}`,
    case: `/overleg/${conference.conferenceId}/gezin/${caseId}`,
    family: `/gezin/${family}`,
    planned: `/gezin/${planned}`,
    goal: `/gezin/${planned}/plan/doel/${goalId}`,
    step: `/gezin/${planned}/plan/stap/${actionId}`,
    offered: `/gezin/${planned}/programma/${offered.enrolmentId}`,
    enrolled: `/gezin/${enrolled}`,
    enrolment: `/gezin/${enrolled}/programma/${enrolmentId}`,
    visit: `/gezin/${enrolled}/bezoek/${visit.id}`,
    handover: `/gezin/${enrolled}/overdracht/${handoverId}`,
  }
}
