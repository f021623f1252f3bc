import { recordEvent } from '../../family/event/record-event.ts'
import { daysBetween, type PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { tellEnded } from '../programme/end-programme.ts'
import { endOpenEnrolments } from '../programme/enrolment.store.ts'
import { isOfPregnancyAlone } from '../programme/programme.ts'
import { currentProgrammes } from '../programme/programme-catalogue.ts'
import { cancelVisitsOfPregnancy, shiftWindows } from '../programme/visit.store.ts'
import { returnVisits } from './birth.store.ts'

interface Place {
  coalitionId: string
  familyId: string
  episodeId: string
}

/**
 * Turns programmes to the day of birth: visits that can no longer happen before it are cancelled, and the weeks after it move along from the
 * day they were counted from. A programme of the pregnancy alone is over once nothing of it is left to record.
 */
export async function turnProgrammes(tx: Transaction, about: Place, bornOn: PlainDate, countedFrom: PlainDate | null): Promise<void> {
  // Why is said, so that a correction of the birth can offer these again, and no others.
  for (const { id, plannedOn } of await cancelVisitsOfPregnancy(tx, about.episodeId, bornOn))
    if (plannedOn !== null)
      await recordEvent(tx, { ...about, type: 'visit.cancelled', subjectId: id, detail: { planned_on: plannedOn, reason: 'birth' } })
  if (countedFrom !== null) await shiftWindows(tx, about.episodeId, daysBetween(countedFrom, bornOn), ['after'])
  const beforeBirthOnly = currentProgrammes.filter(isOfPregnancyAlone).map(({ code }) => code)
  if (beforeBirthOnly.length > 0)
    await tellEnded(tx, about, await endOpenEnrolments(tx, about.episodeId, 'birth', beforeBirthOnly), 'birth')
}

/**
 * A birth that was recorded too early cancelled visits that could still take place: they stand open again on their day, and their nurse says
 * whether it did. A programme that ended for lack of them goes on.
 */
export async function offerVisitsAgain(tx: Transaction, about: Place, bornOn: PlainDate): Promise<void> {
  for (const { id, plannedOn, programme } of await returnVisits(tx, about, bornOn))
    await recordEvent(tx, { ...about, type: 'visit.planned', subjectId: id, detail: { programme, planned_on: plannedOn, again: true } })
}
