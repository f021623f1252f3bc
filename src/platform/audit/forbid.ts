import type { Transaction } from '../database/as-actor.ts'
import { refuse } from '../result.ts'
import { type AuditEntry, recordAudit } from './record-audit.ts'

/** The refusal of an act that belongs to somebody else, with its line in the log: refused attempts are seen too. */
export async function forbid<const Code extends string>(tx: Transaction, entry: Omit<AuditEntry, 'outcome'>, code: Code) {
  await recordAudit(tx, { ...entry, outcome: 'refused' })
  return refuse('forbidden', code)
}

/** The refusal of an act that the person it is about does not agree to, or no longer: she reads in her log that it was tried. */
export async function refuseUnagreed<const Code extends string>(tx: Transaction, entry: Omit<AuditEntry, 'outcome'>, code: Code) {
  await recordAudit(tx, { ...entry, outcome: 'refused' })
  return refuse('conflict', code)
}
