import { z } from 'zod'
import { shippedCatalogue } from '../../monitor/indicator/catalogue.ts'
import type { CompleteIndicator, OwnDefinitions } from '../../monitor/indicator/definition.ts'
import { units } from '../../monitor/indicator/definition.ts'
import { wholeDefinition } from '../../monitor/indicator/own-definition.ts'
import { sensitivePeopleCounted } from '../../monitor/indicator/small-numbers.ts'
import { wordsSchema } from './area-schema.ts'

/** What is read of `/api/v1/indicators` of an installation: no more than checking figures needs, so that a newer version may say more. */
const schema = z.object({
  indicators: z.array(
    z.object({
      code: z.string().min(1, 'empty'),
      name: wordsSchema,
      unit: z.enum(units),
      version: z.int().positive(),
      source: z.string(),
      complete: z.boolean(),
      phase: z.enum(['before', 'pregnancy', 'after', 'all']).nullable(),
      kind: z.enum(['programme', 'process', 'outcome', 'experience']).nullable(),
      numerator: wordsSchema.nullable(),
      denominator: wordsSchema.nullable(),
      direction: z.enum(['up', 'down', 'none']).nullable(),
      levels: z.array(z.enum(['municipality', 'subregion', 'region', 'vsv', 'hospital', 'nation'])).nullable(),
      validFrom: z.int().nullable(),
      validUntil: z.int().nullable(),
      saysNot: wordsSchema.nullable(),
      computedFrom: z.enum(['casework', 'survey', 'import', 'landscape']).nullish(),
    }),
  ),
})

type DefinitionOfFile = z.output<typeof schema>['indicators'][number]

export type DefinitionReading = { ok: true; own: OwnDefinitions } | { ok: false; where: string | null }

/** The definitions an installation added to those that ship, or changed; `where` names the place in the JSON that is wrong, null when it is no JSON. */
export function readDefinitions(text: string): DefinitionReading {
  const json = parsed(text)
  if (json === undefined) return { ok: false, where: null }
  const reading = schema.safeParse(json)
  if (!reading.success) return { ok: false, where: z.core.toDotPath(reading.error.issues[0]?.path ?? []) }
  const versions = reading.data.indicators.flatMap((one) => {
    const definition = shippedCatalogue.findVersion(one.code, one.version) === undefined ? definitionOf(one) : null
    return definition === null ? [] : [{ definition, reason: null, publishedOn: null }]
  })
  return { ok: true, own: { versions, retired: [] } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Null for one known by name only, of which nothing can be concluded. */
function definitionOf(one: DefinitionOfFile): CompleteIndicator | null {
  const { phase, kind, numerator, direction, levels, saysNot } = one
  if (!one.complete || phase === null || kind === null || numerator === null || direction === null || levels === null || saysNot === null)
    return null
  // Of answers to a question less may be concluded than of what was counted: unsaid, it is taken so.
  const computedFrom = one.computedFrom ?? 'survey'
  const { complete: _, ...rest } = one
  return wholeDefinition({
    ...rest,
    phase,
    kind,
    numerator,
    direction,
    levels,
    saysNot,
    computedFrom,
    smallNumbers: sensitivePeopleCounted,
  })
}
