import { consentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { changeEpisode } from '../../family/episode/episode.store.ts'
import { recordEvent } from '../../family/event/record-event.ts'
import { addPerson } from '../../family/family/family.store.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { forbid, refuseUnagreed } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { newId } from '../../platform/id.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { addAuthority, followOverlap, motherOf } from './birth.store.ts'
import { afterPregnancy, type BirthInput, isPossibleBirth } from './birth.ts'
import { turnProgrammes } from './turn-programmes.ts'

export type BirthRefusal =
  | 'not_found'
  | 'not_in_circle'
  | 'episode_closed'
  | 'no_birth_expected'
  | 'birth_in_future'
  | 'birth_date_impossible'
  | 'consent_ended'
  | 'stale'

/** What event and audit lines about an episode have in common. */
interface Place {
  coalitionId: string
  familyId: string
  episodeId: string
}

/**
 * Somebody of the circle records a birth: the children join the family, the visits after birth move to the real day, and what
 * was to happen before it is cancelled. A mother under age holds no authority unless she is declared of age.
 */
export async function recordBirth(
  tx: Transaction,
  familyId: string,
  input: BirthInput,
): Promise<Result<{ childIds: string[] }, BirthRefusal>> {
  const found = await familyOfActor(tx, familyId)
  if (found === null) return refuse('not_found', 'not_found')
  const { episode } = found
  const { coalitionId } = episode
  const audit = { action: 'update', code: 'birth.recorded', objectType: 'episode', objectId: episode.id, coalitionId, familyId } as const
  if (found.parts.length === 0) return forbid(tx, audit, 'not_in_circle')
  if (episode.closedOn !== null) return refuse('conflict', 'episode_closed')
  const pregnancy = afterPregnancy(episode.pregnancy, 'birth')
  const before = () =>
    lastAct(tx, { coalitionId, familyId, objectId: episode.id }, [
      'birth.recorded',
      'pregnancy.ended',
      'pregnancy.goes_on',
      'episode.closed',
    ])
  if (pregnancy === null) return refuseDone('conflict', 'no_birth_expected', await before())
  if (input.bornOn > tx.today) return refuse('invalid', 'birth_in_future', 'bornOn')
  if (!isPossibleBirth(input.bornOn, episode.dueDate)) return refuse('invalid', 'birth_date_impossible', 'bornOn')
  if (consentCovering(await consentsOf(tx, familyId), 'circle', tx.today) === null) return refuseUnagreed(tx, audit, 'consent_ended')
  const seen = { id: episode.id, version: input.version }
  if (!(await changeEpisode(tx, seen, { pregnancy, born_on: input.bornOn }))) return refuseDone('stale', 'stale', await before())

  const about: Place = { coalitionId, familyId, episodeId: episode.id }
  const childIds = await welcome(tx, about, input)
  await recordEvent(tx, { ...about, type: 'birth.recorded', occurredOn: input.bornOn, detail: { children: childIds.length } })
  await turnProgrammes(tx, about, input.bornOn, episode.dueDate)
  await followOverlap(tx, about)
  await recordAudit(tx, { ...audit, detail: { children: childIds.length } })
  return ok({ childIds })
}

/** Adds the children with what is known of their names, and the mother's authority where she holds it. */
async function welcome(tx: Transaction, { coalitionId, familyId }: Place, input: BirthInput): Promise<string[]> {
  const holderId = input.motherIsMinor ? null : await motherOf(tx, familyId)
  const names = [input.name1, input.name2, input.name3].slice(0, input.children)
  const childIds: string[] = []
  for (const name of names) {
    const id = newId()
    await addPerson(tx, { coalitionId, familyId, id, part: 'child', identity: { name: name ?? '' }, bornOn: input.bornOn })
    if (holderId !== null) await addAuthority(tx, { coalitionId, familyId, childId: id, holderId, fromOn: input.bornOn })
    childIds.push(id)
  }
  return childIds
}
