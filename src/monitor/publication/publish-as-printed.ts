import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { findSetFigures } from '../figure/figure.store.ts'
import { touchSet } from '../set/figure-set.store.ts'
import { planQuoted } from './plan-publication.ts'
import { addPublication, findPublishableSet, wasTakenBack } from './publication.store.ts'

/** `taken_back`: somebody took the set back, and nothing of it goes out before somebody publishes it. */
export type AsPrinted = 'published' | 'taken_back' | 'not_quoted'

/**
 * Publishes a set that quotes public sources, in the transaction that filled it. Nothing happens to a set that needs protection first, nor to
 * one that was taken back: filling it is no decision to show it again.
 */
export async function publishAsPrinted(tx: Transaction, slug: string): Promise<AsPrinted> {
  const set = await findPublishableSet(tx, slug, { lock: true })
  if (set === null || set.fictitious || set.protection !== 'public_source') return 'not_quoted'
  if (set.publication === null && (await wasTakenBack(tx, set.id))) return 'taken_back'
  const { account } = planQuoted(await findSetFigures(tx, set.id))
  const number = await addPublication(tx, set.id, { account, cost: null, withheld: [], beside: [], note: null })
  await touchSet(tx, set.id)
  await recordAudit(tx, {
    action: 'execute',
    code: 'set.published',
    objectType: 'figure_set',
    objectId: set.id,
    detail: { publication: number, figures: account.figures, withheld: 0 },
  })
  return 'published'
}
