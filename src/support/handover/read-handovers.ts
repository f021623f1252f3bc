import { consentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering, type Topic } from '../../family/consent/consent.ts'
import { type FamilyOfActor, familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { type Colleague, colleaguesOf } from '../../people/professional/professional.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { type OwnPlace, ownPlace } from '../stepping-out/step-out.store.ts'
import { type HandoverWithSummary, handoversOf, successorStays } from './handover.store.ts'
import { isOpen, partOf } from './handover.ts'

export interface HandoversToRead extends FamilyOfActor {
  handovers: HandoverWithSummary[]
  /** Who could take over. */
  colleagues: readonly Colleague[]
  /** About what the parent allows sharing with a successor; null when she does not. */
  topics: readonly Topic[] | null
  actorId: string | null
  today: PlainDate
}

/** The hand-overs of a family, with the line in the log that they were read. */
export async function readHandovers(tx: Transaction, familyId: string): Promise<Result<HandoversToRead, 'not_found'>> {
  const found = await familyOfActor(tx, familyId)
  if (found === null) return refuse('not_found', 'not_found')
  const { coalitionId } = found.episode
  await recordAudit(tx, { action: 'read', code: 'handovers.viewed', objectType: 'handover', coalitionId, familyId })
  const colleagues = await colleaguesOf(tx, coalitionId)
  return ok({
    ...found,
    handovers: await handoversOf(tx, found.family),
    colleagues: colleagues.filter(({ id }) => id !== tx.actor.id),
    topics: consentCovering(await consentsOf(tx, familyId), 'successor', tx.today)?.topics ?? null,
    actorId: tx.actor.id,
    today: tx.today,
  })
}

export interface HandoverToRead extends FamilyOfActor {
  handover: HandoverWithSummary
  isFrom: boolean
  isTo: boolean
  /** The successor sees the family after today too when this hand-over does not go ahead. */
  successorStays: boolean
  /** The actor stands in the circle and has no open hand-over of her own, so she may prepare one; who was asked and did not take over is not asked to. */
  mayPrepare: boolean
  /** What the sender still has in hand while she reads along; null for anybody else. */
  leaves: OwnPlace | null
  today: PlainDate
}

/** One hand-over of this family, or not found. */
export async function readHandover(tx: Transaction, familyId: string, handoverId: string): Promise<Result<HandoverToRead, 'not_found'>> {
  const read = await readHandovers(tx, familyId)
  if (!read.ok) return read
  const { handovers, actorId, family, episode, parts, today } = read.value
  const handover = handovers.find(({ id }) => id === handoverId)
  if (handover === undefined) return refuse('not_found', 'not_found')
  const isTo = handover.to.id === actorId
  const isFrom = handover.from.id === actorId
  const hasOpen = handovers.some((one) => isOpen(one) && one.from.id === actorId)
  return ok({
    family,
    episode,
    parts,
    today,
    handover,
    isFrom,
    isTo,
    successorStays: await successorStays(tx, handover, partOf(handover.to.profession), addDays(today, 1)),
    leaves: isFrom && handover.state === 'accepted' ? await ownPlace(tx, episode) : null,
    mayPrepare: parts.length > 0 && !isTo && !hasOpen && episode.closedOn === null,
  })
}
