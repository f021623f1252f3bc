import { createHash } from 'node:crypto'
import type { Area } from '../../area/area.ts'
import { areaTree } from '../../area/area-tree.ts'
import type { CsvProblem } from '../../platform/csv/csv-problem.ts'
import type { CheckedFigure, Contradiction, Severity } from '../contradiction/contradiction.ts'
import { findContradictions } from '../contradiction/find-contradictions.ts'
import type { FigureRow } from '../figure/figure-row.ts'
import { catalogueWith } from '../indicator/catalogue.ts'
import type { OwnDefinitions } from '../indicator/definition.ts'
import { checkSheet, type KeptBackFigure } from './check/check-sheet.ts'
import { contradictionContent, contradictionKey, figureApart } from './check/contradiction-content.ts'
import { mustBeAnswered } from './contradiction-answer.ts'
import type { DeliveryFault, DeliveryFindings, ProblemGroup } from './delivery.ts'
import type { Mapping } from './mapping/mapping.ts'
import { type FileOutline, outlineOf } from './sheet/outline.ts'
import { readSheetFile } from './sheet/read-sheet-file.ts'
import { type SheetEncoding, sheetEncodings, UnreadableSheet } from './sheet/sheet.ts'
import { decodeText, tellingWords } from './sheet/text-encoding.ts'

/** What is kept of a file so that a mapping can be chosen. */
export interface DeliveryOutline extends FileOutline {
  /** Words of the file in every way its letters can be read; empty when the file itself says how. */
  letters: Partial<Record<SheetEncoding, readonly string[]>>
}

export interface OutlineOrder {
  kind: 'outline'
  bytes: Uint8Array
  encoding: SheetEncoding | null
}

export type OutlineAnswer = { ok: true; outline: DeliveryOutline; encoding: SheetEncoding | null } | { ok: false; fault: DeliveryFault }

export interface CheckOrder {
  kind: 'check'
  bytes: Uint8Array
  encoding: SheetEncoding | null
  mapping: Mapping
  areas: readonly Area[]
  sources: readonly string[]
  /** For rows that name no source themselves. */
  source: string
  /** The definitions that belong to this installation; a thread of its own knows only those that ship. */
  own: OwnDefinitions
  /** What is in the set already. */
  standing: readonly CheckedFigure[]
}

/** A contradiction with the places of the figures of the sheet that take part in it. */
export interface FoundContradiction {
  key: string
  severity: Severity
  content: string
  /** The one that lies apart first, if one does. */
  figures: readonly number[]
  /** Is it known again by the first of its figures alone? */
  apart: boolean
}

export type CheckAnswer =
  | { ok: true; figures: readonly FigureRow[]; findings: DeliveryFindings; contradictions: readonly FoundContradiction[] }
  | { ok: false; fault: DeliveryFault }

const mostGroups = 200
const mostRowsNamed = 12
const mostContradictions = 300
const mostKeptBackNew = 500

/** Reads a file as far as is needed to choose a mapping. */
export function outlineFile({ bytes, encoding }: OutlineOrder): OutlineAnswer {
  const reading = readSheetFile(bytes, encoding)
  if (!reading.ok) return reading
  const { file } = reading
  return { ok: true, outline: { ...outlineOf(file), letters: file.encodingCertain ? {} : lettersOf(bytes) }, encoding: file.encoding }
}

function lettersOf(bytes: Uint8Array): DeliveryOutline['letters'] {
  const possible = sheetEncodings.filter((encoding) => encoding === 'windows-1252' || encoding === 'macintosh')
  return Object.fromEntries(possible.map((encoding) => [encoding, tellingWords(decodeText(bytes, encoding).text)]))
}

/** Everything the sheet gives under this mapping, what is wrong in it, and what it contradicts. */
export function checkFile(order: CheckOrder): CheckAnswer {
  const reading = readSheetFile(order.bytes, order.encoding)
  if (!reading.ok) return reading
  const sheet = reading.file.sheets.find(({ name }) => name === order.mapping.sheet) ?? reading.file.sheets[0]
  if (sheet === undefined) return { ok: false, fault: { fault: 'empty_file', row: null } }
  const areas = areaTree(order.areas)
  try {
    const known = { areas, sources: new Set(order.sources), source: order.source, catalogue: catalogueWith(order.own) }
    const { figures, problems, keptBack, notes, leftOut, unused, percentages } = checkSheet(sheet, order.mapping, known)
    const groups = grouped(problems)
    const contradictions = contradictionsOf(figures, order.standing, areas)
    const kept = contradictions.slice(0, mostContradictions)
    const findings = {
      figures: figures.length,
      notes: { count: notes.length, rows: notes.slice(0, mostRowsNamed) },
      leftOut,
      unused,
      percentages,
      problems: groups.slice(0, mostGroups),
      keptBack: keptBackOf(keptBack, figures, order.standing),
      further: Math.max(0, groups.length - mostGroups),
      furtherContradictions: contradictions.slice(mostContradictions).filter(mustBeAnswered).length,
    }
    return {
      ok: true,
      figures,
      findings,
      contradictions: kept.map(({ contradiction, ...found }) => ({
        ...found,
        key: contradictionKey(contradiction),
        content: contradictionContent(contradiction),
      })),
    }
  } catch (error) {
    if (error instanceof UnreadableSheet) return { ok: false, fault: { fault: error.fault, row: error.row } }
    throw error
  }
}

type KeptBack = NonNullable<DeliveryFindings['keptBack']>[number]

/** What the sheet names may never be taken for gone from it: all that stands somewhere is kept, of the rest enough to be read. */
function keptBackOf(
  keptBack: readonly KeptBackFigure[],
  figures: readonly FigureRow[],
  standing: readonly CheckedFigure[],
): readonly KeptBack[] {
  const there = new Set([...standing, ...figures].map(cellOf))
  const told = keptBack.map(({ row, indicator, area, period, problems }) => ({
    sheetRow: row,
    indicator,
    area,
    period,
    problems: [...new Set(problems.map(keyOf))],
  }))
  const stands = ({ indicator, area, period }: KeptBack) => there.has(`${indicator} ${area} ${period}`)
  const others = new Set(told.filter((each) => !stands(each)).slice(0, mostKeptBackNew))
  return told.filter((each) => stands(each) || others.has(each))
}

function keyOf({ code, column, value }: CsvProblem): string {
  return createHash('sha256')
    .update(JSON.stringify([code, column, value]))
    .digest('hex')
    .slice(0, 16)
}

function grouped(problems: readonly CsvProblem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup & { rows: number[] }>()
  const lastRow = new Map<string, number>()
  for (const problem of problems) {
    const { line, column, code, value, hint } = problem
    const key = keyOf(problem)
    const group = groups.get(key) ?? { key, code, column, value, hint: hint ?? null, rows: [], rowCount: 0, count: 0 }
    group.count += 1
    group.rowCount += lastRow.get(key) === line ? 0 : 1
    lastRow.set(key, line)
    if (group.rows.length < mostRowsNamed && group.rows.at(-1) !== line) group.rows.push(line)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Those in which the sheet takes part, the gravest first; what it replaces in the set takes none. */
function contradictionsOf(
  figures: readonly FigureRow[],
  standing: readonly CheckedFigure[],
  areas: ReturnType<typeof areaTree>,
): (Omit<FoundContradiction, 'key' | 'content'> & { contradiction: Contradiction })[] {
  const own = new Map<CheckedFigure, number>(figures.map((figure, number) => [figure, number]))
  const replaced = new Set(figures.map(cellOf))
  const found = findContradictions([...figures, ...standing.filter((figure) => !replaced.has(cellOf(figure)))], areas)
  return found
    .map((contradiction) => ({ contradiction, mine: placesIn(contradiction, own) }))
    .filter(({ mine }) => mine.length > 0)
    .map(({ contradiction, mine }) => ({
      contradiction,
      severity: mine.every((number) => figures[number]?.state === 'disputed') ? 'low' : contradiction.severity,
      figures: mine,
      apart: figureApart(contradiction) !== null,
    }))
}

function placesIn({ figures }: Contradiction, own: ReadonlyMap<CheckedFigure, number>): number[] {
  return [...new Set(figures.flatMap(({ figure }) => own.get(figure) ?? []))]
}

function cellOf({ indicator, area, period }: CheckedFigure): string {
  return `${indicator} ${typeof area === 'string' ? area : area.slug} ${period.text}`
}
