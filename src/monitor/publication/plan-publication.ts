import type { AreaTree } from '../../area/area-tree.ts'
import { auditTable } from '../disclosure/audit-table.ts'
import type { PrintedTable } from '../disclosure/disclosure.ts'
import { protectTable } from '../disclosure/protect-table.ts'
import { safeFrom } from '../disclosure/sensitive-cells.ts'
import type { Figure } from '../figure/figure.ts'
import { definitionOf } from '../indicator/catalogue.ts'
import { type CountedFigure, countedFigure, isKeyOf, ruleOf } from './count-cells.ts'
import { countSystemOf } from './count-system.ts'
import {
  defaultThreshold,
  type ProtectionKind,
  type ProtectionMethod,
  type PublicationAccount,
  type PublicationCost,
  type Withheld,
} from './publication.ts'

/** A set on its way to a publication, as it stands now. */
export interface DraftSet {
  figures: readonly Figure[]
  /** Everything that any set published before. */
  before: readonly Figure[]
  areas: AreaTree
  protection: ProtectionKind
}

export interface ProtectionChoice {
  threshold: number
  method: ProtectionMethod
  /** Figures to keep rather (above 1) or to lose rather (below 1), by `figureKey`. */
  favour: ReadonlyMap<string, number>
}

/** What would be published: the figures that are withheld, and the account that goes with the set. */
export interface PublicationPlan {
  account: PublicationAccount
  cost: PublicationCost | null
  withheld: readonly Withheld[]
  /** Totals that are smaller than their parts, by `figureKey`: the figures contradict each other. */
  broken: readonly string[]
}

/**
 * A plan, or the figures that stand in the way: `exposed` when readers could work them out whatever is hidden, `unsafe` should the audit
 * find a leak after all.
 */
export type PlanOutcome = { ok: true; plan: PublicationPlan } | { ok: false; why: 'exposed' | 'unsafe'; figures: readonly Figure[] }

/** Decides what a publication hides and has it audited, on the solver's thread; nothing is stored. */
export async function planPublication(
  draft: DraftSet,
  choice: ProtectionChoice,
  progress?: (done: number, all: number) => void,
): Promise<PlanOutcome> {
  if (draft.protection === 'public_source') return { ok: true, plan: planQuoted(draft.figures) }
  const few = draft.figures.filter((figure) => isMeanOfFew(figure, choice.threshold))
  const { system, counted, broken, knownBefore } = countSystemOf(draft.figures, { ...choice, areas: draft.areas, before: draft.before })
  const named = (keys: readonly string[]) => draft.figures.filter((figure) => keys.some((key) => isKeyOf(key, figure)))
  const protection = await protectTable(system, { method: choice.method, ...(progress === undefined ? {} : { progress }) })
  if (!protection.ok) return { ok: false, why: 'exposed', figures: named(protection.exposed) }
  const printed = printedTogether(protection.printed, counted)
  const audit = await auditTable(system, printed, { ranges: true })
  if (!audit.safe) return { ok: false, why: 'unsafe', figures: named([...audit.exactLeaks, ...audit.intervalLeaks]) }
  const ranges = new Map(audit.ranges.map(({ key, from, to }) => [key, { from, to }]))
  const withheld: Withheld[] = counted.flatMap(({ figure, key }) => {
    const reason = printed.get(key) === null ? (protection.hidden.get(key) ?? 'secondary') : undefined
    return reason === undefined ? [] : [{ figure, reason, provable: ranges.get(key) ?? null }]
  })
  const means: Withheld[] = few.map((figure) => ({ figure, reason: 'few', provable: null }))
  const plan: PublicationPlan = {
    withheld: [...withheld, ...means],
    broken,
    account: {
      protection: 'counts',
      figures: draft.figures.length,
      withheld: withheld.length + means.length,
      smallInPrint: knownBefore === 0 ? 0 : audit.knownBefore.length,
      threshold: choice.threshold,
      method: choice.method,
      audit: {
        cells: audit.cells,
        relations: system.relations.length,
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

/** A share stands in print with its part and its whole, or not at all: one would tell the other. */
function printedTogether(printed: PrintedTable, counted: readonly CountedFigure[]): PrintedTable {
  const together = new Map(printed)
  for (const { key } of counted) {
    const whole = `${key}|whole`
    if (together.get(key) !== null && together.get(whole) !== null) continue
    if (together.has(key)) together.set(key, null)
    if (together.has(whole)) together.set(whole, null)
  }
  return together
}

/** The plan of a set that quotes public sources: nothing is hidden, and the account says how many small counts the sources print. */
export function planQuoted(figures: readonly Figure[]): PublicationPlan {
  const small = figures.filter((figure) => {
    const counted = countedFigure(figure)
    return counted !== null && isSmall(counted, defaultThreshold)
  })
  return {
    withheld: [],
    broken: [],
    account: {
      protection: 'public_source',
      figures: figures.length,
      withheld: 0,
      smallInPrint: small.length,
      threshold: null,
      method: null,
      audit: null,
    },
    cost: null,
  }
}

function isSmall({ figure, count }: CountedFigure, threshold: number): boolean {
  // Known by name only: nobody said that it counts people.
  if (definitionOf(figure)?.complete !== true) return false
  return safeFrom({ key: '', count, printing: 'open', rule: ruleOf(figure, threshold), weight: 1, tier: 0 }) !== null
}

/** A mean or a share without its counts, over fewer people than the threshold. */
function isMeanOfFew(figure: Figure, threshold: number): boolean {
  const { n, value } = figure
  const { hideBelow } = ruleOf(figure, threshold)
  return value !== null && n !== null && hideBelow !== null && n < hideBelow && countedFigure(figure) === null
}
