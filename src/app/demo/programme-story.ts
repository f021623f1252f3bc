import { demoPeople } from '../../people/demo/demo-people.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { acceptProgramme, declineProgramme } from '../../support/programme/answer-programme.ts'
import { enrolmentsOf } from '../../support/programme/enrolment.store.ts'
import type { Enrolment, EnrolmentWithVisits } from '../../support/programme/enrolment.ts'
import { offerProgramme } from '../../support/programme/offer-programme.ts'
import { planExtraVisit, planVisit } from '../../support/programme/plan-visit.ts'
import { topicsFor } from '../../support/programme/programme.ts'
import { findProgramme } from '../../support/programme/programme-catalogue.ts'
import { recordVisitDone, recordVisitOff } from '../../support/programme/record-visit.ts'
import { startProgramme } from '../../support/programme/start-programme.ts'
import { lastDayFor, type Visit } from '../../support/programme/visit.ts'
import { asPersonOn, must } from './agenda.ts'
import { type FamilyStory, team } from './family-story.ts'
import { rates } from './rates.ts'

type ProgrammeCode = 'prenatal-home-visit' | 'stevig-ouderschap' | 'voorzorg'

/** The contact offers a programme; most families take part; the nurse starts it and goes on visits as their windows come. */
export function offerAProgramme(story: FamilyStory, code: ProgrammeCode, day: PlainDate): void {
  const { dice } = story
  const nurse = code === 'voorzorg' ? team[story.coalition].voorzorg : team[story.coalition].homeNurse
  story.agenda.on(day, async () => {
    const offeredBy = story.coordinator
    const onlyBeforeBirth = code !== 'stevig-ouderschap'
    if (offeredBy === null || story.lost || story.offered.has(code) || (onlyBeforeBirth && story.bornOn !== null)) return
    story.offered.add(code)
    const { enrolmentId } = must(
      await asPersonOn(story.database, offeredBy, day, (tx) =>
        offerProgramme(tx, story.familyId, { programme: code, professionalId: demoPeople[nurse].id }),
      ),
    )
    const answered = addDays(day, dice.between(1, 6))
    story.agenda.on(answered, async () => {
      if (story.coordinator === null || story.lost || (code === 'prenatal-home-visit' && story.bornOn !== null)) return
      const yes = dice.chance(rates.familyTakesPart)
      const answer = { answeredOn: answered, version: 1 }
      must(
        await asPersonOn(story.database, story.coordinator, answered, (tx) =>
          (yes ? acceptProgramme : declineProgramme)(tx, enrolmentId, answer),
        ),
      )
      if (yes) start(story, enrolmentId, nurse, addDays(answered, dice.between(1, 10)), code)
    })
  })
}

function start(story: FamilyStory, enrolmentId: string, nurse: Nurse, day: PlainDate, code: ProgrammeCode): void {
  story.agenda.on(day, async () => {
    if (story.coordinator === null || story.lost || (code === 'prenatal-home-visit' && story.bornOn !== null)) return
    const started = await asPersonOn(story.database, nurse, day, async (tx) => {
      const enrolment = (await enrolmentsOf(tx, story.familyId)).find(({ id }) => id === enrolmentId)
      return enrolment?.state === 'accepted' ? startProgramme(tx, enrolmentId, { startedOn: day, version: enrolment.version }) : null
    })
    if (started === null) return
    must(started)
    await visitNext(story, enrolmentId, nurse, day)
  })
}

type Nurse = 'youthNurse' | 'voorzorgNurse'

/** Plans the next visit whose window has come, goes there, and so on until the scheme is done or the line closes. */
async function visitNext(story: FamilyStory, enrolmentId: string, nurse: Nurse, after: PlainDate): Promise<void> {
  const { dice } = story
  if (story.coordinator === null || story.lost) return
  const enrolment = await startedEnrolment(story, enrolmentId, nurse, after)
  const programme = enrolment === null ? null : findProgramme(enrolment.programme, enrolment.programmeVersion)
  if (enrolment === null || programme === null) return
  const visit = enrolment.visits.find(({ state, plannedOn }) => state === 'planned' && plannedOn === null)
  if (visit === undefined) {
    if (enrolment.visits.findLast(({ state }) => state !== 'cancelled')?.state === 'missed')
      await visitOnceMore(story, enrolment, nurse, after)
    return
  }
  const from = visit.windowFrom !== null && visit.windowFrom > after ? visit.windowFrom : addDays(after, 3)
  const planOn = visit.windowFrom !== null && addDays(visit.windowFrom, -10) > after ? addDays(visit.windowFrom, -10) : addDays(after, 1)
  const wished = addDays(from > planOn ? from : planOn, dice.between(1, 12))
  const last = lastDayFor(visit, { bornOn: null, dueDate: story.dueDate })
  const goOn = last !== null && wished > last ? last : wished
  story.agenda.on(planOn, async () => {
    const current = await currentVisit(story, enrolmentId, visit.id, nurse, planOn)
    // The birth cancelled it; the visits after the birth go on.
    if (current === null) return visitNext(story, enrolmentId, nurse, planOn)
    must(await asPersonOn(story.database, nurse, planOn, (tx) => planVisit(tx, visit.id, { plannedOn: goOn, version: current.version })))
    goThere(story, enrolmentId, nurse, { visitId: visit.id, goOn })
  })
}

/** Nobody was home at the last visit of the scheme: the nurse plans one more. */
async function visitOnceMore(story: FamilyStory, enrolment: Enrolment, nurse: Nurse, day: PlainDate): Promise<void> {
  const goOn = addDays(day, story.dice.between(4, 12))
  const extra = await asPersonOn(story.database, nurse, day, (tx) => planExtraVisit(tx, enrolment.id, { plannedOn: goOn }))
  goThere(story, enrolment.id, nurse, { visitId: must(extra).visitId, goOn })
}

/** The visit of that day, done or missed, is recorded then or the day after; the next one follows. */
function goThere(story: FamilyStory, enrolmentId: string, nurse: Nurse, { visitId, goOn }: { visitId: string; goOn: PlainDate }): void {
  const { dice } = story
  const recordOn = addDays(goOn, dice.between(0, 1))
  story.agenda.on(recordOn, async () => {
    const enrolment = await startedEnrolment(story, enrolmentId, nurse, recordOn)
    const visit = await currentVisit(story, enrolmentId, visitId, nurse, recordOn)
    const programme = enrolment === null ? null : findProgramme(enrolment.programme, enrolment.programmeVersion)
    if (visit !== null && programme !== null) {
      const { version } = visit
      const topics = [...topicsFor(programme, visit)].slice(0, 3)
      must(
        await asPersonOn(story.database, nurse, recordOn, (tx) =>
          dice.chance(rates.visitDone)
            ? recordVisitDone(tx, visitId, { doneOn: goOn, topics, version })
            : recordVisitOff(tx, visitId, { off: 'missed', version }),
        ),
      )
    }
    await visitNext(story, enrolmentId, nurse, recordOn)
  })
}

function startedEnrolment(story: FamilyStory, enrolmentId: string, nurse: Nurse, day: PlainDate): Promise<EnrolmentWithVisits | null> {
  return asPersonOn(story.database, nurse, day, async (tx) => {
    const enrolment = (await enrolmentsOf(tx, story.familyId)).find(({ id }) => id === enrolmentId)
    return enrolment?.state === 'started' ? enrolment : null
  })
}

/** The visit as it stands, or null when birth, loss or closing took it off. */
async function currentVisit(story: FamilyStory, enrolmentId: string, visitId: string, nurse: Nurse, day: PlainDate): Promise<Visit | null> {
  if (story.coordinator === null || story.lost) return null
  const enrolment = await startedEnrolment(story, enrolmentId, nurse, day)
  const visit = enrolment?.visits.find(({ id }) => id === visitId)
  return visit?.state === 'planned' ? visit : null
}
