import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { findSetFigures } from '../figure/figure.store.ts'
import { touchSet } from '../set/figure-set.store.ts'
import { planQuoted } from './plan-publication.ts'
import { addPublication, findPublishableSet } from './publication.store.ts'

/** Publishes a set that quotes public sources, in the transaction that filled it; nothing happens to a set that needs protection first. */
export async function publishAsPrinted(tx: Transaction, slug: string): Promise<void> {
  const set = await findPublishableSet(tx, slug, { lock: true })
  if (set === null || set.fictitious || set.protection !== 'public_source') return
  const { account } = planQuoted(await findSetFigures(tx, set.id))
  const number = await addPublication(tx, set.id, { account, cost: null, withheld: [], note: null })
  await touchSet(tx, set.id)
  await recordAudit(tx, {
    action: 'execute',
    code: 'set.published',
    objectType: 'figure_set',
    objectId: set.id,
    detail: { publication: number, figures: account.figures, withheld: 0 },
  })
}
