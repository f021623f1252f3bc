import { z } from 'zod'
import { figureStates } from '../../monitor/figure/figure.ts'
import { units } from '../../monitor/indicator/definition.ts'
import { areaRefSchema } from './area-schema.ts'
import { named } from './named-schema.ts'

const period = z
  .strictObject({
    text: z.string().describe('As printed: 2023, 2021-2023, 2023-07, 2023-07-31, 2020-10/2020-11 or undated.'),
    from: z.int().nullable().describe('First calendar year; null when undated.'),
    until: z.int().nullable().describe('Last calendar year; null when undated.'),
  })
  .describe('When a figure is about.')

export const figureSchema = named(
  'Figure',
  z
    .strictObject({
      set: z.string().describe('Slug of the set it belongs to.'),
      setId: z.uuid(),
      publication: z
        .int()
        .nullable()
        .describe('Number of the publication it stands in; null for practice figures, which are never published.'),
      fictitious: z.boolean().describe('Counted from invented families; never to be used beside real figures.'),
      indicator: z.string(),
      definitionVersion: z.int(),
      area: areaRefSchema,
      period,
      state: z.enum(figureStates).describe('Known, or why there is no number. Withheld: hidden so that nobody is recognised.'),
      value: z.number().nullable(),
      decimals: z.int().nullable().describe('How many decimals the source prints: 8.0 is not 8.'),
      range: z.strictObject({ min: z.number(), max: z.number() }).nullable(),
      unit: z.enum(units),
      interval: z
        .strictObject({ low: z.number(), high: z.number(), method: z.enum(['share', 'count', 'counted_share']) })
        .nullable()
        .describe('95%, of chance alone, computed by us; null where there is no ground for one.'),
      numerator: z.number().nullable(),
      denominator: z.number().nullable(),
      n: z.int().nullable().describe('How many answered, for surveys.'),
      qualifiers: z.array(z.string()).readonly().describe('How the source words the number: approximately, more_than, estimated, ...'),
      source: z.strictObject({ key: z.string(), title: z.string(), publisher: z.string(), year: z.int().nullable() }),
      remark: z.string().nullable().describe('What the source, or we about the source, say of this figure; in the language of the source.'),
      id: z.string().describe('Key of the row in the source; empty when there is none.'),
    })
    .describe('One value of an indicator for an area and period, or the reason why there is none.'),
)

export const seriesRemarkSchema = named(
  'SeriesRemark',
  z
    .strictObject({
      set: z.string(),
      fictitious: z.boolean(),
      indicator: z.string(),
      area: areaRefSchema.omit({ code: true }),
      period,
      kind: z.string(),
      source: z.strictObject({ key: z.string(), title: z.string() }),
      remark: z.string(),
    })
    .describe('What a source says of a series in words, without a number.'),
)

export const figuresAnswer = named('Figures', z.strictObject({ total: z.int(), figures: z.array(figureSchema) }))

const sourceSchema = named(
  'Source',
  z
    .strictObject({
      key: z.string(),
      title: z.string(),
      publisher: z.string(),
      year: z.int().nullable().describe('When it appeared; null when it does not say.'),
      retrievedOn: z.iso.date().nullable().describe('When its figures were taken over; null when none were.'),
      note: z.string().nullable().describe('What there is to know about it, in Dutch; with its address, where it is known.'),
    })
    .describe('A document or collection that figures come from.'),
)

export const sourcesAnswer = named('Sources', z.strictObject({ sources: z.array(sourceSchema) }))
