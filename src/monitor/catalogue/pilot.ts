import { z } from 'zod'
import type { PlainDate } from '../../platform/clock.ts'
import { optionalField } from '../../platform/web/optional-field.ts'
import { parsePeriod } from '../figure/period.ts'
import type { Words } from '../indicator/definition.ts'
import { type NewSource, otherSource } from './chosen-source.ts'

/** Something tried in one area for a time, followed with indicators. */
export interface Pilot {
  slug: string
  name: Words
  aim: Words
  /** Slug. */
  area: string
  fromYear: number
  /** Null while it runs, or when the source does not say. */
  untilYear: number | null
  /** Codes of the catalogue. */
  indicators: readonly string[]
  /** Periods as figures write them; null where nothing was measured. */
  before: string | null
  after: string | null
  /** In euros; null when it is not known. */
  cost: number | null
  /** What the cost was for, or why it is not known. */
  costNote: Words | null
  /** Key of a source. */
  source: string
  saysNot: Words
}

/** A pilot as it stands here: `revision` is null for one that ships, which nobody changes. */
export interface KeptPilot extends Pilot {
  revision: number | null
  /** Null while only analysts see it. */
  publishedOn: PlainDate | null
}

const words = z.object({ nl: z.string().min(1), en: z.string().min(1) })

/** The file of pilots that ship. */
export const pilotFile = z.object({
  pilots: z.array(
    z.object({
      slug: z.string(),
      name: words,
      aim: words,
      area: z.string(),
      fromYear: z.number().int(),
      untilYear: z.number().int().nullable(),
      indicators: z.array(z.string()),
      before: z.string().nullable(),
      after: z.string().nullable(),
      cost: z.number().nonnegative().nullable(),
      costNote: words.nullable(),
      source: z.string(),
      saysNot: words,
    }),
  ),
})

/** How many indicators a form takes; more are a monitor. */
export const indicatorFields = ['indicator1', 'indicator2', 'indicator3', 'indicator4', 'indicator5'] as const

const text = (missing: string, most: number) => z.string(missing).trim().min(1, missing).max(most, 'too_long')
const year = z.coerce.number('year').int('year').min(1990, 'year').max(2100, 'year')
const period = optionalField(z.string().refine((written) => written !== 'undated' && parsePeriod(written) !== null, 'period'))
/** As people write whole euros: `12500`, `12.500`, `€ 12 500`. */
const amount = z.preprocess(wholeEuros, z.coerce.number('cost').int('cost').nonnegative('cost').max(1e9, 'cost'))
const code = optionalField(z.string().max(100, 'indicator_unknown'))

/** Messages are codes of `pilotText.errors`. */
export const pilotForm = z
  .object({
    nameNl: text('name_missing', 140),
    nameEn: text('name_missing', 140),
    aimNl: text('aim_missing', 600),
    aimEn: text('aim_missing', 600),
    area: text('area_missing', 100),
    fromYear: z.preprocess((value) => (value === '' ? undefined : value), year),
    untilYear: optionalField(year),
    indicator1: code,
    indicator2: code,
    indicator3: code,
    indicator4: code,
    indicator5: code,
    before: period,
    after: period,
    cost: optionalField(amount),
    costNl: optionalField(z.string().trim().max(400, 'too_long')),
    costEn: optionalField(z.string().trim().max(400, 'too_long')),
    source: text('source_missing', 100),
    sourceTitle: optionalField(z.string().trim().max(200, 'too_long')),
    sourcePublisher: optionalField(z.string().trim().max(200, 'too_long')),
    sourceYear: optionalField(year),
    saysNotNl: text('says_not_missing', 600),
    saysNotEn: text('says_not_missing', 600),
    version: z.coerce.number().int(),
  })
  .refine(({ fromYear, untilYear }) => untilYear === undefined || untilYear >= fromYear, {
    path: ['untilYear'],
    error: 'until_before_from',
  })
  .superRefine(({ source, sourceTitle, sourcePublisher }, context) => {
    if (source !== otherSource) return
    if (!sourceTitle) context.addIssue({ code: 'custom', path: ['sourceTitle'], message: 'source_title_missing' })
    if (!sourcePublisher) context.addIssue({ code: 'custom', path: ['sourcePublisher'], message: 'publisher_missing' })
  })
  .refine(({ costNl, costEn }) => (costNl === undefined) === (costEn === undefined), { path: ['costEn'], error: 'other_language' })
export type PilotInput = z.infer<typeof pilotForm>

function wholeEuros(written: unknown): unknown {
  if (typeof written !== 'string') return written
  const bare = written.replace('€', '').trim()
  return /^\d{1,3}([.,\s]\d{3})+$/.test(bare) ? bare.replaceAll(/[.,\s]/g, '') : bare
}

/** The source a form brings; null when it names one of the list. */
export function sourceWithPilot({ source, sourceTitle = '', sourcePublisher = '', sourceYear }: PilotInput): NewSource | null {
  return source === otherSource ? { title: sourceTitle, publisher: sourcePublisher, year: sourceYear ?? null } : null
}

/** What a form says, as a pilot under this address. */
export function pilotFrom(slug: string, input: PilotInput): Pilot {
  const codes = indicatorFields.flatMap((field) => input[field] ?? [])
  return {
    slug,
    name: { nl: input.nameNl, en: input.nameEn },
    aim: { nl: input.aimNl, en: input.aimEn },
    area: input.area,
    fromYear: input.fromYear,
    untilYear: input.untilYear ?? null,
    indicators: [...new Set(codes)],
    before: input.before ?? null,
    after: input.after ?? null,
    cost: input.cost ?? null,
    costNote: input.costNl === undefined || input.costEn === undefined ? null : { nl: input.costNl, en: input.costEn },
    source: input.source,
    saysNot: { nl: input.saysNotNl, en: input.saysNotEn },
  }
}

/** The fields of the form for a pilot as it is. */
export function pilotFields(pilot: Pilot): Record<string, string> {
  const codes = indicatorFields.map((field, at) => [field, pilot.indicators[at] ?? ''])
  return {
    nameNl: pilot.name.nl,
    nameEn: pilot.name.en,
    aimNl: pilot.aim.nl,
    aimEn: pilot.aim.en,
    area: pilot.area,
    fromYear: String(pilot.fromYear),
    untilYear: pilot.untilYear === null ? '' : String(pilot.untilYear),
    ...Object.fromEntries(codes),
    before: pilot.before ?? '',
    after: pilot.after ?? '',
    cost: pilot.cost === null ? '' : String(pilot.cost),
    costNl: pilot.costNote?.nl ?? '',
    costEn: pilot.costNote?.en ?? '',
    source: pilot.source,
    saysNotNl: pilot.saysNot.nl,
    saysNotEn: pilot.saysNot.en,
  }
}
