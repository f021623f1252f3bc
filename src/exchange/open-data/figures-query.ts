import { z } from 'zod'
import { parsePeriod } from '../../monitor/figure/period.ts'

const list = z.string().transform((text) => text.split(',').filter(Boolean))

/** The practice figures of invented families, which are in no publication. */
export const practiceFigures = 'oefencijfers'

/** Codes, areas and sets are looked up where they are stored; here is only how they are written. */
export const figuresQuery = z.strictObject({
  indicator: list.optional().describe('Codes of /indicators, separated by commas.'),
  area: list.optional().describe('Slugs, CBS codes or names of /areas, separated by commas.'),
  period: z
    .string()
    .refine((text) => parsePeriod(text) !== null, '2023, 2021-2023, 2023-07 or undated')
    .optional()
    .describe('A period as written; a year also finds the longer periods it lies in.'),
  set: z
    .string()
    .optional()
    .describe(
      `Slug of one of /sets, or ${practiceFigures} for the figures of invented families. Every published set of real figures when absent.`,
    ),
  format: z.enum(['json', 'csv'], 'json or csv').optional().describe('What the answer is written in; by the Accept header when absent.'),
})
