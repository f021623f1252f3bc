import { demoPeople } from '../../people/demo/demo-people.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { acceptProgramme, declineProgramme } from '../../support/programme/answer-programme.ts'
import { enrolmentsOf } from '../../support/programme/enrolment.store.ts'
import { offerProgramme } from '../../support/programme/offer-programme.ts'
import { planVisit } from '../../support/programme/plan-visit.ts'
import { topicsFor } from '../../support/programme/programme.ts'
import { findProgramme } from '../../support/programme/programme-catalogue.ts'
import { recordVisitDone, recordVisitOff } from '../../support/programme/record-visit.ts'
import { startProgramme } from '../../support/programme/start-programme.ts'
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

function start(story: FamilyStory, enrolmentId: string, nurse: 'youthNurse' | 'voorzorgNurse', day: PlainDate, code: ProgrammeCode): void {
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

/** Plans the next visit whose window has come, goes there, and so on until the scheme is done or the line closes. */
async function visitNext(story: FamilyStory, enrolmentId: string, nurse: 'youthNurse' | 'voorzorgNurse', after: PlainDate): Promise<void> {
  const { dice } = story
  if (story.coordinator === null || story.lost) return
  const next = await asPersonOn(story.database, nurse, after, async (tx) => {
    const enrolment = (await enrolmentsOf(tx, story.familyId)).find(({ id }) => id === enrolmentId)
    if (enrolment?.state !== 'started') return null
    const visit = enrolment.visits.find(({ state, plannedOn }) => state === 'planned' && plannedOn === null)
    return visit === undefined ? null : { visit, programme: findProgramme(enrolment.programme, enrolment.programmeVersion) }
  })
  if (next === null || next.programme === null) return
  const { visit, programme } = next
  const from = visit.windowFrom !== null && visit.windowFrom > after ? visit.windowFrom : addDays(after, 3)
  const planOn = visit.windowFrom !== null && addDays(visit.windowFrom, -10) > after ? addDays(visit.windowFrom, -10) : addDays(after, 1)
  const goOn = addDays(from > planOn ? from : planOn, dice.between(1, 12))
  story.agenda.on(planOn, async () => {
    const current = await currentVisit(story, enrolmentId, visit.id, nurse, planOn)
    if (current === null) return
    must(await asPersonOn(story.database, nurse, planOn, (tx) => planVisit(tx, visit.id, { plannedOn: goOn, version: current.version })))
    const recordOn = addDays(goOn, dice.between(0, 1))
    story.agenda.on(recordOn, async () => {
      const planned = await currentVisit(story, enrolmentId, visit.id, nurse, recordOn)
      if (planned !== null) {
        const { version } = planned
        const topics = [...topicsFor(programme, visit)].slice(0, 3)
        must(
          await asPersonOn(story.database, nurse, recordOn, (tx) =>
            dice.chance(rates.visitDone)
              ? recordVisitDone(tx, visit.id, { doneOn: goOn, topics, version })
              : recordVisitOff(tx, visit.id, { off: 'missed', version }),
          ),
        )
      }
      await visitNext(story, enrolmentId, nurse, recordOn)
    })
  })
}

/** The visit as it stands, or null when birth, loss or closing took it off. */
async function currentVisit(
  story: FamilyStory,
  enrolmentId: string,
  visitId: string,
  nurse: 'youthNurse' | 'voorzorgNurse',
  day: PlainDate,
) {
  if (story.coordinator === null || story.lost) return null
  return asPersonOn(story.database, nurse, day, async (tx) => {
    const enrolment = (await enrolmentsOf(tx, story.familyId)).find(({ id }) => id === enrolmentId)
    const visit = enrolment?.visits.find(({ id }) => id === visitId)
    return enrolment?.state === 'started' && visit?.state === 'planned' ? visit : null
  })
}
