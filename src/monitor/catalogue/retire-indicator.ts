import { z } from 'zod'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { isOwnCode } from '../indicator/own-definition.ts'
import { loadCatalogue, restore, retire } from '../indicator/own-definitions.store.ts'

/** Messages are codes of `draftText.errors`. */
export const retireForm = z.object({
  reasonNl: z.string().trim().min(1, 'reason_missing').max(400, 'too_long'),
  reasonEn: z.string().trim().min(1, 'reason_missing').max(400, 'too_long'),
})
export type RetireInput = z.infer<typeof retireForm>

export type RetireRefusal = 'only_analysts_define' | 'unknown_indicator' | 'definition_ships' | 'definition_retired' | 'indicator_in_use'

/** Takes an indicator made here out of use: its figures stay, an import takes in no new ones. */
export async function retireIndicator(
  tx: Transaction,
  code: string,
  { reasonNl, reasonEn }: RetireInput,
): Promise<Result<null, RetireRefusal>> {
  const line = { action: 'update', code: 'definition.retired', objectType: 'indicator', objectId: code.slice(0, 80) } as const
  if (!hasRole(tx.actor, 'analyst')) return forbid(tx, line, 'only_analysts_define')
  const catalogue = await loadCatalogue(tx)
  if (catalogue.find(code) === undefined) return refuse('not_found', 'unknown_indicator')
  if (!isOwnCode(code)) return refuse('conflict', 'definition_ships')
  if (catalogue.retirement(code) !== null) return refuse('conflict', 'definition_retired')
  await retire(tx, code, { nl: reasonNl, en: reasonEn })
  await recordAudit(tx, line)
  return ok(null)
}

/** Takes it into use again. */
export async function restoreIndicator(tx: Transaction, code: string): Promise<Result<null, RetireRefusal>> {
  const line = { action: 'update', code: 'definition.restored', objectType: 'indicator', objectId: code.slice(0, 80) } as const
  if (!hasRole(tx.actor, 'analyst')) return forbid(tx, line, 'only_analysts_define')
  if (!(await restore(tx, code))) return refuse('conflict', 'indicator_in_use')
  await recordAudit(tx, line)
  return ok(null)
}
