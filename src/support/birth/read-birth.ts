import { consentsOf } from '../../family/consent/consent.store.ts'
import { consentCovering } from '../../family/consent/consent.ts'
import { type Person, personsOf } from '../../family/family/family.store.ts'
import { type FamilyOfActor, familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'

export interface BirthToRead extends FamilyOfActor {
  children: readonly Person[]
  hasConsent: boolean
  today: PlainDate
}

/** What the pages of birth and loss show, with the line in the log that it was read. */
export async function readBirth(tx: Transaction, familyId: string): Promise<Result<BirthToRead, 'not_found'>> {
  const found = await familyOfActor(tx, familyId)
  if (found === null) return refuse('not_found', 'not_found')
  const { coalitionId, id } = found.episode
  await recordAudit(tx, { action: 'read', code: 'birth.viewed', objectType: 'birth', objectId: id, coalitionId, familyId })
  const children = (await personsOf(tx, familyId)).filter(({ part }) => part === 'child')
  const hasConsent = consentCovering(await consentsOf(tx, familyId), 'circle', tx.today) !== null
  return ok({ ...found, children, hasConsent, today: tx.today })
}
