import type { TableAudit } from '../src/monitor/disclosure/audit/audit-printed.ts'
import { auditTable } from '../src/monitor/disclosure/audit-table.ts'
import type { LinkedSystem } from '../src/monitor/disclosure/disclosure.ts'
import { type Protection, protectTable } from '../src/monitor/disclosure/protect-table.ts'
import { roundTable } from '../src/monitor/disclosure/round-table.ts'
import { safeFrom } from '../src/monitor/disclosure/sensitive-cells.ts'
import { loadSolver } from '../src/monitor/disclosure/solver.ts'
import { median, ms, type Row, timed, times } from './measure.ts'
import { nationalTable, withZerosPrinted } from './national-table.ts'
import { oneShotMost } from './one-shot.ts'

/** GaussSuppression 1.2.3 with interval protection (Rglpk, rangeMin 5) on a table of this shape with 755 sensitive cells, on two shared cores. */
const recorded = { seconds: 118.9, secondary: 102 }

/** What the fixed table must be, or nothing is compared. */
const fixed = { cells: 2208, sensitive: 756, sum: 11_977 }

interface Timed {
  protection: Protection
  took: number
}

/** Suppression, its optimum, its audit and rounding of a national year table, each on the solver's thread as when publishing. */
export async function disclosureRows(rounds: number): Promise<Row[]> {
  const [five, ten] = [nationalTable(5), nationalTable(10)]
  const sensitive = five.cells.filter((cell) => safeFrom(cell) !== null)
  const found = { cells: five.cells.length, sensitive: sensitive.length, sum: five.cells.at(-1)?.count ?? 0 }
  if (JSON.stringify(found) !== JSON.stringify(fixed)) throw new Error(`the table is another than it was: ${JSON.stringify(found)}`)
  // The first piece of work starts the thread and compiles the solver.
  await protect(five, 'fast')
  const turns: Record<'fast5' | 'fast10' | 'least5' | 'least10' | 'zeros', Timed[]> = {
    fast5: [],
    fast10: [],
    least5: [],
    least10: [],
    zeros: [],
  }
  for (let round = 0; round < rounds; round += 1) {
    turns.fast5.push(await protect(five, 'fast'))
    turns.fast10.push(await protect(ten, 'fast'))
    turns.least5.push(await protect(five, 'optimal'))
    turns.least10.push(await protect(ten, 'optimal'))
    turns.zeros.push(await protect(withZerosPrinted(five), 'fast'))
  }
  const [fast5, fast10, least5, least10, zeros] = [turns.fast5, turns.fast10, turns.least5, turns.least10, turns.zeros].map(middle)
  if (!fast5 || !fast10 || !least5 || !least10 || !zeros) throw new Error('no rounds')
  return [
    suppressionRow('protect a national year, threshold 5, fast', fast5, least5, 1000),
    suppressionRow('protect a national year, threshold 10, fast', fast10, least10, 2000),
    leastRow('the same, proven least, threshold 5', least5),
    leastRow('the same, proven least, threshold 10', least10),
    recordedRow(zeros),
    await leakRow(five, ten, [fast5, least5], [fast10, least10]),
    ...(await auditRows(
      five,
      least5.protection,
      sensitive.map(({ key }) => key),
      rounds,
    )),
    await roundingRow(ten),
  ]
}

async function protect(system: LinkedSystem, method: 'fast' | 'optimal'): Promise<Timed> {
  let protection: Awaited<ReturnType<typeof protectTable>> | undefined
  const took = await timed(async () => {
    protection = await protectTable(system, { method, seconds: 60 })
  })
  if (protection?.ok !== true) throw new Error('the table could not be protected')
  return { protection, took }
}

function middle(turns: readonly Timed[]): Timed | undefined {
  const [first] = turns
  return first && { protection: first.protection, took: median(turns.map(({ took }) => took)) }
}

function secondary({ protection }: Timed): number {
  return [...protection.hidden.values()].filter((reason) => reason === 'secondary').length
}

function suppressionRow(what: string, fast: Timed, least: Timed, most: number): Row {
  const comparedTo = `${secondary(fast)} secondary cells, ${times(secondary(fast) / secondary(least))} the least`
  return { what, figure: ms(fast.took), comparedTo, line: `< ${most / 1000} s`, passed: fast.took < most }
}

function leastRow(what: string, least: Timed): Row {
  const { loses, gap } = least.protection
  const ratio = loses / (loses * (1 - (gap ?? 100) / 100))
  const comparedTo = `${secondary(least)} secondary cells, ${times(ratio)} what is proven`
  return { what, figure: ms(least.took), comparedTo, line: '<= 1.05 x', passed: ratio <= 1.05 }
}

function recordedRow(fast: Timed): Row {
  const ratio = (recorded.seconds * 1000) / fast.took
  return {
    what: 'zeros printed as elsewhere, threshold 5, fast',
    figure: `${ms(fast.took)}, ${secondary(fast)} cells`,
    comparedTo: `${times(ratio)} as fast as recorded: GaussSuppression ${recorded.seconds} s, ${recorded.secondary} cells, table of this shape`,
    line: '>= 100 x',
    passed: ratio >= 100,
  }
}

async function leakRow(five: LinkedSystem, ten: LinkedSystem, atFive: readonly Timed[], atTen: readonly Timed[]): Promise<Row> {
  const audits: TableAudit[] = []
  for (const { protection } of atFive) audits.push(await auditTable(five, protection.printed))
  for (const { protection } of atTen) audits.push(await auditTable(ten, protection.printed))
  const exact = audits.reduce((sum, { exactLeaks }) => sum + exactLeaks.length, 0)
  const interval = audits.reduce((sum, { intervalLeaks }) => sum + intervalLeaks.length, 0)
  const none = new Map(
    [...atFive].slice(0, 1).flatMap(({ protection }) => [...protection.hidden].filter(([, reason]) => reason === 'primary')),
  )
  const bare = await auditTable(five, new Map(five.cells.map(({ key, count }) => [key, none.has(key) ? null : count])))
  return {
    what: 'leaks under the independent audit, all four',
    figure: `${exact} exact, ${interval} interval`,
    comparedTo: `${bare.exactLeaks.length} and ${bare.intervalLeaks.length} without secondary cells`,
    line: '0 and 0',
    passed: exact + interval === 0 && audits.every(({ safe }) => safe) && !bare.safe,
  }
}

async function auditRows(system: LinkedSystem, { printed }: Protection, sensitive: readonly string[], rounds: number): Promise<Row[]> {
  const [plain, ranges]: [number[], number[]] = [[], []]
  const highs = await loadSolver()
  const single: number[] = []
  const sample = Array.from({ length: 20 }, (_, at) => sensitive[Math.floor((at * sensitive.length) / 20)] ?? '')
  for (let round = 0; round < rounds * 3; round += 1) {
    plain.push((await auditTable(system, printed)).milliseconds)
    ranges.push((await auditTable(system, printed, { ranges: true })).milliseconds)
    const key = sample[round % sample.length] ?? ''
    single.push(await timed(async () => oneShotMost(highs, system, printed, key)))
  }
  // Both must say the same of every sampled cell.
  const { ranges: proven } = await auditTable(system, printed, { ranges: true })
  const agree = sample.every(
    (key) => proven.find((range) => range.key === key)?.to === Math.floor(oneShotMost(highs, system, printed, key) + 1e-6),
  )
  const ratio = (median(single) * sensitive.length) / median(plain)
  return [
    {
      what: `audit of a year table, ${sensitive.length} sensitive cells`,
      figure: ms(median(plain)),
      comparedTo: `${times(ratio)} as fast as one program a cell (${ms(median(single))} each)`,
      line: '<= 150 ms, >= 100 x',
      passed: median(plain) <= 150 && ratio >= 100 && agree,
    },
    { what: 'the same with all that can be proven of each cell', figure: ms(median(ranges)), comparedTo: '', line: '', passed: null },
  ]
}

async function roundingRow(system: LinkedSystem): Promise<Row> {
  const rounding = await roundTable(system, 5)
  if (!rounding.ok) throw new Error('the table could not be rounded')
  const { milliseconds, audit, further, proven } = rounding
  return {
    what: 'round the same to fives, adding up',
    figure: ms(milliseconds),
    comparedTo: `${further.length} cells further than next to their count${proven ? ', proven least' : ''}`,
    line: 'audited safe',
    passed: audit.safe,
  }
}
