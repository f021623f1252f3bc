import { addConsent, consentsOf } from '../../family/consent/consent.store.ts'
import { consentState, receivers, topics } from '../../family/consent/consent.ts'
import { currentEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { findFamily } from '../../family/family/family.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { addDays } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { defaultConsentUntil } from '../sign-up/sign-up.ts'

/** From this many days before the end a consent can be asked again. */
const renewableDays = 31

/** The parent said yes again, in one spoken line; holds for a year from today. */
export async function renewConsent(tx: Transaction, familyId: string): Promise<Result<null, 'not_found' | 'consent_still_holds'>> {
  const family = await findFamily(tx, familyId)
  const episode = family === null ? null : await currentEpisode(tx, familyId)
  const { actor } = tx
  if (family === null || episode === null || actor.id === null || actor.organisationId === null) return refuse('not_found', 'not_found')
  const holding = (await consentsOf(tx, familyId)).find((consent) => consentState(consent, addDays(tx.today, renewableDays)) === 'given')
  if (holding !== undefined) return refuse('conflict', 'consent_still_holds')
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
  await recordAudit(tx, {
    action: 'create',
    code: 'consent.given',
    objectType: 'consent',
    objectId: id,
    coalitionId: family.coalitionId,
    familyId,
  })
  return ok(null)
}
