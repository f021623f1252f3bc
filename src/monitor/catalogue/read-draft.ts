import { z } from 'zod'
import { type IndicatorDefinition, units, type Words } from '../indicator/definition.ts'
import type { OwnDefinition } from '../indicator/own-definition.ts'
import { type NewSource, otherSource } from './chosen-source.ts'
import { type DraftContent, type DraftField, draftFields } from './draft.ts'

export const phases = ['before', 'pregnancy', 'after', 'all'] as const
export const kinds = ['programme', 'process', 'outcome', 'experience'] as const
export const directions = ['up', 'down', 'none'] as const
export const levels = ['municipality', 'subregion', 'region', 'vsv', 'hospital', 'nation'] as const
const shares: readonly string[] = ['percent', 'per_mille', 'per_1000_births', 'ratio']
/** The fewest that are withheld when the analyst says nothing else; as the public dashboard of the local monitor. */
export const usualHideBelow = 10
const shortestLimit = 25

const words = (missing: string, most: number) => z.string(missing).trim().min(1, missing).max(most, 'too_long')
const further = (most: number) => z.string().trim().max(most, 'too_long').optional()
const year = z.preprocess(
  (value) => (value === '' || value === undefined ? null : Number(value)),
  z.number('year').int('year').min(1990, 'year').max(2100, 'year').nullable(),
)

/** The most characters of each field in words. */
export const longestOfDraft = {
  nameNl: 140,
  nameEn: 140,
  numeratorNl: 400,
  numeratorEn: 400,
  denominatorNl: 400,
  denominatorEn: 400,
  sourceTitle: 200,
  sourcePublisher: 200,
  saysNotNl: 600,
  saysNotEn: 600,
  reasonNl: 400,
  reasonEn: 400,
} as const satisfies Partial<Record<DraftField, number>>

/** Each field by itself; messages are codes of `draftText.errors`. */
const fields = z.object({
  nameNl: words('name_missing', longestOfDraft.nameNl),
  nameEn: words('name_missing', longestOfDraft.nameEn),
  phase: z.enum(phases, 'phase_missing'),
  kind: z.enum(kinds, 'kind_missing'),
  numeratorNl: words('numerator_missing', longestOfDraft.numeratorNl),
  numeratorEn: words('numerator_missing', longestOfDraft.numeratorEn),
  denominatorNl: further(longestOfDraft.denominatorNl),
  denominatorEn: further(longestOfDraft.denominatorEn),
  unit: z.enum(units, 'unit_missing'),
  direction: z.enum(directions, 'direction_missing'),
  levels: z.preprocess((value) => [value ?? []].flat(), z.array(z.enum(levels, 'levels_missing')).min(1, 'levels_missing')),
  people: z.enum(['people', 'nobody'], 'people_missing'),
  hideBelow: z.preprocess(
    (value) => (value === '' || value === undefined ? usualHideBelow : Number(value)),
    z.number('hide_below').int('hide_below').min(2, 'hide_below').max(100, 'hide_below'),
  ),
  /** Hidden unless somebody said that it may be shown. */
  zero: z.preprocess((value) => (value === 'show' ? 'show' : 'hide'), z.enum(['show', 'hide'])),
  computedFrom: z.enum(['import', 'survey', 'landscape'], 'computed_missing'),
  source: words('source_missing', 100),
  sourceTitle: further(longestOfDraft.sourceTitle),
  sourcePublisher: further(longestOfDraft.sourcePublisher),
  sourceYear: year,
  validFrom: year,
  validUntil: year,
  saysNotNl: words('says_not_missing', longestOfDraft.saysNotNl).min(shortestLimit, 'says_not_short'),
  saysNotEn: words('says_not_missing', longestOfDraft.saysNotEn).min(shortestLimit, 'says_not_short'),
  reasonNl: further(longestOfDraft.reasonNl),
  reasonEn: further(longestOfDraft.reasonEn),
})
type Fields = z.infer<typeof fields>

export type FieldErrors = Partial<Record<DraftField, string>>

export interface WholeDraft {
  definition: OwnDefinition
  reason: Words | null
  newSource: NewSource | null
}

export type DraftReading = { ok: true; whole: WholeDraft } | { ok: false; errors: FieldErrors }

/** The definition a draft says, or a code for every field that is not right yet; all of them at once. */
export function readDraft(code: string, version: number, typed: DraftContent): DraftReading {
  const content = onePerField(typed)
  const parsed = fields.safeParse(content)
  const errors: FieldErrors = {}
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = draftFields.find((each) => each === path[0])
    if (field !== undefined) errors[field] ??= message
  }
  for (const [field, error] of togetherWrong(content, version)) errors[field] ??= error
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, whole: wholeOf(code, version, parsed.data) }
}

/** A field that came twice or not at all reads as its first value or an empty one; only levels are several. */
function onePerField(typed: DraftContent): DraftContent {
  const values = draftFields.map((field) => [field, field === 'levels' ? (typed[field] ?? []) : ([typed[field] ?? ''].flat()[0] ?? '')])
  return Object.fromEntries(values)
}

/** What fields say together that cannot be. */
function togetherWrong(content: DraftContent, version: number): [DraftField, string][] {
  const typed = (field: DraftField) => [content[field] ?? ''].flat().join('').trim()
  const wrong: [DraftField, string][] = []
  const bothOrNone = (one: DraftField, other: DraftField, error: string) => {
    if (typed(one) !== '' && typed(other) === '') wrong.push([other, error])
    if (typed(one) === '' && typed(other) !== '') wrong.push([one, error])
  }
  bothOrNone('denominatorNl', 'denominatorEn', 'other_language')
  bothOrNone('reasonNl', 'reasonEn', 'other_language')
  if (shares.includes(typed('unit')) && typed('denominatorNl') === '' && typed('denominatorEn') === '')
    wrong.push(['denominatorNl', 'denominator_missing'])
  if (typed('validFrom') !== '' && typed('validUntil') !== '' && Number(typed('validUntil')) < Number(typed('validFrom')))
    wrong.push(['validUntil', 'until_before_from'])
  if (typed('source') === otherSource) {
    if (typed('sourceTitle') === '') wrong.push(['sourceTitle', 'source_title_missing'])
    if (typed('sourcePublisher') === '') wrong.push(['sourcePublisher', 'publisher_missing'])
  }
  if (version > 1 && typed('reasonNl') === '' && typed('reasonEn') === '') wrong.push(['reasonNl', 'reason_missing'])
  return wrong
}

function wholeOf(code: string, version: number, input: Fields): WholeDraft {
  const both = (nl: string | undefined, en: string | undefined): Words | null => (nl && en ? { nl, en } : null)
  return {
    definition: {
      code,
      version,
      name: { nl: input.nameNl, en: input.nameEn },
      phase: input.phase,
      kind: input.kind,
      numerator: { nl: input.numeratorNl, en: input.numeratorEn },
      denominator: both(input.denominatorNl, input.denominatorEn),
      unit: input.unit,
      direction: input.direction,
      levels: levels.filter((level) => input.levels.includes(level)),
      smallNumbers: input.people === 'nobody' ? { hideBelow: null, zero: 'show' } : { hideBelow: input.hideBelow, zero: input.zero },
      computedFrom: input.computedFrom,
      source: input.source,
      validFrom: input.validFrom,
      validUntil: input.validUntil,
      saysNot: { nl: input.saysNotNl, en: input.saysNotEn },
    },
    reason: version === 1 ? null : both(input.reasonNl, input.reasonEn),
    newSource:
      input.source === otherSource
        ? { title: input.sourceTitle ?? '', publisher: input.sourcePublisher ?? '', year: input.sourceYear }
        : null,
  }
}

/** The fields as they are now, for the next version; what is not known stays empty. */
export function contentOf(definition: IndicatorDefinition): DraftContent {
  const name = { nameNl: definition.name.nl, nameEn: definition.name.en, unit: definition.unit, source: definition.source }
  if (!definition.complete) return name
  const { numerator, denominator, saysNot, smallNumbers } = definition
  return {
    ...name,
    phase: definition.phase,
    kind: definition.kind,
    numeratorNl: numerator.nl,
    numeratorEn: numerator.en,
    denominatorNl: denominator?.nl ?? '',
    denominatorEn: denominator?.en ?? '',
    direction: definition.direction,
    levels: [...definition.levels],
    people: smallNumbers.hideBelow === null ? 'nobody' : 'people',
    hideBelow: smallNumbers.hideBelow === null ? '' : String(smallNumbers.hideBelow),
    zero: smallNumbers.zero,
    computedFrom: definition.computedFrom,
    validFrom: definition.validFrom === null ? '' : String(definition.validFrom),
    validUntil: definition.validUntil === null ? '' : String(definition.validUntil),
    saysNotNl: saysNot.nl,
    saysNotEn: saysNot.en,
  }
}
