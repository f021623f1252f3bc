import { type FigureState, figureStates } from '../../figure/figure.ts'
import { parsePeriod } from '../../figure/period.ts'
import { type Catalogue, shippedCatalogue } from '../../indicator/catalogue.ts'
import type { DecimalSign } from '../sheet/number-text.ts'

/** What a column says about the figures of its row. */
export const describingRoles = [
  'area',
  'period',
  'indicator',
  'unit',
  'state',
  'remark',
  'source',
  'qualifier',
  'id',
  'definition_version',
] as const
/** What a column measures; a share is a part of one, told as 0.042 for 4.2 percent. */
export const measuringRoles = ['value', 'share', 'numerator', 'denominator', 'n', 'range_min', 'range_max'] as const
export type MeasuringRole = (typeof measuringRoles)[number]
export const columnRoles = ['ignore', ...describingRoles, ...measuringRoles] as const
export type ColumnRole = (typeof columnRoles)[number]

/** One column of the sheet. A measuring one may say itself of which indicator and period it is, as in a sheet with a column per year. */
export interface MappedColumn {
  header: string
  role: ColumnRole
  /** Code of the catalogue; null when another column or the whole sheet says it. A total or a number of answers may serve several: `4, 5`. */
  indicator: string | null
  period: string | null
}

/** What a sign in the place of a number means: why there is no figure, a zero, or nothing at all. */
export const signMeanings = [
  'not_registered',
  'not_delivered',
  'not_yet_available',
  'not_offered',
  'too_small',
  'withheld',
  'zero',
  'leave_out',
] as const
export type SignMeaning = (typeof signMeanings)[number]

/** How a sheet is read: which column is what, and what its words and signs mean. Kept per source, a version each time it changes. */
export interface Mapping {
  /** Name of the sheet in its file; empty when it has none. */
  sheet: string
  /** The row that names the columns. */
  headerRow: number
  decimals: DecimalSign
  columns: readonly MappedColumn[]
  /** What holds for every row whose own cell is empty or that has no such column. */
  whole: { area: string | null; period: string | null; indicator: string | null }
  /** By sign as `signKey` writes it; the empty sign is an empty cell. */
  signs: Readonly<Record<string, SignMeaning>>
  /** Slug of the area a word means, by `wordKey`; null leaves the row out. */
  areas: Readonly<Record<string, string | null>>
  /** Code of the indicator a word means, by `wordKey`; null leaves the row out. */
  indicators: Readonly<Record<string, string | null>>
}

/** One total may be that of several percentages: all pregnant women, all who answered. */
export function mayServeSeveral(role: ColumnRole): boolean {
  return role === 'denominator' || role === 'n'
}

/** The indicators a column is about. */
export function indicatorsOf({ role, indicator }: Pick<MappedColumn, 'role' | 'indicator'>): readonly (string | null)[] {
  if (indicator === null || !mayServeSeveral(role)) return [indicator]
  return [...new Set(indicator.split(/[,;]/).map((code) => code.trim()))].filter((code) => code !== '')
}

export function isMeasuring(role: ColumnRole): role is MeasuringRole {
  return measuringRoles.some((each) => each === role)
}

/** The sign without what nobody means by it: `< 10` and `<10` are one. */
export function signKey(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, '')
}

/** The word without capitals and spaces around. */
export function wordKey(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
}

/** What a sign usually means, as the statistical offices and registers of the Netherlands write it; null when there is no custom. */
export function usualMeaning(sign: string): SignMeaning | null {
  const key = signKey(sign)
  if (/^[<≤]=?\d+$/.test(key) || ['x', '*', '#'].includes(key)) return 'withheld'
  if (['teklein', 'k.a.', 't.k.'].includes(key)) return 'too_small'
  if (['n.v.t.', 'nvt', 'n.v.t'].includes(key)) return 'not_offered'
  if (['n.b.', 'nb', 'n.b', '.', '?', 'n/a', '#n/a', '#n/b', 'na', 'null', '-', '–'].includes(key)) return 'not_delivered'
  if (key === '') return 'leave_out'
  if (['volgt', 'v.a.', 'p.m.', 'pm'].includes(key)) return 'not_yet_available'
  return null
}

/** Whether a state can stand in place of a number. */
export function stateOfMeaning(meaning: SignMeaning): FigureState | null {
  return figureStates.find((state) => state === meaning) ?? null
}

/** What is missing or double in a mapping; `column` counts from 0. */
export interface MappingFault {
  code:
    | 'area_unmapped'
    | 'period_unmapped'
    | 'indicator_unmapped'
    | 'nothing_measured'
    | 'role_twice'
    | 'unknown_indicator'
    | 'unknown_period'
  column: number | null
}

/** Everything that keeps a mapping from being used; nothing when it can. */
export function mappingFaults(mapping: Mapping, catalogue: Catalogue = shippedCatalogue): MappingFault[] {
  const { columns, whole } = mapping
  const has = (role: ColumnRole) => columns.some((column) => column.role === role)
  const measures = columns.flatMap((column, at) => (isMeasuring(column.role) ? [{ ...column, at }] : []))
  const telling = measures.filter(({ role }) => ['value', 'share', 'range_min'].includes(role))
  const faults: MappingFault[] = []
  if (!has('area') && whole.area === null) faults.push({ code: 'area_unmapped', column: null })
  if (telling.length === 0 && !has('state')) faults.push({ code: 'nothing_measured', column: null })
  for (const part of ['period', 'indicator'] as const) {
    const open = measures.filter((column) => column[part] === null)
    if (has(part) || whole[part] !== null) continue
    for (const { at } of open.length < measures.length ? open : open.slice(0, 1)) faults.push({ code: `${part}_unmapped`, column: at })
  }
  for (const [at, column] of columns.entries()) {
    if (indicatorsOf(column).some((code) => code !== null && catalogue.find(code) === undefined))
      faults.push({ code: 'unknown_indicator', column: at })
    if (column.period !== null && parsePeriod(column.period) === null) faults.push({ code: 'unknown_period', column: at })
    if (isTwice(columns, at)) faults.push({ code: 'role_twice', column: at })
  }
  if (whole.indicator !== null && catalogue.find(whole.indicator) === undefined) faults.push({ code: 'unknown_indicator', column: null })
  if (whole.period !== null && parsePeriod(whole.period) === null) faults.push({ code: 'unknown_period', column: null })
  return faults
}

/** Does an earlier column say the same of the same figures? */
function isTwice(columns: readonly MappedColumn[], at: number): boolean {
  const column = columns[at]
  if (column === undefined || column.role === 'ignore') return false
  const asOne = (role: ColumnRole) => (role === 'share' ? 'value' : role)
  return columns
    .slice(0, at)
    .some(
      (other) =>
        asOne(other.role) === asOne(column.role) &&
        other.period === column.period &&
        indicatorsOf(other).some((code) => indicatorsOf(column).includes(code)),
    )
}

/**
 * The percentages of the sheet that a total without an indicator of its own belongs to: all that have none themselves, for the same period,
 * as the field holds it. Null where another column or the whole sheet says what the figures are about, or no percentage asks for one.
 */
export function percentagesServed({ columns, whole }: Pick<Mapping, 'columns' | 'whole'>, at: number, catalogue: Catalogue): string | null {
  const own = columns[at]
  if (own === undefined || own.indicator !== null || !mayServeSeveral(own.role)) return null
  if (whole.indicator !== null || columns.some(({ role }) => role === 'indicator')) return null
  const isShare = ({ role, period }: MappedColumn) => (role === 'value' || role === 'share') && period === own.period
  // A figure that does not say what it is about may be what the total belongs to.
  if (columns.some((column) => isShare(column) && column.indicator === null)) return null
  const has = columns.filter(({ role, period }, place) => place !== at && role === own.role && period === own.period).flatMap(indicatorsOf)
  const codes = columns.filter(isShare).flatMap(({ indicator }) => {
    const unit = catalogue.find(indicator ?? '')?.unit
    return indicator !== null && (unit === 'percent' || unit === 'per_mille') && !has.includes(indicator) ? [indicator] : []
  })
  return codes.length === 0 ? null : codes.join(', ')
}

/** Which columns make up one figure: those of the same indicator and period. Each row of the sheet gives one figure per group. */
export interface MeasureGroup {
  indicator: string | null
  period: string | null
  /** Place of the column per role. */
  columns: Partial<Record<MeasuringRole, number>>
}

export function measureGroups(columns: readonly MappedColumn[]): MeasureGroup[] {
  const groups = new Map<string, MeasureGroup>()
  for (const [at, column] of columns.entries()) {
    const { role, period } = column
    if (!isMeasuring(role)) continue
    for (const indicator of indicatorsOf(column)) {
      const key = JSON.stringify([indicator, period])
      const group = groups.get(key) ?? { indicator, period, columns: {} }
      group.columns[role] = at
      groups.set(key, group)
    }
  }
  return groups.size === 0 ? [{ indicator: null, period: null, columns: {} }] : [...groups.values()]
}
