import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { lastAct } from '../../people/professional/last-act.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse, refuseDone } from '../../platform/result.ts'
import { findAgreement, setAgreementDone } from './agreement.store.ts'

export type KeepAgreementRefusal = 'not_found' | 'not_in_circle' | 'left_as_it_was' | 'already_done'

/** Marks an agreement of the table as done. Somebody of the circle may, or whoever took it upon herself, as long as the line is open. */
export async function keepAgreement(
  tx: Transaction,
  agreementId: string,
): Promise<Result<{ familyId: string; caseId: string }, KeepAgreementRefusal>> {
  const agreement = await findAgreement(tx, agreementId)
  const seen = agreement === null ? null : await familyOfActor(tx, agreement.familyId)
  if (agreement === null || seen === null) return refuse('not_found', 'not_found')
  const { coalitionId, familyId, caseId } = agreement
  const line = {
    action: 'update',
    code: 'conference.agreement_done',
    objectType: 'conference_agreement',
    objectId: agreementId,
    coalitionId,
    familyId,
  } as const
  if (seen.parts.length === 0 && agreement.professionalId !== tx.actor.id) return forbid(tx, line, 'not_in_circle')
  if (agreement.lineClosedOn !== null) return refuse('conflict', 'left_as_it_was')
  if (!(await setAgreementDone(tx, agreement))) return refuseDone('conflict', 'already_done', await lastAct(tx, line, [line.code]))
  await recordAudit(tx, line)
  return ok({ familyId, caseId })
}
