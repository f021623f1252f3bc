import { joinOnce } from '../../family/circle/circle.store.ts'
import { heldConsentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { sealText } from '../../family/family/sealed-text.ts'
import { findColleague } from '../../people/professional/professional.store.ts'
import { forbid, refuseUnagreed } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { addHandover, openHandoversOf } from './handover.store.ts'
import { type PrepareInput, partOf } from './handover.ts'
import { lastStep } from './handover-of-actor.ts'

export type PrepareRefusal =
  | 'not_found'
  | 'not_in_circle'
  | 'episode_closed'
  | 'successor_unknown'
  | 'successor_is_self'
  | 'consent_no_successor'
  | 'handover_open_already'

/** Somebody of the circle prepares a hand-over to a named successor, who sees the family from now on because she must decide. */
export async function prepareHandover(
  tx: Transaction,
  familyId: string,
  input: PrepareInput,
): Promise<Result<{ handoverId: string }, PrepareRefusal>> {
  const found = await familyOfActor(tx, familyId)
  if (found === null) return refuse('not_found', 'not_found')
  const { family, episode } = found
  const { coalitionId } = episode
  const audit = { action: 'create', code: 'handover.prepared', objectType: 'handover', coalitionId, familyId } as const
  if (found.parts.length === 0) return forbid(tx, audit, 'not_in_circle')
  if (episode.closedOn !== null) return refuse('conflict', 'episode_closed')
  if (input.toId === tx.actor.id) return refuse('invalid', 'successor_is_self', 'toId')
  const to = await findColleague(tx, coalitionId, input.toId)
  if (to === null) return refuse('invalid', 'successor_unknown', 'toId')
  if (consentCovering(await heldConsentsOf(tx, familyId), 'successor', tx.today) === null)
    return refuseUnagreed(tx, audit, 'consent_no_successor')
  const open = await openHandoversOf(tx, episode.id)
  const mine = open.find(({ from }) => from.id === tx.actor.id)
  if (mine !== undefined) return refuseDone('conflict', 'handover_open_already', await lastStep(tx, mine))
  const handoverId = newId()
  const about = { coalitionId, familyId, episodeId: episode.id }
  await addHandover(tx, { ...about, id: handoverId, toId: to.id, summary: await sealText(tx, family, input.summary) })
  await joinOnce(tx, { coalitionId, familyId, professionalId: to.id, part: partOf(to.profession) })
  await recordEvent(tx, { ...about, type: 'handover.prepared', subjectId: handoverId, detail: { domain: to.domain } })
  await recordAudit(tx, { ...audit, objectId: handoverId })
  return ok({ handoverId })
}
