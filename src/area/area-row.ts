import type { CsvProblem } from '../platform/csv/csv-problem.ts'
import type { CsvRow } from '../platform/csv/read-csv.ts'
import { type Area, areaLevels, memberships, reservedSlugs } from './area.ts'

export const areaColumns = ['slug', 'code', 'name', 'level', 'from', 'until', 'successor', 'parents', 'membership', 'source'] as const

export type ReadArea = { line: number; area: Area; problems: readonly CsvProblem[] }

/** One row of areas.csv as an area, with everything wrong in the row itself. Several parents are separated by semicolons. */
export function readArea(row: CsvRow): ReadArea {
  const problems: CsvProblem[] = []
  const problem = (column: string, code: string, hint?: string) => {
    problems.push({ line: row.line, column, code, value: row.cell(column), ...(hint === undefined ? {} : { hint }) })
    return null
  }
  const year = (column: string) => {
    const text = row.cell(column)
    if (text === '') return null
    return /^\d{4}$/.test(text) ? Number(text) : problem(column, 'not_a_year')
  }
  const slug = row.cell('slug')
  const code = row.cell('code')
  const level = areaLevels.find((each) => each === row.cell('level'))
  const membership = memberships.find((each) => each === (row.cell('membership') || 'stated'))
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) problem('slug', 'not_a_slug')
  else if (reservedSlugs.has(slug)) problem('slug', 'reserved_slug')
  if (code !== '' && !/^GM\d{4}$/.test(code)) problem('code', 'not_a_cbs_code')
  if (row.cell('name') === '') problem('name', 'empty_name')
  if (level === undefined) problem('level', 'unknown_level', areaLevels.join(', '))
  if (membership === undefined) problem('membership', 'unknown_membership', memberships.join(', '))
  const parents = row.cell('parents').split(';').filter(Boolean)
  const area: Area = {
    slug,
    code: code === '' ? null : code,
    name: row.cell('name'),
    level: level ?? 'other',
    fromYear: year('from'),
    untilYear: year('until'),
    successor: row.cell('successor') || null,
    source: row.cell('source') || null,
    tile: null,
    parents: parents.map((parent) => ({ slug: parent, membership: membership ?? 'stated' })),
  }
  if (area.fromYear !== null && area.untilYear !== null && area.untilYear < area.fromYear) problem('until', 'until_before_from')
  return { line: row.line, area, problems }
}
