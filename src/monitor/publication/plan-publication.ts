import type { AreaTree } from '../../area/area-tree.ts'
import { auditTable } from '../disclosure/audit-table.ts'
import { safeFrom } from '../disclosure/sensitive-cells.ts'
import type { Figure } from '../figure/figure.ts'
import { definitionOf } from '../indicator/catalogue.ts'
import { type CountedFigure, countedFigure, figureKey, isKeyOf, ruleOf } from './count-cells.ts'
import { saidOfHowMany } from './of-how-many.ts'
import { protectDraft } from './protect-draft.ts'
import {
  defaultThreshold,
  type ProtectionKind,
  type ProtectionMethod,
  type PublicationAccount,
  type PublicationCost,
  type Withheld,
} from './publication.ts'
import { tellingBeside } from './told-beside.ts'

/** A set on its way to a publication, as it stands now. */
export interface DraftSet {
  figures: readonly Figure[]
  /** Everything that any set published before. */
  before: readonly Figure[]
  /** What any set withheld before, with what stands there now. */
  hiddenBefore: readonly Figure[]
  /** The same as it stood when it was hidden. */
  hiddenThen?: readonly Figure[]
  /** Below which count each earlier publication hides, by `editionKey`; that of this one where absent. */
  promised?: ReadonlyMap<string, number>
  areas: AreaTree
  protection: ProtectionKind
}

export interface ProtectionChoice {
  threshold: number
  method: ProtectionMethod
  /** Figures to keep rather (above 1) or to lose rather (below 1), by `figureKey`. */
  favour: ReadonlyMap<string, number>
  /** Keys of sources of which the analyst answers that they protected their figures already. */
  protectedBySource?: ReadonlySet<string>
}

/** What would be published: the figures that are withheld, and the account that goes with the set. */
export interface PublicationPlan {
  account: PublicationAccount
  cost: PublicationCost | null
  withheld: readonly Withheld[]
  /** Totals that are smaller than their parts, by `figureKey`: the figures contradict each other. Withheld where a hidden count is in the sum. */
  broken: readonly string[]
  /** Hidden, but readers can prove of these that they are small from what was published before or is known from elsewhere. */
  givenAway: readonly Figure[]
  /** Withheld, as nobody says of how many people they are. */
  unsaid: readonly Figure[]
  /** The same, but printed: the analyst answered for their source. */
  bySource: readonly Figure[]
  /** Figures with a reason whose number of answers and remark stay out: they would tell counts that nothing protects. */
  beside: readonly Figure[]
}

/** A plan, or the figures that stand in the way: they contradict each other beyond help, or the audit found a leak after all. */
export type PlanOutcome = { ok: true; plan: PublicationPlan } | { ok: false; why: 'unsafe' | 'contradicting'; figures: readonly Figure[] }

/** Decides what a publication hides and has it audited, on the solver's thread; nothing is stored. */
export async function planPublication(
  draft: DraftSet,
  choice: ProtectionChoice,
  progress?: (done: number, all: number) => void,
): Promise<PlanOutcome> {
  if (draft.protection === 'public_source') return { ok: true, plan: planQuoted(draft.figures) }
  const said = saidOfHowMany({ ...draft, threshold: choice.threshold, protectedBySource: choice.protectedBySource ?? new Set() })
  const named = (keys: readonly string[]) => draft.figures.filter((figure) => keys.some((key) => isKeyOf(key, figure)))
  const { areas, before, promised } = draft
  const settled = await protectDraft(said, { areas, before, promised }, choice, progress)
  if (!settled.ok) return { ok: false, why: 'contradicting', figures: named(settled.stuck) }
  const { counts, knownBefore, printedSmall, broken, whole, protection, printed, givenAway, aside } = settled
  const audit = await auditTable(settled.system, printed, { ranges: true })
  if (!audit.safe) return { ok: false, why: 'unsafe', figures: named([...audit.exactLeaks, ...audit.intervalLeaks]) }
  const contradicting = new Set(said.contradicting)
  const unsaid = new Set(said.unsaid.filter((figure) => !contradicting.has(figure)))
  const ranges = new Map(audit.ranges.map(({ key, from, to }) => [key, { from, to }]))
  const withheld = draft.figures.flatMap((figure): Withheld[] => {
    if (unsaid.has(figure)) return [{ figure, reason: 'unsaid', provable: null }]
    if (contradicting.has(figure)) return [{ figure, reason: 'contradiction', provable: null }]
    const before = aside.get(figureKey(figure))
    if (before !== undefined) return [{ figure, reason: before, provable: null }]
    if (printedSmall.has(figureKey(figure))) return [{ figure, reason: 'primary', provable: null }]
    const own = counts.get(figureKey(figure)) ?? []
    if (!own.some(({ key }) => printed.get(key) === null)) return []
    const part = countedFigure(figure)
    const reasons = own.map(({ key }) => protection.hidden.get(key))
    const few = reasons.includes('primary') ? 'few' : 'secondary'
    const reason = (part === null ? undefined : protection.hidden.get(part.key)) ?? few
    return [{ figure, reason, provable: part === null ? null : (ranges.get(part.key) ?? null) }]
  })
  const plan: PublicationPlan = {
    withheld,
    broken,
    givenAway: named([...givenAway]),
    unsaid: [...unsaid],
    bySource: said.bySource,
    beside: tellingBeside(draft.figures),
    account: {
      protection: 'counts',
      figures: draft.figures.length,
      withheld: withheld.length,
      protectedBySource: said.bySource.length,
      smallInPrint: knownBefore === 0 ? 0 : audit.knownBefore.length,
      threshold: choice.threshold,
      method: choice.method,
      audit: {
        cells: audit.cells,
        relations: whole.relations.length,
        exactLeaks: audit.exactLeaks.length,
        intervalLeaks: audit.intervalLeaks.length,
        versions: audit.versions,
      },
    },
    cost: {
      secondary: withheld.filter(({ reason }) => reason === 'secondary').length,
      valueLost: audit.valueLost,
      gap: protection.gap,
      solves: audit.solves,
      milliseconds: Math.round(audit.milliseconds),
    },
  }
  return { ok: true, plan }
}

/** The plan of a set that quotes public sources: nothing is hidden, and the account says how many small counts the sources print. */
export function planQuoted(figures: readonly Figure[]): PublicationPlan {
  const small = figures.filter((figure) => {
    const counted = countedFigure(figure)
    // Known by name only: nobody said that it counts people.
    return counted !== null && definitionOf(figure)?.complete === true && isSmall(counted, defaultThreshold)
  })
  return {
    withheld: [],
    broken: [],
    givenAway: [],
    unsaid: [],
    bySource: [],
    beside: [],
    account: {
      protection: 'public_source',
      figures: figures.length,
      withheld: 0,
      protectedBySource: 0,
      smallInPrint: small.length,
      threshold: null,
      method: null,
      audit: null,
    },
    cost: null,
  }
}

function isSmall({ figure, count }: CountedFigure, threshold: number): boolean {
  return safeFrom({ key: '', count, printing: 'open', rule: ruleOf(figure, threshold), weight: 1, tier: 0 }) !== null
}
