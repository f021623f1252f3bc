import type { AreaTree } from '../../area/area-tree.ts'
import type { CsvProblem } from '../../platform/csv/csv-problem.ts'
import type { CsvRow } from '../../platform/csv/read-csv.ts'
import type { TableShape } from '../../platform/csv/read-table.ts'
import { unitOfWord } from '../delivery/check/unit-words.ts'
import { contradictions } from '../figure/contradictions.ts'
import { type FigureState, figureStates } from '../figure/figure.ts'
import { notHere } from '../figure/figure-area.ts'
import { type NumberCell, readCount, readNumber } from '../figure/figure-cell.ts'
import type { FigureRow } from '../figure/figure-row.ts'
import { type Period, parsePeriod, undated } from '../figure/period.ts'
import type { Catalogue } from '../indicator/catalogue.ts'
import { type IndicatorDefinition, type Unit, units } from '../indicator/definition.ts'
import { indicatorMeant } from './source-names.ts'

/** Columns without which there is nothing to check; all others of the format may be there. */
const checkedColumns = ['indicator', 'area', 'period', 'value'] as const

/** The table that is checked, also as Dutch offices head it. `Aantal` beside a value is what it was counted from. */
export const checkedTable: TableShape = {
  columns: checkedColumns,
  names: {
    indicator: ['indicator', 'indicatorcode'],
    area: ['gemeente', 'gebied', 'gemeentenaam', 'gebiedsnaam', 'area'],
    period: ['jaar', 'periode', 'period'],
    value: ['waarde', 'value'],
    numerator: ['teller', 'aantal', 'numerator'],
    denominator: ['noemer', 'denominator'],
    unit: ['eenheid', 'unit'],
    source: ['bron'],
    remark: ['opmerking'],
  },
  numbers: ['value', 'range_min', 'range_max'],
  counts: ['numerator', 'denominator', 'n', 'sample_n'],
}

export interface CheckedRow {
  /** Null when it cannot be read, or says something in words only. */
  row: FigureRow | null
  problems: readonly CsvProblem[]
  /** The catalogue knows the indicator. */
  isKnown: boolean
}

/** What the rules say better themselves, with a question to the source. */
const saidByRules = ['above_whole', 'negative', 'numerator_above_denominator', 'range_reversed']

/** What the words of cells mean; each is looked up once, however many rows say it. */
export interface KnownWords {
  indicator(name: string, unit: string): IndicatorDefinition | undefined
  /** In the version that holds for the period. */
  definition(code: string, period: Period): IndicatorDefinition | undefined
  /** Not one that ships. */
  isOwn(definition: IndicatorDefinition): boolean
  /** By slug, code or name; "regio Zuid (Gelderland-Midden)" is Regio Zuid. */
  area(text: string): string | undefined
  period(text: string): Period | null
  notHere(text: string): [code: string, hint?: string]
}

export function knownWords(areas: AreaTree, catalogue: Catalogue): KnownWords {
  const meant = once((text) => {
    const [unit = '', ...name] = text.split(' ')
    return catalogue.find(name.join(' ')) ?? indicatorMeant(name.join(' '), unit)
  })
  return {
    indicator: (name, unit) => meant(`${unit} ${name}`),
    definition: (code, period) => catalogue.findFor(code, period),
    isOwn: ({ code, version }) => catalogue.ownVersion(code, version) !== undefined,
    area: once((text) => (areas.find(text) ?? areas.find(text.replace(/\s*\([^)]*\)$/, '')))?.slug),
    period: once(parsePeriod),
    notHere: once((text) => {
      const why = notHere(text, areas)
      return why[0] === 'unknown_area' ? ['unknown_area_to_check'] : why
    }),
  }
}

function once<T>(find: (text: string) => T): (text: string) => T {
  const found = new Map<string, { is: T }>()
  return (text) => {
    const known = found.get(text) ?? { is: find(text) }
    found.set(text, known)
    return known.is
  }
}

/**
 * One row of the format `import figures` reads, or of a table of one's own: an indicator that the catalogue does not know is taken as the
 * file names it (two names under one code are two indicators), a source may be left out, and the sources' own columns (`sample_n`, `missing_reason`, `note_nl`) are understood.
 */
export function readCheckedRow(csv: CsvRow, known: KnownWords): CheckedRow {
  const problems: CsvProblem[] = []
  const problem = (column: string, code: string, hint?: string): null => {
    problems.push({ line: csv.line, column, code, value: csv.cell(column), ...(hint === undefined ? {} : { hint }) })
    return null
  }
  const number = (column: string, read: (text: string) => NumberCell) => {
    const cell = read(csv.cell(column))
    return cell.ok ? cell.number : problem(column, cell.code, cell.hint)
  }
  const state = stateOf(csv)
  const name = csv.cell('indicator')
  const named = known.indicator(name, unitOfWord(csv.cell('unit')))
  if (state === null) return { row: null, problems, isKnown: true }
  if (name === '') problem('indicator', 'unknown_indicator')
  const area = known.area(csv.cell('area')) ?? problem('area', ...known.notHere(csv.cell('area')))
  const period = csv.cell('period') === '' ? undated : (known.period(csv.cell('period')) ?? problem('period', 'unknown_period'))
  const definition = named === undefined || period === null ? named : (known.definition(named.code, period) ?? named)
  const unit = unitOf(csv.cell('unit'), definition?.unit, problem)
  const figure = {
    numerator: number('numerator', readCount),
    denominator: number('denominator', readCount),
    value: number('value', unit === 'count' ? readCount : readNumber),
    rangeMin: number('range_min', readNumber),
    rangeMax: number('range_max', readNumber),
    n: number(csv.cell('n') === '' ? 'sample_n' : 'n', readCount),
  }
  const isKnown = named !== undefined
  if (area === null || period === null || unit === null || problems.length > 0) return { row: null, problems, isKnown }
  const remark = csv.cell('remark') || csv.cell('note_nl')
  const row: FigureRow = {
    line: csv.line,
    indicator: definition?.code ?? (csv.cell('indicator_name') || csv.cell('indicator_label_nl') || name),
    definitionVersion: definition?.version ?? 1,
    ...(definition !== undefined && known.isOwn(definition) ? { definition } : {}),
    area,
    period,
    ...figure,
    unit,
    state,
    source: csv.cell('source'),
    qualifiers: [...csv.cell('qualifier').split(';').filter(Boolean), ...extremesTold(remark, known.area)],
    remark: remark || null,
    id: csv.cell('id'),
  }
  const wrong = contradictions(row).filter(({ code }) => !saidByRules.includes(code))
  return wrong.length > 0 ? { row: null, problems: wrong, isKnown } : { row, problems, isKnown }
}

/** Null for a row without a number that gives no reason either: a trend or a sentence. */
function stateOf(csv: CsvRow): FigureState | null {
  const text = csv.cell('state') || csv.cell('missing_reason')
  const named = text === 'privacy' ? 'withheld' : figureStates.find((state) => state === text)
  if (named !== undefined) return named
  const hasNumber = ['value', 'numerator', 'range_min', 'range_max'].some((column) => csv.cell(column) !== '')
  return hasNumber ? 'known' : null
}

function unitOf(text: string, own: Unit | undefined, problem: (column: string, code: string, hint?: string) => null): Unit | null {
  if (text === '') return own ?? problem('unit', 'unit_missing', units.join(', '))
  const word = unitOfWord(text)
  const unit = units.find((each) => each === word)
  if (unit === undefined) return problem('unit', 'unknown_unit', own ?? units.join(', '))
  return own !== undefined && unit !== own ? problem('unit', 'wrong_unit', own) : unit
}

const toldInWords = /\b(laagste|hoogste|lowest|highest)\b (?:van|of) (?:de |the )?([^;,.()]+)/giu

/** "laagste van regio Zuid" in a remark, as the word the rules know. */
function extremesTold(remark: string, areaOf: KnownWords['area']): string[] {
  if (remark === '') return []
  return [...remark.matchAll(toldInWords)].flatMap(([, word = '', name = '']) => {
    const area = areaOf(name)
    return area === undefined ? [] : [`${/laagste|lowest/i.test(word) ? 'lowest' : 'highest'}_in:${area}`]
  })
}
