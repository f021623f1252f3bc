import { auditTable } from '../disclosure/audit-table.ts'
import type { Cell, LinkedSystem } from '../disclosure/disclosure.ts'
import { type Protection, protectTable } from '../disclosure/protect-table.ts'
import { openRule } from './count-cells.ts'
import type { Supposed } from './count-system.ts'
import type { ProtectionMethod } from './publication.ts'

export interface FarthestProtection {
  protection: Protection
  /** The system as it was protected: what readers can prove anyhow is asked no more of it. */
  system: LinkedSystem
  /** Counts that readers can prove to be small whatever is hidden, from what they have already. */
  givenAway: ReadonlySet<string>
}

/**
 * Protects what can be protected. What earlier publications give away, whatever this one hides, cannot be helped by it; but it adds nothing:
 * such a count stays hidden, and readers must go on holding for possible the most they hold for possible without this publication. Where
 * that comes up, what readers may suppose of the counts around it (`supposed`, relations by index) is no longer counted, only what they know.
 */
export async function protectAsFar(
  whole: LinkedSystem,
  supposed: ReadonlyMap<number, Supposed>,
  method: ProtectionMethod,
  progress?: (done: number, all: number) => void,
): Promise<FarthestProtection> {
  let system = whole
  const counted = new Map(supposed)
  const most = new Map<string, number>()
  const hidden = new Set<string>()
  for (;;) {
    const protection = await protectTable(system, { method, ...(progress === undefined ? {} : { progress }) })
    if (protection.ok) {
      const printed = new Map([...protection.printed, ...[...hidden].map((key) => [key, null] as const)])
      const reasons = new Map([...protection.hidden, ...[...hidden].map((key) => [key, 'primary'] as const)])
      const givenAway = new Set([...most.keys(), ...hidden])
      return { protection: { ...protection, printed, hidden: reasons }, system: inPrint(system, hidden), givenAway }
    }
    const dropped = supposedAround(system, protection.exposed, counted)
    if (dropped.size > 0) {
      for (const at of dropped.keys()) counted.delete(at)
      system = withoutSupposing(system, dropped)
      continue
    }
    const lost = new Set(protection.exposed)
    const fresh = protection.exposed.filter((key) => !most.has(key))
    for (const [key, to] of await mostWithout(system, fresh)) most.set(key, to)
    for (const key of fresh) if (!most.has(key)) most.set(key, 0)
    const isFresh = new Set(fresh)
    system = {
      ...system,
      cells: system.cells.map((cell) => {
        if (!lost.has(cell.key)) return cell
        const to = most.get(cell.key) ?? 0
        if (isFresh.has(cell.key) && to > cell.count) return { ...cell, rule: { hideBelow: to, zero: cell.rule.zero } }
        if (cell.printing === 'open') hidden.add(cell.key)
        return { ...cell, printing: 'never', rule: openRule }
      }),
    }
  }
}

/** What is supposed of counts that these counts say something of, by way of others or not: across totals that overlap, and only then within one. */
function supposedAround(
  system: LinkedSystem,
  exposed: readonly string[],
  supposed: ReadonlyMap<number, Supposed>,
): ReadonlyMap<number, Supposed> {
  const around = relationsAround(system, new Set(exposed))
  const found = [...supposed].filter(([at]) => around.has(at))
  const across = found.filter(([, kind]) => kind === 'across')
  return new Map(across.length > 0 ? across : found)
}

/** Relations, by index, that are connected with these cells; what readers have already connects nothing. */
function relationsAround({ cells, relations }: LinkedSystem, keys: ReadonlySet<string>): ReadonlySet<number> {
  const relationsOf = new Map<number, number[]>()
  for (const [at, { terms }] of relations.entries())
    for (const { cell } of terms) {
      if (cells[cell]?.printing === 'known') continue
      const own = relationsOf.get(cell)
      if (own === undefined) relationsOf.set(cell, [at])
      else own.push(at)
    }
  const found = new Set<number>()
  const seen = new Set(cells.flatMap(({ key }, at) => (keys.has(key) ? [at] : [])))
  for (const cell of seen)
    for (const at of relationsOf.get(cell) ?? []) {
      if (found.has(at)) continue
      found.add(at)
      for (const term of relations[at]?.terms ?? []) if (relationsOf.has(term.cell)) seen.add(term.cell)
    }
  return found
}

/** There may be people where no figure is about: the parts are at most the whole, and of two totals that overlap either may be the larger. */
function withoutSupposing(system: LinkedSystem, dropped: ReadonlyMap<number, Supposed>): LinkedSystem {
  const relations = system.relations.map((relation, at) => {
    const kind = dropped.get(at)
    if (kind === undefined) return relation
    return kind === 'across' ? { terms: [], atLeast: 0, atMost: 0 } : { ...relation, atLeast: Number.NEGATIVE_INFINITY }
  })
  return { ...system, relations }
}

/** The most each can be for readers when nothing of the system is printed but what they have already. */
async function mostWithout(system: LinkedSystem, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const asked = new Set(keys)
  const cells = system.cells.map((cell): Cell => {
    if (asked.has(cell.key)) return { ...cell, printing: 'open', rule: openRule }
    return { ...cell, printing: cell.printing === 'open' ? 'never' : cell.printing, rule: openRule }
  })
  const { ranges } = await auditTable({ ...system, cells }, new Map(keys.map((key) => [key, null])), { ranges: true })
  return new Map(ranges.filter(({ to }) => Number.isFinite(to)).map(({ key, to }) => [key, to]))
}

/** What is hidden because nothing else can be done is looked at by the audit like everything that might be printed. */
function inPrint(system: LinkedSystem, hidden: ReadonlySet<string>): LinkedSystem {
  return { ...system, cells: system.cells.map((cell) => (hidden.has(cell.key) ? { ...cell, printing: 'open' } : cell)) }
}
