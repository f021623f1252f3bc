import type { Episode } from '../../family/episode/episode.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { endSenderParts } from './accept-handover.ts'
import { acceptedHandoversOf, changeHandover } from './handover.store.ts'
import { overlapUntil } from './handover.ts'

/**
 * After a loss: whoever handed over before it reads along no longer than if she did so today. A midwife who was to stay until six weeks
 * after the due date stays for four weeks. Nobody's view becomes longer.
 */
export async function shortenOverlaps(
  tx: Transaction,
  about: { episodeId: string },
  line: Pick<Episode, 'pregnancy' | 'bornOn' | 'dueDate'>,
): Promise<void> {
  for (const handover of await acceptedHandoversOf(tx, about.episodeId)) {
    const until = overlapUntil(handover.from.profession, line, tx.today)
    if (handover.overlapUntil === null || handover.overlapUntil <= until) continue
    await changeHandover(tx, handover, handover.version, { overlap_until: until })
    await endSenderParts(tx, handover, until)
  }
}
