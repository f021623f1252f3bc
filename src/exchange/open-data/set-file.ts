import { z } from 'zod'
import { wordsSchema } from './area-schema.ts'

const day = z.iso.date('date')
const number = z.number().nullable()

/** What another installation may say of a remark; the store takes no other. */
const remarkKinds = [
  'stated_qualitatively',
  'trend_increase',
  'trend_slight_increase',
  'trend_unchanged',
  'trend_slight_decrease',
  'trend_decrease',
] as const

const figure = z.object({
  indicator: z.string(),
  definitionVersion: z.int(),
  fictitious: z.boolean(),
  area: z.object({ slug: z.string(), code: z.string().nullable() }),
  period: z.object({ text: z.string() }),
  state: z.string(),
  value: number,
  decimals: z.int().min(0).max(12).nullable(),
  range: z.object({ min: z.number(), max: z.number() }).nullable(),
  unit: z.string(),
  numerator: number,
  denominator: number,
  n: number,
  qualifiers: z.array(z.string()),
  source: z.object({ title: z.string(), publisher: z.string() }),
  remark: z.string().nullable(),
  id: z.string(),
})

/**
 * What is read of a published set of another installation (`/api/v1/sets/:set/figures.json`): what its interface promises, and no more, so that
 * a newer version may say more.
 */
export const setFileSchema = z.object({
  set: z.object({ slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug'), title: wordsSchema, fictitious: z.boolean() }),
  publisher: z.object({ name: z.string().min(1, 'empty'), url: z.url({ protocol: /^https?$/, error: 'url' }) }),
  publication: z.object({ number: z.int().positive(), publishedOn: day }),
  figures: z.array(figure).min(1, 'empty'),
  seriesRemarks: z.array(
    z.object({
      indicator: z.string(),
      area: z.object({ slug: z.string() }),
      period: z.object({ text: z.string() }),
      kind: z.enum(remarkKinds, 'remark_kind'),
      remark: z.string().min(1, 'empty'),
    }),
  ),
})

export type SetFile = z.output<typeof setFileSchema>
export type FigureOfFile = SetFile['figures'][number]
export type RemarkOfFile = SetFile['seriesRemarks'][number]
