import { addConsent, consentsOf } from '../../family/consent/consent.store.ts'
import { type Consent, consentState, receivers, topics } from '../../family/consent/consent.ts'
import { holdEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { defaultConsentUntil } from '../sign-up/sign-up.ts'

/** From this many days before the end a consent can be asked again. */
const renewableDays = 31

/** The consent that still holds long enough not to be asked again on `today`; undefined when the parent can be asked. */
export function holdingOn(consents: readonly Consent[], today: PlainDate): Consent | undefined {
  return consents.find((consent) => consentState(consent, addDays(today, renewableDays)) === 'given')
}

export type RenewRefusal = 'not_found' | 'not_in_circle' | 'episode_closed' | 'consent_still_holds'

/** The parent said yes again to somebody of the circle, in one spoken line; holds for a year from today. */
export async function renewConsent(tx: Transaction, familyId: string): Promise<Result<null, RenewRefusal>> {
  const seen = await familyOfActor(tx, familyId)
  const { actor } = tx
  if (seen === null || actor.id === null || actor.organisationId === null) return refuse('not_found', 'not_found')
  const { family, episode } = seen
  const line = { action: 'create', code: 'consent.given', objectType: 'consent', coalitionId: family.coalitionId, familyId } as const
  if (seen.parts.length === 0) return forbid(tx, line, 'not_in_circle')
  if (episode.closedOn !== null) return refuse('conflict', 'episode_closed')
  // A second window of the same moment waits here, and then finds the consent of the first.
  await holdEpisode(tx, episode)
  if (holdingOn(await consentsOf(tx, familyId), tx.today) !== undefined) {
    const { coalitionId } = family
    return refuseDone('conflict', 'consent_still_holds', await lastAct(tx, { coalitionId, familyId }, ['consent.given', 'sign_up.sent']))
  }
  const id = newId()
  await addConsent(
    tx,
    family.coalitionId,
    { id, familyId, givenBy: family.parentId, givenOn: tx.today, how: 'spoken', topics, receivers, untilOn: defaultConsentUntil(tx.today) },
    { professionalId: actor.id, organisationId: actor.organisationId },
  )
  await recordEvent(tx, {
    coalitionId: family.coalitionId,
    familyId,
    episodeId: episode.id,
    type: 'consent.given',
    subjectId: id,
    detail: { how: 'spoken' },
  })
  await recordAudit(tx, { ...line, objectId: id })
  return ok(null)
}
