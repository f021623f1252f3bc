import type { Figure, Printed } from '../figure/figure.ts'
import type { DiffKind, DiffRow, LeftOut } from './delivery-diff.store.ts'

const sides = ['was', 'now'] as const
const told = ['value', 'range_min', 'range_max', 'numerator', 'denominator', 'n', 'state', 'source', 'remark'] as const

/** The whole difference as rows of a file: each cell with what it was and what it becomes; of what is left out also what the sheet says, and why. */
export function diffRows(
  rows: readonly DiffRow[],
  names: Readonly<Record<DiffKind, string>>,
  why: (leftOut: LeftOut) => string,
): { header: readonly string[]; lines: (string | number | null)[][] } {
  const header = [
    'change',
    'sheet_row',
    'indicator',
    'area',
    'area_name',
    'period',
    'unit',
    ...sides.flatMap((side) => told.map((name) => `${name}_${side}`)),
    'value_left_out',
    'why_left_out',
  ]
  const lines = rows.map(({ kind, sheetRow, now, was, cell, leftOut }) => {
    const figure = leftOut?.figure ?? now ?? was
    const common = [names[kind], sheetRow, cell.indicator, cell.area.slug, cell.area.name, cell.period.text, figure?.unit ?? '']
    const leftOutCells = leftOut === null ? [null, null] : [printedText(leftOut.figure?.value ?? null), why(leftOut)]
    return [...common, ...cells(was), ...cells(now), ...leftOutCells]
  })
  return { header, lines }
}

function cells(figure: Figure | null): (string | number | null)[] {
  if (figure === null) return told.map(() => null)
  const { value, range, numerator, denominator, n, state, source, remark } = figure
  return [
    printedText(value),
    printedText(range?.min ?? null),
    printedText(range?.max ?? null),
    numerator,
    denominator,
    n,
    state,
    source.key,
    remark,
  ]
}

function printedText(number: Printed | null): string | null {
  return number === null ? null : number.value.toFixed(number.decimals)
}
