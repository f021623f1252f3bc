import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { findCoverage } from './public-sets.store.ts'
import type { SetCoverage } from './public-sets.ts'
import { findPublishableSet, type PublishableSet, publicationsOf, takeBack } from './publication.store.ts'
import type { Publication } from './publication.ts'
import { maySeeDrafts } from './publish-set.ts'

/** What readers lose when a set is taken back. */
export interface TakeBackLoss {
  set: PublishableSet
  /** What everybody reads now. */
  shown: Publication
  /** How many publications before it can be downloaded still. */
  earlier: number
  coverage: SetCoverage | undefined
}

/** What taking this set back would take from readers; not_shown when there is nothing to take back. */
export async function lookAtTakeBack(tx: Transaction, slug: string): Promise<Result<TakeBackLoss, 'no_such_set' | 'not_shown'>> {
  const set = maySeeDrafts(tx) ? await findPublishableSet(tx, slug) : null
  if (set === null || set.fictitious) return refuse('not_found', 'no_such_set')
  const readable = (await publicationsOf(tx, set.id)).filter(({ takenBackAt }) => takenBackAt === null)
  const shown = readable.find(({ number }) => number === set.publication)
  if (shown === undefined) return refuse('conflict', 'not_shown')
  return ok({ set, shown, earlier: readable.length - 1, coverage: (await findCoverage(tx)).get(slug) })
}

/**
 * Takes a set from the public pages, with what it published so far, for good; its publications stay kept, and count as known to readers.
 * `seen` is the number of the publication that was shown to who decided.
 */
export async function takeSetBack(
  tx: Transaction,
  slug: string,
  seen: number,
): Promise<Result<null, 'no_such_set' | 'not_shown' | 'published_since' | 'only_analysts'>> {
  if (!maySeeDrafts(tx))
    return forbid(tx, { action: 'execute', code: 'set.taken_back', objectType: 'figure_set', objectId: slug }, 'only_analysts')
  const set = await findPublishableSet(tx, slug, { lock: true })
  if (set === null) return refuse('not_found', 'no_such_set')
  if (set.publication === null) return refuse('conflict', 'not_shown')
  if (set.publication !== seen) return refuse('stale', 'published_since')
  await takeBack(tx, set.id)
  await recordAudit(tx, { action: 'execute', code: 'set.taken_back', objectType: 'figure_set', objectId: set.id })
  return ok(null)
}
