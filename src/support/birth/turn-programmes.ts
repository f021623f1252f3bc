import { daysBetween, type PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { tellCancelled, tellEnded } from '../programme/end-programme.ts'
import { endOpenEnrolments } from '../programme/enrolment.store.ts'
import { currentProgrammes } from '../programme/programme-catalogue.ts'
import { cancelVisitsOfPregnancy, shiftWindows } from '../programme/visit.store.ts'

/**
 * Turns programmes to the day of birth: visits that can no longer happen before it are cancelled, and the weeks after it move along from the
 * day they were counted from. A programme of the pregnancy alone is over once nothing of it is left to record.
 */
export async function turnProgrammes(
  tx: Transaction,
  about: { coalitionId: string; familyId: string; episodeId: string },
  bornOn: PlainDate,
  countedFrom: PlainDate | null,
): Promise<void> {
  await tellCancelled(tx, about, await cancelVisitsOfPregnancy(tx, about.episodeId, bornOn))
  if (countedFrom !== null) await shiftWindows(tx, about.episodeId, daysBetween(countedFrom, bornOn), ['after'])
  const beforeBirthOnly = currentProgrammes
    .filter(({ visits }) => visits.every(({ phase }) => phase === 'pregnancy'))
    .map(({ code }) => code)
  if (beforeBirthOnly.length > 0)
    await tellEnded(tx, about, await endOpenEnrolments(tx, about.episodeId, 'birth', beforeBirthOnly), 'birth')
}
