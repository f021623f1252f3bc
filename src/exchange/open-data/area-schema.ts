import { z } from 'zod'
import { areaLevels, memberships } from '../../area/area.ts'
import { units } from '../../monitor/indicator/definition.ts'
import { named } from './named-schema.ts'

export const wordsSchema = named('Words', z.strictObject({ nl: z.string(), en: z.string() }).describe('The same in Dutch and English.'))

const slug = z.string().describe('The name of the area in addresses.')
const code = z.string().nullable().describe('CBS code such as GM0274; null where there is none.')

export const areaRefSchema = named(
  'AreaRef',
  z.strictObject({ slug, code, name: z.string(), level: z.enum(areaLevels) }).describe('An area as figures name it.'),
)

const areaSchema = named(
  'Area',
  z
    .strictObject({
      slug,
      code,
      name: z.string(),
      level: z.enum(areaLevels),
      group: z.boolean().describe('A combination of areas that one source names together; no place of its own.'),
      parents: z.array(
        z.strictObject({
          slug: z.string(),
          membership: z.enum(memberships).describe('How we know that it belongs there: stated by a source, inferred, or named together.'),
        }),
      ),
      validFrom: z.int().nullable().describe('First calendar year; null is open.'),
      validUntil: z.int().nullable().describe('Last calendar year; null is open.'),
      successor: z.string().nullable().describe('The area it merged into.'),
      tile: z.strictObject({ column: z.int(), row: z.int() }).nullable().describe('Its place on the tile map, counted from 1.'),
    })
    .describe('An area with what it belongs to.'),
)

const indicatorSchema = named(
  'Indicator',
  z
    .strictObject({
      code: z.string(),
      set: z.enum(['regional', 'national', 'local', 'own', 'other']),
      name: wordsSchema,
      unit: z.enum(units),
      version: z.int().describe('Goes up when what is counted changes; figures say with which version they were made.'),
      source: z.string().describe('Key of the source that defined it.'),
      complete: z.boolean().describe('False when only its name is known; the fields below are then null.'),
      number: z.int().nullable(),
      seriesOf: z.string().nullable().describe('The indicator this is a count, bound or variant of.'),
      phase: z.enum(['before', 'pregnancy', 'after', 'all']).nullable(),
      kind: z.enum(['programme', 'process', 'outcome', 'experience']).nullable(),
      form: z.enum(['counted', 'told']).nullable(),
      numerator: wordsSchema.nullable(),
      denominator: wordsSchema.nullable(),
      direction: z.enum(['up', 'down', 'none']).nullable(),
      levels: z
        .array(z.enum(['municipality', 'subregion', 'region', 'vsv', 'hospital', 'nation']))
        .readonly()
        .nullable(),
      validFrom: z.int().nullable(),
      validUntil: z.int().nullable(),
      saysNot: wordsSchema.nullable().describe('What a reader may not conclude from it.'),
      computedFrom: z.enum(['casework', 'survey', 'import', 'landscape']).nullable().describe('Where a new figure comes from.'),
      retiredOn: z.iso.date().nullable().describe('Since when it is no longer used; its figures stay.'),
    })
    .describe('A definition: what is counted, among whom, and what it does not say.'),
)

export const areasAnswer = named('Areas', z.strictObject({ areas: z.array(areaSchema) }))
export const indicatorsAnswer = named('Indicators', z.strictObject({ indicators: z.array(indicatorSchema) }))
