import type { Highs } from 'highs'
import { determinedCells } from './determined.ts'
import type { Part } from './parts.ts'
import type { Unknown } from './unknown.ts'
import { openWitnesses, type Witnesses, type World, wholeWorld } from './witness.ts'

/** What a reader can prove of one hidden cell; `to` is infinite when nothing bounds it. */
export interface ProvenRange {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly sensitive: boolean
}

export interface PartAudit {
  readonly exactLeaks: readonly string[]
  readonly intervalLeaks: readonly string[]
  readonly hiddenInVain: number
  readonly ranges: readonly ProvenRange[]
  readonly solves: number
}

/** Looks for a witness for every sensitive cell of a part; what is left without one is a leak. */
export function auditPart(highs: Highs, part: Part, withRanges: boolean): PartAudit {
  const { unknown, constraints } = part
  const determined = determinedCells(constraints)
  const witnesses = openWitnesses(highs, unknown, constraints)
  try {
    const leaks = cellsWithoutWitness(part, witnesses)
    const keysOf = (cells: readonly number[]) => cells.map((at) => unknown[at]?.key ?? '')
    return {
      exactLeaks: keysOf(leaks.filter((at) => determined.has(at))),
      intervalLeaks: keysOf(leaks.filter((at) => !determined.has(at))),
      hiddenInVain: unknown.filter((cell, at) => cell.hidden && cell.safe === null && determined.has(at)).length,
      ranges: withRanges ? rangesOf(unknown, witnesses) : [],
      solves: witnesses.solves(),
    }
  } finally {
    witnesses.dispose()
  }
}

/** The sensitive cells for which no world was found in which they are large enough. One world serves many cells. */
function cellsWithoutWitness({ unknown, constraints }: Part, witnesses: Witnesses): number[] {
  const open = new Set([...unknown.keys()].filter((at) => unknown[at]?.safe !== null))
  const safe = (at: number) => unknown[at]?.safe ?? 0
  const settle = (world: World | null): boolean => {
    const whole = world === null ? null : wholeWorld(world, unknown, constraints)
    const before = open.size
    for (const at of open) if ((whole?.[at] ?? -1) >= safe(at)) open.delete(at)
    return open.size < before
  }
  // Cells whose total is printed cannot all grow at once; counted unequally, turn by turn others do.
  for (let [turn, idle] = [0, 0]; open.size > 0 && idle < 3; turn += 1)
    idle = settle(witnesses.largest(open, (cell) => 1 + ((cell * 7 + turn * 13) % 17))) ? 0 : idle + 1
  const leaks: number[] = []
  for (const at of open) {
    const world = witnesses.largest([at])
    settle(world)
    const bounded = world !== null && (world[at] ?? 0) < safe(at) - 0.5
    // Other corners are as large, or larger than need be, and most are whole.
    for (let turn = 1; open.has(at) && !bounded && turn <= 4; turn += 1) settle(witnesses.corner(at, safe(at), turn))
    // Fractions may fit where whole counts do not, and a reader knows that counts are whole.
    if (open.has(at) && !bounded) settle(witnesses.largestWhole(at))
    if (open.delete(at)) leaks.push(at)
  }
  return leaks
}

function rangesOf(unknown: readonly Unknown[], witnesses: Witnesses): ProvenRange[] {
  return unknown.flatMap(({ key, safe, hidden }, at) => {
    if (!hidden) return []
    const { from, to } = witnesses.range(at)
    return [{ key, from: Math.max(0, Math.ceil(from - 1e-6)), to: Math.floor(to + 1e-6), sensitive: safe !== null }]
  })
}
