import type { AreaTree } from '../../../area/area-tree.ts'
import type { Catalogue } from '../../indicator/catalogue.ts'
import { decimalSigns } from '../sheet/number-text.ts'
import {
  columnRoles,
  isMeasuring,
  type MappedColumn,
  type Mapping,
  type MappingFault,
  mappingFaults,
  mayServeSeveral,
  percentagesServed,
  type SignMeaning,
  signKey,
  signMeanings,
  wordKey,
} from './mapping.ts'

/** The fields of the page as text, by name; several values under one name never come from it. */
export type MappingFields = (name: string) => string

export type MappingError = MappingFault['code'] | 'unknown_area' | 'decimals_missing'

/** What somebody chose on the page of the columns: the mapping, and what is wrong with it by field. */
export interface ReadMapping {
  mapping: Mapping
  errors: Readonly<Record<string, MappingError>>
}

/** Reads the page of the columns; what it does not ask (words for areas and indicators) stays as in `base`, and so do the headers. */
export function readMappingForm(field: MappingFields, base: Mapping, areas: AreaTree, catalogue: Catalogue): ReadMapping {
  const errors: Record<string, MappingError> = {}
  const typedArea = field('wholeArea').trim()
  const area = typedArea === '' ? null : (areas.find(typedArea)?.slug ?? null)
  if (typedArea !== '' && area === null) errors['wholeArea'] = 'unknown_area'
  const decimals = decimalSigns.find((sign) => sign === field('decimals'))
  if (decimals === undefined) errors['decimals'] = 'decimals_missing'
  const typed: Mapping = {
    ...base,
    decimals: decimals ?? base.decimals,
    columns: base.columns.map(({ header }, at) => columnOf(field, header, at, catalogue)),
    whole: {
      area: area ?? (typedArea === '' ? null : typedArea),
      period: textOf(field('wholePeriod')),
      indicator: codeOf(field('wholeIndicator'), catalogue),
    },
    signs: signsOf(field),
  }
  const mapping: Mapping = { ...typed, columns: typed.columns.map((column, at) => served(column, percentagesServed(typed, at, catalogue))) }
  for (const fault of mappingFaults(mapping, catalogue)) {
    const name = fieldOf(fault, mapping.columns)
    errors[name] ??= fault.code
  }
  return { mapping, errors }
}

function columnOf(field: MappingFields, header: string, at: number, catalogue: Catalogue): MappedColumn {
  const role = columnRoles.find((each) => each === field(`role-${at}`)) ?? 'ignore'
  const measuring = isMeasuring(role)
  const indicator = field(`indicator-${at}`)
  return {
    header,
    role,
    indicator: measuring ? (mayServeSeveral(role) ? codesOf(indicator, catalogue) : codeOf(indicator, catalogue)) : null,
    period: measuring ? textOf(field(`period-${at}`)) : null,
  }
}

function textOf(text: string): string | null {
  return text.trim() || null
}

/** The code somebody means by a code or a whole name; what was typed when it is none, so that she can mend it. */
function codeOf(typed: string, catalogue: Catalogue): string | null {
  const text = textOf(typed)
  if (text === null || catalogue.find(text) !== undefined) return text
  const key = wordKey(text)
  const named = catalogue.all.find(({ code, name }) => [code, name.nl, name.en].some((word) => wordKey(word) === key))
  return named?.code ?? text
}

/** Several codes or names, as far as each is one; a name may have a comma of its own. */
function codesOf(typed: string, catalogue: Catalogue): string | null {
  const whole = codeOf(typed, catalogue)
  if (whole === null || catalogue.find(whole) !== undefined) return whole
  const codes = typed.split(/[,;]/).flatMap((part) => codeOf(part, catalogue) ?? [])
  return codes.length === 0 ? null : codes.join(', ')
}

/** A total that says of which percentages it is, is that of all of them. */
function served(column: MappedColumn, codes: string | null): MappedColumn {
  return codes === null ? column : { ...column, indicator: codes }
}

function signsOf(field: MappingFields): Record<string, SignMeaning> {
  const signs: Record<string, SignMeaning> = {}
  for (let at = 0; at < Number(field('signs')) && at < 200; at += 1) {
    const meaning = signMeanings.find((each) => each === field(`meaning-${at}`))
    if (meaning !== undefined) signs[signKey(field(`sign-${at}`))] = meaning
  }
  return signs
}

/** The field to mend for this fault. */
function fieldOf({ code, column }: MappingFault, columns: readonly MappedColumn[]): string {
  switch (code) {
    case 'area_unmapped':
      return 'wholeArea'
    case 'period_unmapped':
      return columns.some((each) => isMeasuring(each.role) && each.period !== null) ? `period-${column ?? 0}` : 'wholePeriod'
    case 'indicator_unmapped':
      return columns.some((each) => isMeasuring(each.role) && each.indicator !== null) ? `indicator-${column ?? 0}` : 'wholeIndicator'
    case 'nothing_measured':
      return `role-${Math.max(
        0,
        columns.findIndex(({ role }) => role === 'ignore' || isMeasuring(role)),
      )}`
    case 'role_twice':
      return `role-${column ?? 0}`
    case 'unknown_indicator':
      return column === null ? 'wholeIndicator' : `indicator-${column}`
    case 'unknown_period':
      return column === null ? 'wholePeriod' : `period-${column}`
  }
}
