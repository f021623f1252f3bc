import { createHash } from 'node:crypto'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type ImportError, issueError, lineOfEntry } from './import-errors.ts'
import { rebuildWords } from './search-index.store.ts'
import { type KnownOrganisation, knownAreas, knownOrganisations, writeServices } from './service.store.ts'
import { type ServiceEntry, servicesFileSchema } from './service.ts'
import { readSources } from './source-list.ts'

export type ImportOutcome = { ok: true; value: { services: number } } | { ok: false; errors: readonly ImportError[] }

/**
 * Takes in a file as data/services.schema.md describes it. Everything or nothing: with any error no row changes and every error is listed.
 * A service that is already there is replaced, others stay. Organisations and areas must be known. Runs as the system.
 */
export async function importServices(tx: Transaction, text: string): Promise<ImportOutcome> {
  const parsed = parseServices(text)
  if (!parsed.ok) return parsed
  const [areas, organisations] = [await knownAreas(tx), await knownOrganisations(tx)]
  const errors = parsed.value.flatMap((entry) => unknownNames(entry, text, areas, organisations))
  if (errors.length > 0) return { ok: false, errors }
  await writeServices(tx, parsed.value, { areas, organisations, sources: readSources() })
  await rebuildWords(
    tx,
    parsed.value.map(({ id }) => id),
  )
  await recordAudit(tx, { action: 'update', code: 'services.imported', objectType: 'service', detail: { count: parsed.value.length } })
  return { ok: true, value: { services: parsed.value.length } }
}

/** Reads and checks the file by itself, without a database. */
export function parseServices(text: string): { ok: true; value: ServiceEntry[] } | { ok: false; errors: readonly ImportError[] } {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return {
      ok: false,
      errors: [{ line: 1, field: '', message: 'dit is geen geldige JSON; controleer haken, komma’s en aanhalingstekens' }],
    }
  }
  const result = servicesFileSchema.safeParse(content, { reportInput: true })
  if (!result.success)
    return { ok: false, errors: result.error.issues.map((issue) => issueError(issue, text, (index) => idAt(content, index))) }
  const seen = new Set<string>()
  const twice = result.data.filter(({ id }) => seen.size === seen.add(id).size)
  if (twice.length === 0) return { ok: true, value: result.data }
  return {
    ok: false,
    errors: twice.map(({ id }) => ({ line: lineOfEntry(text, id), field: `${id}: id`, message: 'deze id staat er twee keer in' })),
  }
}

function idAt(content: unknown, index: number): string | undefined {
  const entry: unknown = Array.isArray(content) ? content[index] : undefined
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined
  return typeof id === 'string' ? id : undefined
}

function unknownNames(
  entry: ServiceEntry,
  text: string,
  areas: ReadonlyMap<string, string>,
  organisations: ReadonlyMap<string, KnownOrganisation>,
): ImportError[] {
  const line = lineOfEntry(text, entry.id)
  const wrong = (field: string, message: string): ImportError => ({ line, field: `${entry.id}: ${field}`, message })
  return [
    ...(organisations.has(entry.organisation) ? [] : [wrong('organisation', `de organisatie ${entry.organisation} is niet bekend`)]),
    ...(['areas', 'notOffered'] as const).flatMap((field) =>
      entry[field].filter((area) => !areas.has(area)).map((area) => wrong(field, `het gebied ${area} is niet bekend`)),
    ),
  ]
}

/** The id of a public organisation follows from its slug, so that every installation gives it the same one. */
export function organisationIdOf(slug: string): string {
  const hex = createHash('sha256').update(`organisation:${slug}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
