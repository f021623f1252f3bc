import { loadAreas } from '../../area/area.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { takeLong } from '../../platform/database/take-long.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { caseworkFigures } from '../fact/casework-figures.ts'
import { touchSet } from '../set/figure-set.store.ts'
import { filledHere } from '../set/figure-set.ts'
import type { DraftSet, PublicationPlan } from './plan-publication.ts'
import {
  addPublication,
  everPublished,
  findPublishableSet,
  type PublishableSet,
  publishableSets,
  readDraft,
  shownPublications,
  waitForOtherPublications,
} from './publication.store.ts'
import type { Publication } from './publication.ts'

export interface Draft extends DraftSet {
  set: PublishableSet
  /** How many publications of any set there were when it was read. */
  publications: number
}

/** May this actor prepare publications: an analyst of any coalition, or the system. */
export function maySeeDrafts({ actor }: Pick<Transaction, 'actor'>): boolean {
  return actor.kind === 'system' || actor.roles.some(({ role }) => role === 'analyst')
}

/** Every set an analyst may publish, and the practice figures to rehearse with; refused to others. */
export async function listSets(tx: Transaction): Promise<Result<{ set: PublishableSet; latest: Publication | null }[], 'only_analysts'>> {
  if (!maySeeDrafts(tx)) return refuse('forbidden', 'only_analysts')
  const [sets, shown] = await Promise.all([publishableSets(tx), shownPublications(tx)])
  return ok(sets.map((set) => ({ set, latest: shown.get(set.id) ?? null })))
}

/** A set as it stands, with all that is needed to plan its publication; not_found for who may not, and for practice figures. */
export async function loadDraft(tx: Transaction, slug: string): Promise<Result<Draft, 'no_such_set'>> {
  if (!maySeeDrafts(tx)) return refuse('not_found', 'no_such_set')
  if (slug === practice.slug) return ok(await rehearsal(tx))
  const set = await findPublishableSet(tx, slug)
  if (set === null || set.fictitious) return refuse('not_found', 'no_such_set')
  const [read, areas] = await Promise.all([readDraft(tx, set.id), loadAreas(tx)])
  return ok({ ...read, set, areas, protection: set.protection })
}

const practice = {
  slug: filledHere.practice,
  title: { nl: 'Oefencijfers uit verzonnen gezinnen', en: 'Practice figures from invented families' },
  kind: 'casework',
  fictitious: true,
  protection: 'counts',
  version: 0,
  publication: null,
} as const

/** The figures of invented families as a set: everything but publishing can be tried with it. */
async function rehearsal(tx: Transaction): Promise<Draft> {
  const [figures, areas] = await Promise.all([caseworkFigures.figures(tx, {}), loadAreas(tx)])
  return {
    set: { ...practice, id: figures[0]?.set.id ?? '' },
    figures,
    before: [],
    hiddenBefore: [],
    publications: 0,
    areas,
    protection: practice.protection,
  }
}

/**
 * Publishes what was planned. Stale when the figures changed since the draft was read, or when any set was published since: what was audited
 * must be what is published, beside everything readers have.
 * Invented figures are never published. What the plan prints on an answer is recorded in the name of who publishes, or for the system of
 * `answeredBy`, the id of an analyst; refused without.
 */
export async function publishSet(
  tx: Transaction,
  draft: Pick<Draft, 'set' | 'publications'>,
  plan: PublicationPlan,
  note: string | null,
  answeredBy: string | null = null,
): Promise<
  Result<number, 'no_such_set' | 'fictitious_set' | 'set_changed' | 'others_published' | 'empty_set' | 'only_analysts' | 'nobody_answers'>
> {
  if (!maySeeDrafts(tx))
    return forbid(tx, { action: 'execute', code: 'set.published', objectType: 'figure_set', objectId: draft.set.id }, 'only_analysts')
  if (draft.set.fictitious) return refuse('conflict', 'fictitious_set')
  await takeLong(tx)
  await waitForOtherPublications(tx)
  const set = await findPublishableSet(tx, draft.set.slug, { lock: true })
  if (set === null) return refuse('not_found', 'no_such_set')
  if (set.fictitious) return refuse('conflict', 'fictitious_set')
  if (set.version !== draft.set.version) return refuse('stale', 'set_changed')
  if ((await everPublished(tx)).publications !== draft.publications) return refuse('stale', 'others_published')
  if (plan.account.figures === 0) return refuse('conflict', 'empty_set')
  const name = tx.actor.kind === 'professional' ? tx.actor.id : answeredBy
  if (plan.bySource.length > 0 && name === null) return refuse('invalid', 'nobody_answers')
  const answers = [...Map.groupBy(plan.bySource, ({ source }) => source.key)].map(([source, own]) => ({
    source,
    figures: own.length,
    answeredBy: name ?? '',
  }))
  const number = await addPublication(tx, set.id, { ...plan, answers, note })
  await touchSet(tx, set.id)
  await recordAudit(tx, {
    action: 'execute',
    code: 'set.published',
    objectType: 'figure_set',
    objectId: set.id,
    detail: {
      publication: number,
      figures: plan.account.figures,
      withheld: plan.account.withheld,
      protectedBySource: plan.bySource.length,
    },
  })
  return ok(number)
}
