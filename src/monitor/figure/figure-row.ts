import type { AreaTree } from '../../area/area-tree.ts'
import type { CsvProblem } from '../../platform/csv/csv-problem.ts'
import type { CsvRow } from '../../platform/csv/read-csv.ts'
import { type Catalogue, shippedCatalogue } from '../indicator/catalogue.ts'
import type { IndicatorDefinition, Unit } from '../indicator/definition.ts'
import { units } from '../indicator/definition.ts'
import { type FigureState, figureStates, type Printed } from './figure.ts'
import { notHere, outOfTime } from './figure-area.ts'
import { type NumberCell, readCount, readNumber } from './figure-cell.ts'
import { type Period, parsePeriod, undated } from './period.ts'

export const figureColumns = [
  'indicator',
  'area',
  'period',
  'numerator',
  'denominator',
  'value',
  'unit',
  'n',
  'state',
  'source',
  'remark',
] as const

/** A figure as a row gives it; area and source are keys. */
export interface FigureRow {
  line: number
  indicator: string
  definitionVersion: number
  /** That version, when the installation made it. */
  definition?: IndicatorDefinition
  area: string
  period: Period
  numerator: Printed | null
  denominator: Printed | null
  value: Printed | null
  rangeMin: Printed | null
  rangeMax: Printed | null
  unit: Unit
  n: Printed | null
  state: FigureState
  source: string
  qualifiers: string[]
  remark: string | null
  id: string
  /** The file itself says that its value is a percentage: by a percent sign, or by its column. Not kept. */
  isPercentage?: boolean
}

export interface KnownThings {
  areas: AreaTree
  sources: ReadonlySet<string>
  /** For rows that name no source themselves. */
  source: string | null
  /** The definitions of the installation (`loadCatalogue`); only those that ship when absent. */
  catalogue?: Catalogue
}

export type ReadRow = { line: number; row: FigureRow | null; problems: readonly CsvProblem[] }

/** One row as a figure, or everything that is wrong in its cells; what cells say together is checked by `contradictions`. */
export function readFigureRow(csv: CsvRow, known: KnownThings): ReadRow {
  const problems: CsvProblem[] = []
  const problem = (column: string, code: string, hint?: string): null => {
    problems.push({ line: csv.line, column, code, value: csv.cell(column), ...(hint === undefined ? {} : { hint }) })
    return null
  }
  const number = (column: string, read: (text: string) => NumberCell) => {
    const cell = read(csv.cell(column))
    return cell.ok ? cell.number : problem(column, cell.code, cell.hint)
  }
  const catalogue = known.catalogue ?? shippedCatalogue
  const code = csv.cell('indicator')
  const inForce = catalogue.find(code) ?? problem('indicator', 'unknown_indicator')
  const retired = catalogue.retirement(code)
  if (retired !== null) problem('indicator', 'retired_indicator', retired.on)
  const area = known.areas.find(csv.cell('area')) ?? areaProblem(csv.cell('area'), known.areas, problem)
  const period = csv.cell('period') === '' ? undated : (parsePeriod(csv.cell('period')) ?? problem('period', 'unknown_period'))
  const indicator = catalogue.findFor(code, period ?? undated) ?? inForce
  const out = area === null || period === null ? null : outOfTime(area, period, known.areas)
  if (out !== null) problems.push({ line: csv.line, column: 'area', ...out })
  const source = csv.cell('source') || known.source || problem('source', 'source_missing')
  if (source !== null && !known.sources.has(source)) problem('source', 'unknown_source', [...known.sources].join(', '))
  const unit = unitOf(csv.cell('unit'), indicator, problem)
  const state = stateOf(csv, problem)
  const figure = {
    numerator: number('numerator', readCount),
    denominator: number('denominator', readCount),
    value: number('value', unit === 'count' ? readCount : readNumber),
    rangeMin: number('range_min', readNumber),
    rangeMax: number('range_max', readNumber),
    n: number('n', readCount),
  }
  if (indicator === null || area === null || period === null || source === null || unit === null || state === null || problems.length > 0)
    return { line: csv.line, row: null, problems }
  const own = catalogue.ownVersion(indicator.code, indicator.version)
  const row: FigureRow = {
    line: csv.line,
    indicator: indicator.code,
    definitionVersion: indicator.version,
    ...(own === undefined ? {} : { definition: own }),
    area: area.slug,
    period,
    ...figure,
    unit,
    state,
    source,
    qualifiers: csv.cell('qualifier').split(';').filter(Boolean),
    remark: csv.cell('remark') || null,
    id: csv.cell('id'),
  }
  return { line: csv.line, row, problems }
}

type Complain = (column: string, code: string, hint?: string) => null

function areaProblem(text: string, areas: AreaTree, problem: Complain): null {
  const [code, became] = notHere(text, areas)
  return problem('area', code, became)
}

function unitOf(text: string, indicator: IndicatorDefinition | null, problem: Complain): Unit | null {
  if (text === '') return indicator?.unit ?? null
  const unit = units.find((each) => each === text)
  if (unit === undefined) return problem('unit', 'unknown_unit', indicator?.unit ?? units.join(', '))
  return indicator !== null && unit !== indicator.unit ? problem('unit', 'wrong_unit', indicator.unit) : unit
}

/** A row with a number and no state is a known figure; a row without either says nothing. */
function stateOf(csv: CsvRow, problem: Complain): FigureState | null {
  const text = csv.cell('state')
  if (text === '' && (csv.cell('value') !== '' || csv.cell('range_min') !== '')) return 'known'
  return figureStates.find((state) => state === text) ?? problem('state', 'unknown_state', figureStates.join(', '))
}
