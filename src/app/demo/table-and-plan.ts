import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { bringToConference } from '../../support/conference/bring-to-conference.ts'
import { conferenceCasesOf } from '../../support/conference/conference-case.store.ts'
import { holdCase } from '../../support/conference/hold-case.ts'
import { keepAgreement } from '../../support/conference/keep-agreement.ts'
import { addAction } from '../../support/plan/add-action.ts'
import { addGoal } from '../../support/plan/add-goal.ts'
import { makePlan } from '../../support/plan/make-plan.ts'
import { markActionDone, markGoalReached } from '../../support/plan/mark-plan.ts'
import { plansOf } from '../../support/plan/plan.store.ts'
import { reviewPlan } from '../../support/plan/review-plan.ts'
import { asPersonOn, must } from './agenda.ts'
import type { FamilyStory } from './family-story.ts'
import { rates } from './rates.ts'
import { agreements, goals, minutes } from './words.ts'

/** The contact brings the family to the next MDO; at the table a coordinator is appointed, and a plan follows. */
export function goToTable(story: FamilyStory, decided: PlainDate): void {
  const { dice, contact } = story
  const bring = addDays(decided, dice.between(1, 3))
  story.agenda.on(bring, async () => {
    const conference = await story.diary.firstFrom(story.coalition, addDays(bring, 4))
    const { caseId } = must(
      await asPersonOn(story.database, contact, bring, (tx) =>
        bringToConference(tx, story.familyId, {
          conferenceId: conference.id,
          purpose: 'Samen bekijken welke steun past en wie het overzicht houdt.',
          named: 'yes',
        }),
      ),
    )
    story.agenda.on(conference.day, async () => {
      const present = dice.chance(rates.parentAtTable)
      must(
        await asPersonOn(story.database, conference.chair, conference.day, (tx) =>
          holdCase(tx, caseId, {
            version: 1,
            parentPart: present ? 'present' : 'declined',
            parentReason: present ? undefined : 'Kon niet weg van werk; het contact vertelt wat is besproken.',
            answers: { well: 'Ze komt afspraken na en vraagt hulp als het nodig is.', support: 'Eén vast gezicht, geen wisselingen.' },
            minutes: dice.pick(minutes),
            agreements: [
              { what: dice.pick(agreements), who: demoPeople[contact].id, dueOn: addDays(conference.day, 14) },
              { what: 'Zelf bellen als iets niet loopt', who: 'parent', dueOn: addDays(conference.day, 21) },
            ],
            coordinatorId: demoPeople[contact].id,
            coordinatorAgrees: 'yes',
          }),
        ),
      )
      keepAgreements(story, caseId, conference.day)
      makeAPlan(story, addDays(conference.day, dice.between(4, 12)))
    })
  })
}

/** What was agreed at the table is mostly done within two weeks. */
function keepAgreements(story: FamilyStory, caseId: string, held: PlainDate): void {
  const { dice, contact } = story
  const day = addDays(held, dice.between(6, 20))
  story.agenda.on(day, async () => {
    if (story.coordinator !== contact || !dice.chance(rates.agreementKept)) return
    await asPersonOn(story.database, contact, day, async (tx) => {
      const item = (await conferenceCasesOf(tx, story.familyId)).find(({ id }) => id === caseId)
      for (const agreement of item?.agreements ?? []) must(await keepAgreement(tx, agreement.id))
    })
  })
}

/** The plan is looked at again every two months or so, until it is closed with the line. */
function reviewAgain(story: FamilyStory, who: DemoName, day: PlainDate): void {
  story.agenda.on(day, async () => {
    if (story.coordinator !== who || story.lost) return
    const reviewed = await asPersonOn(story.database, who, day, async (tx) => {
      const [plan] = await plansOf(tx, story.familyId)
      if (plan === undefined || plan.state === 'closed') return null
      return reviewPlan(tx, story.familyId, { reviewOn: addDays(day, 60), version: plan.version })
    })
    if (reviewed === null) return
    must(reviewed)
    await catchUp(story, who, day)
    reviewAgain(story, who, addDays(day, story.dice.between(55, 64)))
  })
}

/** While looking at the plan again, what should have been done by then is done. */
async function catchUp(story: FamilyStory, who: DemoName, day: PlainDate): Promise<void> {
  const isLate = ({ doneOn, dueOn }: { doneOn: PlainDate | null; dueOn: PlainDate }) => doneOn === null && dueOn < day
  await asPersonOn(story.database, who, day, async (tx) => {
    const [plan] = await plansOf(tx, story.familyId)
    for (const action of plan?.goals.flatMap(({ actions }) => actions).filter(isLate) ?? [])
      must(await markActionDone(tx, story.familyId, action.id))
    for (const agreement of (await conferenceCasesOf(tx, story.familyId)).flatMap((item) => item.agreements).filter(isLate))
      must(await keepAgreement(tx, agreement.id))
  })
}

/** One or two goals in the family's words, with a step each, some of which are taken in time. */
export function makeAPlan(story: FamilyStory, day: PlainDate, wanted?: readonly (typeof goals)[number][]): void {
  const { dice } = story
  story.agenda.on(day, async () => {
    const who = story.coordinator
    if (who === null || story.lost) return
    const as = <T>(on: PlainDate, work: Parameters<typeof asPersonOn<T>>[3]) => asPersonOn(story.database, who, on, work)
    must(await as(day, (tx) => makePlan(tx, story.familyId, {})))
    const first = dice.between(0, goals.length - 1)
    const chosen = wanted ?? goals.slice(first, first + (dice.chance(0.4) ? 2 : 1))
    reviewAgain(story, who, addDays(day, dice.between(38, 46)))
    for (const goal of chosen) {
      const { goalId } = must(await as(day, (tx) => addGoal(tx, story.familyId, { lifeDomain: goal.domain, words: goal.words })))
      const mine = dice.chance(0.6)
      const action = { what: goal.action, who: mine ? demoPeople[who].id : ('parent' as const), dueOn: addDays(day, 14) }
      const { actionId } = must(await as(day, (tx) => addAction(tx, story.familyId, goalId, action)))
      if (!dice.chance(0.75)) continue
      const done = addDays(day, dice.between(5, 25))
      story.agenda.on(done, async () => {
        if (story.coordinator !== who) return
        must(await as(done, (tx) => markActionDone(tx, story.familyId, actionId)))
        if (dice.chance(0.5)) must(await as(done, (tx) => markGoalReached(tx, story.familyId, goalId)))
      })
    }
  })
}
