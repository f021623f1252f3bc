import { z } from 'zod'
import { needs, phases, statuses } from '../../landscape/service/service.ts'
import { named } from './named-schema.ts'

const serviceSchema = named(
  'Service',
  z
    .strictObject({
      id: z.string(),
      name: z.string(),
      organisation: z.string(),
      why: z.string().describe('Why it is in the answer, in the language asked for.'),
      phases: z.array(z.enum(phases)),
      status: z.enum(statuses),
      reach: z.enum(['local', 'regional', 'national']),
      // A year, or a year and a month: as exact as the source is.
      sourceDate: z.string().meta({ format: 'year-or-month' }).describe('When the source said so: 2024 or 2024-05.'),
      assuredOn: z.iso.date().nullable().describe('When the organisation last confirmed it.'),
    })
    .describe('What a family can use.'),
)

export const servicesAnswer = named(
  'Services',
  z.strictObject({
    total: z.int(),
    services: z.array(serviceSchema).describe('Best first, as on the search page; at most 200.'),
    corrected: z
      .array(z.strictObject({ asked: z.string(), corrected: z.array(z.string()).readonly() }))
      .describe('Words nobody knows, and what was looked for instead.'),
    leftOut: z.array(z.string()).describe('Words that were not looked for, as the question had too many.'),
    notOffered: z
      .array(z.strictObject({ id: z.string(), name: z.string(), period: z.string().nullable() }))
      .describe('What a source says is not offered in the chosen area.'),
  }),
)

export const servicesQuery = z.strictObject({
  query: z.string().max(200, 'at most 200 characters').default('').describe('Everyday words; typing errors are forgiven.'),
  area: z.string().optional().describe('Slug, CBS code or name of an area.'),
  phase: z.enum(phases, `one of ${phases.join(', ')}`).optional(),
  need: z.enum(needs, `one of ${needs.join(', ')}`).optional(),
  week: z
    .string()
    .regex(/^\d{1,2}$/, 'a whole number of weeks, 0-42')
    .transform(Number)
    .refine((week) => week <= 42, 'a whole number of weeks, 0-42')
    .optional()
    .describe('Completed weeks of pregnancy, 0-42: only what can still begin then.'),
  taal: z.enum(['nl', 'en'], 'nl or en').optional().describe('The language of the answer.'),
})
