import type { LinkedSystem, PrintedTable } from '../disclosure/disclosure.ts'
import type { Protection } from '../disclosure/protect-table.ts'
import { safeFrom } from '../disclosure/sensitive-cells.ts'
import { type Belief, beliefsFor } from './believed-sums.ts'
import { type CountedFigure, countsOfFigure, figureKey } from './count-cells.ts'
import { type CountSystem, type CountSystemOptions, countSystemOf } from './count-system.ts'
import type { Said } from './of-how-many.ts'
import type { ProtectionChoice } from './plan-publication.ts'
import { protectAsFar } from './protect-as-far.ts'
import type { WithheldReason } from './publication.ts'
import { withPieces } from './settle-pieces.ts'

interface Settled extends Pick<CountSystem, 'counts' | 'knownBefore' | 'broken' | 'printedSmall'> {
  ok: true
  /** Everything readers calculate with. */
  whole: LinkedSystem
  /** The same, as it was protected. */
  system: LinkedSystem
  protection: Protection
  printed: PrintedTable
  givenAway: ReadonlySet<string>
  /** Withheld while sums were settled, with why, by `figureKey`. */
  aside: ReadonlyMap<string, WithheldReason>
}

/** What readers have beside the set itself. */
type Earlier = Pick<CountSystemOptions, 'areas' | 'before' | 'promised'>

/** Moved more often, a count stands in sums that nobody can believe together. */
const mostMoves = { today: 8, allDays: 4 }

/**
 * Protects what a set would print, and lets no sum that does not hold lead anybody to a hidden count: a reader who believes such a sum and
 * subtracts reads a world in which it holds, and in that world the hidden counts are protected. Totals that would have to be larger for that
 * are withheld. Not ok, with the counts concerned by key, when the sums contradict each other so that nobody can believe them together.
 */
export async function protectDraft(
  said: Said,
  draft: Earlier,
  choice: ProtectionChoice,
  progress?: (done: number, all: number) => void,
): Promise<Settled | { ok: false; stuck: readonly string[] }> {
  const allDays = await believing('allDays', said, draft, choice, progress)
  // Numbers of two days that nobody can believe together: then those of today must hold by themselves.
  return allDays.ok ? allDays : believing('today', said, draft, choice, progress)
}

async function believing(
  days: keyof CountSystem['contradicting'],
  said: Said,
  draft: Earlier,
  choice: ProtectionChoice,
  progress?: (done: number, all: number) => void,
): Promise<Settled | { ok: false; stuck: readonly string[] }> {
  const believed = new Map<string, Belief>()
  const aside = new Map<string, WithheldReason>()
  let asTold: Pick<CountSystem, 'broken' | 'knownBefore'> | null = null
  for (;;) {
    const stuck = [...believed].filter(([, { times }]) => times > mostMoves[days]).map(([key]) => key)
    if (stuck.length > 0) return { ok: false, stuck }
    const [hidden, shown] = [true, false].map((is) => said.figures.filter((figure) => aside.has(figureKey(figure)) === is))
    const made = countSystemOf(shown ?? [], {
      ...choice,
      ...draft,
      hiddenBefore: [...(hidden ?? []), ...said.unsaid, ...said.hiddenBefore],
      hiddenThen: said.hiddenThen,
      believed: new Map([...believed].map(([key, { taken }]) => [key, taken])),
    })
    asTold ??= made
    const cells = new Map(made.system.cells.map((cell) => [cell.key, cell]))
    const settle = (isHidden: (key: string) => boolean, why: (key: string) => WithheldReason): boolean => {
      const beliefs = beliefsFor(made.contradicting[days], {
        countOf: (key) => cells.get(key)?.count ?? 0,
        isKnown: (key) => cells.get(key)?.printing === 'known',
        isHidden,
        believed,
      })
      const figureOf = new Map(said.figures.flatMap((figure) => countsOfFigure(figure).map(({ key }) => [key, figureKey(figure)] as const)))
      for (const [key, belief] of beliefs) {
        believed.set(key, belief)
        const figure = figureOf.get(key)
        if (figure !== undefined && !aside.has(figure)) aside.set(figure, isHidden(key) ? why(key) : 'contradiction')
      }
      return beliefs.size > 0
    }
    const isSensitive = (key: string) => {
      const cell = cells.get(key)
      return cell?.printing === 'open' && safeFrom(cell) !== null
    }
    if (
      settle(
        (key) => made.silent.has(key) || isSensitive(key),
        () => 'primary',
      )
    )
      continue
    const whole = await withPieces(made.system, made.counted, { areas: draft.areas, threshold: choice.threshold })
    const { protection, system, givenAway } = await protectAsFar(whole, made.supposed, choice.method, progress)
    const printed = printedTogether(protection.printed, made.counts)
    const isHidden = (key: string) => made.silent.has(key) || printed.get(key) === null
    if (settle(isHidden, (key) => protection.hidden.get(key) ?? 'secondary')) continue
    return {
      ok: true,
      ...asTold,
      counts: made.counts,
      printedSmall: made.printedSmall,
      whole,
      system,
      protection,
      printed,
      givenAway,
      aside,
    }
  }
}

/** A figure stands in print with all its counts, or not at all: one would tell the other. */
function printedTogether(printed: PrintedTable, counts: ReadonlyMap<string, readonly CountedFigure[]>): PrintedTable {
  const together = new Map(printed)
  for (let changed = true; changed; ) {
    changed = false
    for (const own of counts.values()) {
      if (!own.some(({ key }) => together.get(key) === null)) continue
      for (const { key } of own) {
        if (!together.has(key) || together.get(key) === null) continue
        together.set(key, null)
        changed = true
      }
    }
  }
  return together
}
