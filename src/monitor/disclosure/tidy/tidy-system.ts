import { cellKey, codesInOrder, crossTable, type Dimension } from '../cross-table.ts'
import type { CountRule, LinkedSystem } from '../disclosure.ts'
import { type Chain, columnsAbove } from './hierarchy.ts'
import type { TidyRows } from './read-tidy-table.ts'

/** A dimension with, per code, what stands in the columns of the file. */
interface LabelledDimension extends Dimension {
  readonly labels: ReadonlyMap<string, ReadonlyMap<string, string>>
}

export interface TidySystem {
  readonly system: LinkedSystem
  /** Per cell of the system what stands in the columns, `*` in what is summed. */
  readonly labels: readonly (readonly string[])[]
}

/** The dimensions of a file: columns that share their smallest areas are one, every other column is its own with a total. */
export function tidyDimensions({ columns, rows }: TidyRows, chains: readonly Chain[]): LabelledDimension[] {
  const above = columnsAbove(chains)
  return columns
    .filter((column) => !above.has(column))
    .map((column) => {
      const own = chains.filter(([first]) => first === column)
      return own.length === 0 ? flatDimension(rows, column) : areaDimension(rows, column, own)
    })
}

/** Every cell of the file with all totals, and what each is called in the columns of the file. */
export function tidySystem(table: TidyRows, dimensions: readonly LabelledDimension[], rule: CountRule): TidySystem {
  const counts = new Map(
    table.rows.map(({ codes, count }) => [cellKey(dimensions.map(({ name }) => codeOf(name, codes.get(name)))), count]),
  )
  const system = crossTable({ name: '', dimensions, counts, rule })
  const nodes = dimensions.map((dimension) => codesInOrder(dimension).map((code) => dimension.labels.get(code)))
  const labels = system.cells.map((_, cell) => {
    let left = cell
    const found = nodes.toReversed().map((all) => {
      const at = left % all.length
      left = Math.floor(left / all.length)
      return all[at]
    })
    return table.columns.map((column) => found.map((label) => label?.get(column)).find((label) => label !== undefined) ?? '*')
  })
  return { system, labels }
}

/** How many cells there will be, totals included. */
export function cellCount(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((product, { codes, totals }) => product * (codes.length + totals.length), 1)
}

function codeOf(column: string, value: string | undefined): string {
  return JSON.stringify([column, value ?? ''])
}

function flatDimension(rows: TidyRows['rows'], column: string): LabelledDimension {
  const values = valuesOf(rows, column)
  const codes = values.map((value) => codeOf(column, value))
  return {
    name: column,
    codes,
    totals: values.length > 1 ? [{ code: '*', parts: codes }] : [],
    labels: new Map([...values.map((value) => [codeOf(column, value), new Map([[column, value]])] as const), ['*', new Map()]]),
  }
}

function areaDimension(rows: TidyRows['rows'], column: string, chains: readonly Chain[]): LabelledDimension {
  const columns = [...new Set(chains.flat())]
  const codes = valuesOf(rows, column).map((value) => codeOf(column, value))
  const totals = chains.flatMap((chain) => chain.slice(1).flatMap((parent, at) => totalsOf(rows, chain[at] ?? '', parent)))
  const tops = valuesOf(rows, chains[0]?.at(-1) ?? '')
  const whole = tops.length > 1 ? [{ code: '*', parts: tops.map((value) => codeOf(chains[0]?.at(-1) ?? '', value)) }] : []
  const labels = new Map<string, ReadonlyMap<string, string>>([['*', new Map()]])
  for (const { codes: row } of rows) {
    labels.set(codeOf(column, row.get(column)), new Map(columns.map((name) => [name, row.get(name) ?? ''])))
    for (const chain of chains)
      for (const [at, name] of chain.entries())
        if (at > 0) labels.set(codeOf(name, row.get(name)), new Map(chain.slice(at).map((each) => [each, row.get(each) ?? ''])))
  }
  // A level of two chains is one level, and its total by one of them follows from the other.
  const once = [...totals, ...whole].filter(({ code }, at, all) => all.findIndex((other) => other.code === code) === at)
  return { name: column, codes, totals: once, keepsTotals: true, labels }
}

function totalsOf(rows: TidyRows['rows'], child: string, parent: string): { code: string; parts: string[] }[] {
  const parts = Map.groupBy(rows, ({ codes }) => codes.get(parent))
  return [...parts].map(([value, own]) => ({ code: codeOf(parent, value), parts: valuesOf(own, child).map((each) => codeOf(child, each)) }))
}

function valuesOf(rows: TidyRows['rows'], column: string): string[] {
  return [...new Set(rows.map(({ codes }) => codes.get(column) ?? ''))]
}
