import { consentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import type { Episode } from '../../family/episode/episode.ts'
import { type FamilyOfActor, familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { DoneBefore } from '../../platform/result.ts'
import { type DayBar, dayBar, type LineDay, stateOfDay } from './day.ts'

export interface DayOfActor extends FamilyOfActor {
  bar: DayBar | null
}

/** The family with what keeps the actor from putting this day right, if anything; null when it does not exist for her. */
export async function dayOfActor(tx: Transaction, familyId: string, day: LineDay): Promise<DayOfActor | null> {
  const found = await familyOfActor(tx, familyId)
  if (found === null) return null
  const bar = dayBar({
    inCircle: tx.actor.kind === 'professional' && found.parts.length > 0,
    closed: found.episode.closedOn !== null,
    inState: found.episode.pregnancy === stateOfDay[day],
    hasConsent: consentCovering(await consentsOf(tx, familyId), 'circle', tx.today) !== null,
  })
  return { ...found, bar }
}

/** Who changed a day of this line last. */
export function lastDayAct(tx: Transaction, { coalitionId, familyId, id }: Episode): Promise<DoneBefore | null> {
  const codes = [
    'pregnancy.recorded',
    'due_date.changed',
    'birth.recorded',
    'birth.corrected',
    'pregnancy.ended',
    'pregnancy.goes_on',
    'episode.closed',
  ]
  return lastAct(tx, { coalitionId, familyId, objectId: id }, codes)
}
