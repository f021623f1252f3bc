import { figureColumns } from '../../figure/figure-row.ts'
import { type Catalogue, shippedCatalogue } from '../../indicator/catalogue.ts'
import type { DecimalSign } from '../sheet/number-text.ts'
import { headersOf, type SheetOutline } from '../sheet/outline.ts'
import { besidePercentages } from './beside-percentages.ts'
import { headerKey, indicatorOfHeader, isPlainCount, measureOfHeader, periodOfHeader, roleOfHeader } from './header-words.ts'
import { indicatorByWords } from './indicator-by-words.ts'
import { isMeasuring, type MappedColumn, type Mapping, type SignMeaning, signKey, usualMeaning } from './mapping.ts'

export interface SuggestionInput {
  sheets: readonly SheetOutline[]
  /** Mappings kept from earlier, the nearest first: of this source, of its publisher, of others. */
  earlier: readonly Mapping[]
  /** The definitions of the installation; only those that ship when absent. */
  catalogue?: Catalogue
  /** The name of the file; a year in it may be the period. */
  fileName: string
  /** When the reader chose another sheet or header row than was guessed. */
  sheet?: string | undefined
  headerRow?: number | undefined
}

export interface MappingSuggestion {
  mapping: Mapping
  /** The earlier mapping it follows; null when it is read from the sheet alone. */
  from: Mapping | null
  /** Whether the sheet tells how its decimals are written; if not, somebody must say so. */
  decimalsCertain: boolean
}

/**
 * How this sheet can be read: as an earlier sheet with the same columns was, else by what its columns are called and hold. A mapping that knew
 * all columns goes before one that knew some; years and indicators in new headers are read as such.
 */
export function suggestMapping(input: SuggestionInput): MappingSuggestion {
  const best = bestEarlier(input)
  const outline = sheetOf(input, best)
  const headerRow = input.headerRow ?? headerRowOf(outline, best)
  const headers = headersOf(outline, headerRow)
  const known = best === null ? new Map<string, MappedColumn>() : byHeader(best.columns)
  const places = placedHeaders(headers)
  const guessed = guessColumns(headers, outline, input.catalogue ?? shippedCatalogue)
  const decimals = decimalsOf(outline, headers) ?? best?.decimals ?? null
  const columns = headers.map((header, at): MappedColumn => {
    const column = known.get(places[at] ?? '')
    return column === undefined ? (guessed[at] ?? ignored(header)) : { ...column, header }
  })
  return {
    mapping: {
      sheet: outline.name,
      headerRow,
      decimals: decimals ?? 'comma',
      columns,
      whole: {
        area: best?.whole.area ?? null,
        indicator: best?.whole.indicator ?? null,
        period: needsPeriod(columns) ? yearIn(input.fileName, outline) : null,
      },
      signs: { ...signsOf(outline, columns), ...best?.signs },
      areas: best?.areas ?? {},
      indicators: best?.indicators ?? {},
    },
    from: best,
    decimalsCertain: decimals !== null || outline.columns.every(({ either }) => either === 0),
  }
}

function ignored(header: string): MappedColumn {
  return { header, role: 'ignore', indicator: null, period: null }
}

/** A header with how many of the same name stand before it, since sheets repeat `%` under merged titles. */
function placedHeaders(headers: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headers.map((header) => {
    const key = headerKey(header)
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    return `${times} ${key}`
  })
}

function byHeader(columns: readonly MappedColumn[]): Map<string, MappedColumn> {
  const places = placedHeaders(columns.map(({ header }) => header))
  return new Map(columns.map((column, at) => [places[at] ?? '', column]))
}

/** The first mapping all of whose used columns are here; else the one most of them are, when that is more than half. */
function bestEarlier({ sheets, earlier, sheet, headerRow }: SuggestionInput): Mapping | null {
  const outlines = sheet === undefined ? sheets : sheets.filter(({ name }) => name === sheet)
  const shares = earlier.map((mapping) => {
    const used = mapping.columns.filter(({ role }) => role !== 'ignore')
    const share = (outline: SheetOutline) => {
      const here = new Set(placedHeaders(headersOf(outline, headerRow ?? headerRowOf(outline, mapping))))
      const places = placedHeaders(mapping.columns.map(({ header }) => header))
      const found = mapping.columns.filter(({ role }, at) => role !== 'ignore' && here.has(places[at] ?? ''))
      return used.length === 0 ? 0 : found.length / used.length
    }
    return { mapping, share: Math.max(0, ...outlines.map(share)) }
  })
  const whole = shares.find(({ share }) => share === 1)
  if (whole !== undefined) return whole.mapping
  const partly = shares.filter(({ share }) => share > 0.5).toSorted((one, other) => other.share - one.share)
  return partly[0]?.mapping ?? null
}

function sheetOf({ sheets, sheet }: SuggestionInput, best: Mapping | null): SheetOutline {
  const wanted = sheet ?? best?.sheet
  const found = sheets.find(({ name }) => name === wanted) ?? sheets.toSorted((one, other) => other.rowCount - one.rowCount)[0]
  return found ?? { name: '', rowCount: 0, hiddenRows: 0, headerRow: 1, top: [], columns: [] }
}

/** The row that has the headers of the earlier mapping; it may stand higher or lower this time. */
function headerRowOf(outline: SheetOutline, mapping: Mapping | null): number {
  if (mapping === null) return outline.headerRow
  const wanted = new Set(mapping.columns.filter(({ role }) => role !== 'ignore').map(({ header }) => headerKey(header)))
  const hits = outline.top.map(({ number, cells }) => ({ number, hits: cells.filter((cell) => wanted.has(headerKey(cell))).length }))
  const most = hits.reduce((best, each) => (each.hits > best.hits ? each : best), { number: outline.headerRow, hits: 0 })
  return most.hits * 2 > wanted.size ? most.number : outline.headerRow
}

function guessColumns(headers: readonly string[], outline: SheetOutline, catalogue: Catalogue): MappedColumn[] {
  const holdsNumbers = (at: number) => (outline.columns[at]?.numbers ?? 0) > 0
  const named = headers.map((header, at): MappedColumn => {
    const role = roleOfHeader(header)
    if (role !== null) return { header, role, indicator: null, period: null }
    const { numbers = 0, tokens = [], examples = [] } = outline.columns[at] ?? {}
    const holdsWords = numbers === 0 && tokens.length === 0 && examples.length > 0
    const [indicator, period] = [indicatorOfHeader(header, catalogue) ?? indicatorByWords(header, catalogue), periodOfHeader(header)]
    if (holdsWords || (indicator === null && period === null && !isPlainCount(header))) return ignored(header)
    return { header, role: measureOfHeader(header, indicator), indicator: indicator?.code ?? null, period }
  })
  const byName = besidePercentages(named, holdsNumbers, catalogue)
  const beside = byName.some(({ role, indicator }) => (role === 'value' || role === 'share') && indicator === null)
  const used = new Set<string>()
  return byName.map((column, at) => {
    const counted = isPlainCount(column.header) && column.indicator === null && column.role === 'value' && hasRate(byName, at, beside)
    const told = counted ? { ...column, role: 'numerator' as const } : column
    const key = JSON.stringify([told.role === 'share' ? 'value' : told.role, told.indicator, told.period])
    if (told.role === 'ignore' || !used.has(key)) {
      used.add(key)
      return told
    }
    return ignored(column.header)
  })
}

/** Does a percentage of the same stand in another column? */
function hasRate(columns: readonly MappedColumn[], at: number, beside: boolean): boolean {
  const own = columns[at]
  return (
    beside &&
    columns.some(
      (column, index) => index !== at && column.role === 'value' && column.period === own?.period && !isPlainCount(column.header),
    )
  )
}

function needsPeriod(columns: readonly MappedColumn[]): boolean {
  return !columns.some(({ role }) => role === 'period') && columns.some(({ role, period }) => isMeasuring(role) && period === null)
}

function yearIn(fileName: string, { top, headerRow }: SheetOutline): string | null {
  const titles = top.filter(({ number }) => number < headerRow).flatMap(({ cells }) => cells)
  const years = [fileName, ...titles].flatMap((text) => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0] ?? [])
  return years[0] ?? null
}

/** As most numbers are written, and always with a point in a file of our own; null when no number tells. */
function decimalsOf({ columns }: SheetOutline, headers: readonly string[]): DecimalSign | null {
  if (figureColumns.every((column) => headers.includes(column))) return 'point'
  const commas = columns.reduce((sum, column) => sum + column.commas, 0)
  const points = columns.reduce((sum, column) => sum + column.points, 0)
  if (commas === points) return null
  return commas > points ? 'comma' : 'point'
}

/** The signs where numbers stand in this sheet with what they usually mean, and an empty cell; a remark of one letter is none. */
function signsOf(outline: SheetOutline, columns: readonly MappedColumn[]): Record<string, SignMeaning> {
  const measuring = outline.columns.filter((_, at) => isMeasuring(columns[at]?.role ?? 'ignore') || columns[at]?.role === 'state')
  const signs = ['', ...measuring.flatMap(({ tokens }) => tokens.map(({ text }) => text))]
  return Object.fromEntries(
    signs.flatMap((sign) => (usualMeaning(sign) === null ? [] : [[signKey(sign), usualMeaning(sign) ?? 'leave_out']])),
  )
}
