import { readNumber } from './number-text.ts'
import { cellText, columnLetters, type Sheet, type SheetCell, type SheetFile, type SheetRow, shownText } from './sheet.ts'
import { isGarbled, tellingWords } from './text-encoding.ts'

/** What stands in one column below the header. */
export interface ColumnOutline {
  /** The first different values. */
  examples: readonly string[]
  numbers: number
  empty: number
  /** Short texts that are no numbers, with how often they stand there, most often first; none when there are many. */
  tokens: readonly { text: string; count: number }[]
  /** Numbers that can only be read with a comma, or only with a point, for decimals. */
  commas: number
  points: number
  /** Numbers such as 1.234, which are a thousand in one notation and little more than one in the other. */
  either: number
}

/** Enough of a sheet to choose what its columns are, without reading it again. */
export interface SheetOutline {
  name: string
  rowCount: number
  hiddenRows: number
  /** The row that names the columns, as far as can be guessed. */
  headerRow: number
  /** The first rows as texts, each as long as the widest of the sheet. */
  top: readonly { number: number; cells: readonly string[] }[]
  columns: readonly ColumnOutline[]
}

export interface FileOutline {
  sheets: readonly SheetOutline[]
  /** Words by which a reader sees whether the letters are right. */
  telling: readonly string[]
  /** Words in which letters are lost or wrong already. */
  garbled: readonly string[]
}

const topRows = 12
const mostExamples = 3
const mostTokens = 12
const longestToken = 14
const longestExample = 60

export function outlineOf(file: SheetFile): FileOutline {
  const text = file.sheets.map(allText).join('\n')
  return {
    sheets: file.sheets.map(outlineOfSheet),
    telling: tellingWords(text),
    garbled: [...new Set(text.split(/[\s,;]+/).filter(isGarbled))].slice(0, 6),
  }
}

/** Only texts: numbers tell nothing about letters. */
function allText({ rows }: Sheet): string {
  return rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string')).join('\n')
}

function outlineOfSheet(sheet: Sheet): SheetOutline {
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.findLastIndex((cell) => cellText(cell) !== '') + 1), 0)
  const header = headerOf(sheet.rows)
  const below = sheet.rows.filter(({ number }) => number > header)
  return {
    name: sheet.name,
    rowCount: sheet.rows.length,
    hiddenRows: sheet.hiddenRows,
    headerRow: header,
    top: sheet.rows.slice(0, topRows).map(({ number, cells }) => ({
      number,
      cells: Array.from({ length: width }, (_, column) => shortened(shownText(cells[column]))),
    })),
    columns: Array.from({ length: width }, (_, column) => columnOutline(below.map(({ cells }) => cells[column] ?? ''))),
  }
}

const year = /^(19|20)\d\d$/

/** What the column of places or years is called; no value below it reads so. */
const sureName = /^(gemeente|gemeenten|gemeentenaam|gebied|gebiedsnaam|regio|area|jaar|periode|peiljaar|year|period|indicator)$/i

/**
 * The first row that is full and names its places or years, or is all words and years; titles above a table fill few of its columns. A name may
 * be a number to the eye ("5 %"), so a row that surely is a header goes before a row of words further down.
 */
function headerOf(rows: readonly SheetRow[]): number {
  const filled = (row: SheetRow) => row.cells.filter((cell) => cellText(cell) !== '').length
  const usual = median(rows.slice(0, 40).map(filled))
  const full = rows.slice(0, topRows).filter((row) => filled(row) >= Math.max(1, usual * 0.6))
  const isHeader = ({ cells }: SheetRow) => cells.some((cell) => sureName.test(cellText(cell).trim())) || cells.every(namesColumn)
  const header = full.find(isHeader)?.number ?? rows[0]?.number ?? 1
  const at = rows.findIndex(({ number }) => number === header)
  const [upper, lower] = [rows[at], rows[at + 1]]
  return upper !== undefined && lower !== undefined && isBelow(upper, lower) ? lower.number : header
}

/** Is this the second row of a header: words that come back, under titles that stand over several columns? */
function isBelow(upper: SheetRow, lower: SheetRow): boolean {
  const words = lower.cells.map((cell) => (typeof cell === 'string' ? cell.trim() : null))
  const wide = words.filter((word, at) => word !== '' && cellText(upper.cells[at]) === '')
  const all = words.filter((word) => word !== '')
  // Under "gemeente" stands the name of a place, unless the cell is merged with the one below.
  const isRow = words.some((word, at) => word !== '' && word !== cellText(upper.cells[at]) && sureName.test(cellText(upper.cells[at])))
  if (isRow) return false
  return wide.length > 0 && all.every((word) => word !== null && namesColumn(word)) && new Set(all).size < all.length
}

function namesColumn(cell: SheetCell): boolean {
  const text = cellText(cell)
  return year.test(text) || (typeof cell === 'string' && (text === '' || readNumber(text, 'comma') === null))
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}

function columnOutline(cells: readonly SheetCell[]): ColumnOutline {
  const examples = new Set<string>()
  const tokens = new Map<string, number>()
  const counts = { numbers: 0, empty: 0, commas: 0, points: 0, either: 0 }
  for (const cell of cells) {
    const text = cellText(cell)
    if (text !== '' && examples.size < mostExamples) examples.add(shortened(shownText(cell)))
    if (text === '') counts.empty += 1
    else if (typeof cell !== 'string') counts.numbers += 1
    else {
      const [comma, point] = [readNumber(text, 'comma'), readNumber(text, 'point')]
      if (comma === null && point === null) tokens.set(text, (tokens.get(text) ?? 0) + 1)
      else {
        counts.numbers += 1
        if (comma !== null && point !== null && comma !== point) counts.either += 1
        if (isTelling(text)) counts[text.includes(',') ? 'commas' : 'points'] += 1
      }
    }
  }
  const shortOnes = [...tokens].filter(([text]) => text.length <= longestToken)
  const signs = shortOnes.length <= mostTokens ? shortOnes : []
  return {
    examples: [...examples],
    ...counts,
    tokens: signs.map(([text, count]) => ({ text, count })).toSorted((one, other) => other.count - one.count),
  }
}

/** 4,2 and 4.25 tell how decimals are written; 1.234 may be either. */
function isTelling(text: string): boolean {
  return /[.,](?:\d{1,2}|\d{4,})\D*$/.test(text)
}

function shortened(text: string): string {
  return text.length > longestExample ? `${text.slice(0, longestExample - 1)}…` : text
}

/**
 * What the column is called: its header, or its letters when it has none. Where names come back under titles that stand over several columns,
 * the title goes with them: `% 2023`.
 */
export function headersOf({ top, columns }: SheetOutline, headerRow: number): string[] {
  const at = top.findIndex(({ number }) => number === headerRow)
  const cells = top[at]?.cells ?? []
  const above = at > 0 && top[at - 1]?.number === headerRow - 1 ? (top[at - 1]?.cells ?? []) : []
  const isTwice = (name: string) => cells.filter((cell) => cell === name).length > 1
  let title = ''
  return columns.map((_, column) => {
    const name = cells[column] ?? ''
    title = above[column] || title
    if (name === '') return above[column] || columnLetters(column)
    return isTwice(name) && title !== '' && title !== name ? `${name} ${title}` : name
  })
}
