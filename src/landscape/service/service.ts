import { z } from 'zod'

/** The codes of the landscape; data/services.schema.md says what each stands for. */
export const phases = ['before', 'pregnancy', 'after'] as const
export type Phase = (typeof phases)[number]

export const needs = [
  'money',
  'housing',
  'mental_health',
  'parenting',
  'practical',
  'network',
  'substance_use',
  'safety',
  'work_education',
  'health',
  'language',
  'relationship',
  'wish_for_children',
] as const
export type Need = (typeof needs)[number]

export const targetGroups = [
  'everyone',
  'teen_parents',
  'mild_intellectual_disability',
  'debts',
  'refugees',
  'psychiatric',
  'addiction',
  'low_literacy',
  'other_language',
  'first_child',
  'young_mothers',
  'lonely',
  'stress',
] as const
export type TargetGroup = (typeof targetGroups)[number]

export const kinds = [
  'home_visit',
  'conversation',
  'group',
  'volunteer',
  'coaching',
  'appointment',
  'meeting',
  'information',
  'helpline',
  'interpreting',
] as const
export type Kind = (typeof kinds)[number]

export const statuses = ['active', 'pilot', 'planned', 'ended'] as const
export type Status = (typeof statuses)[number]

export const recognitionLevels = ['well_founded', 'first_indications', 'good_indications', 'strong_indications'] as const

/** How wide a service is offered: a few municipalities, more or a region, the whole country. */
export type Reach = 'local' | 'regional' | 'national'

/** The last week of pregnancy a window names; it then means "no stated end". */
export const lastWeek = 42

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
const text = z.string().trim().min(1, 'empty')
const inBoth = z.strictObject({ nl: text, en: text })
const range = (max: number) =>
  z
    .tuple([z.number().int().min(0, 'range').max(max, 'range'), z.number().int().min(0, 'range').max(max, 'range')])
    .refine(([from, to]) => from <= to, 'range')
const year = z.string().regex(/^\d{4}(-\d{2})?$/, 'date')
const period = z.string().regex(/^\d{4}(-\d{4})?$/, 'period')

const serviceSchema = z
  .strictObject({
    id: slug,
    name: text.max(120, 'too_long'),
    alternateNames: z.array(text),
    organisation: slug,
    kind: z.enum(kinds),
    description: inBoth,
    phases: z.array(z.enum(phases)).min(1, 'empty'),
    startPhases: z.array(z.enum(phases)).min(1, 'empty'),
    window: z.strictObject({ pregnancyWeeks: range(lastWeek).nullable(), childMonths: range(216).nullable() }),
    windowSource: text.nullable(),
    motherAge: range(60).nullable(),
    parity: z.literal('first').nullable(),
    needs: z.array(z.enum(needs)).min(1, 'empty'),
    targetGroups: z.array(z.enum(targetGroups)).min(1, 'empty'),
    criteria: inBoth,
    intensity: inBoth,
    howToRefer: inBoth,
    gutFeelingEnough: z.boolean().nullable(),
    openToParents: z.boolean().nullable(),
    free: z.boolean().nullable(),
    url: z.url({ protocol: /^https?$/, error: 'url' }).nullable(),
    phone: text.nullable(),
    areas: z.array(slug),
    areasSince: z.record(slug, year).optional(),
    notOffered: z.array(slug),
    notOfferedIn: z.record(slug, period).optional(),
    recognition: z
      .strictObject({
        level: z.enum(recognitionLevels),
        date: z
          .string()
          .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'date')
          .nullable(),
        source: text,
      })
      .nullable(),
    sources: z.array(slug).min(1, 'empty'),
    sourceDate: year,
    assured: z.null('assured'),
    status: z.enum(statuses),
  })
  .check((c) => {
    const { areas, notOffered, startPhases, phases: all, areasSince = {}, notOfferedIn = {} } = c.value
    const wrong = (path: string, message: string) => c.issues.push({ code: 'custom', message, path: [path], input: c.value })
    if (notOffered.some((area) => areas.includes(area))) wrong('notOffered', 'offered_and_not')
    if (startPhases.some((phase) => !all.includes(phase))) wrong('startPhases', 'start_outside_phases')
    if (Object.keys(areasSince).some((area) => !areas.includes(area))) wrong('areasSince', 'unknown_area_here')
    if (Object.keys(notOfferedIn).some((area) => !notOffered.includes(area))) wrong('notOfferedIn', 'unknown_area_here')
  })

/** A service as `services.json` holds it. */
export type ServiceEntry = z.infer<typeof serviceSchema>

export const servicesFileSchema = z.array(serviceSchema)

/** Three municipalities are still neighbours working together; more, or anything larger than a municipality, is a region. */
export function reachOf(areas: readonly { level: string }[]): Reach {
  if (areas.some(({ level }) => level === 'nation')) return 'national'
  return areas.length > 3 || areas.some(({ level }) => level !== 'municipality') ? 'regional' : 'local'
}

/** Lower case, without accents, only letters and digits with single spaces: how names and words are compared. */
export function plainWords(value: string): string {
  return value
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
