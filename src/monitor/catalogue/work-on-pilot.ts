import { loadAreas } from '../../area/area.store.ts'
import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { addressOf } from '../indicator/own-definition.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { findSources, saveSources } from '../set/source.store.ts'
import { chosenSource } from './chosen-source.ts'
import { keepPilot, ownPilots, showPilot } from './pilot.store.ts'
import { indicatorFields, type KeptPilot, type PilotInput, pilotFrom, sourceWithPilot } from './pilot.ts'
import { shippedPilots } from './shipped-pilots.ts'

export type PilotRefusal =
  | 'only_analysts_pilot'
  | 'unknown_pilot'
  | 'pilot_changed'
  | 'name_taken'
  | 'area_unknown'
  | 'indicator_unknown'
  | 'source_missing'
  | 'source_exists'

/** Keeps a pilot; `slug` is null for a new one, which gets its address from its Dutch name. */
export async function savePilot(tx: Transaction, slug: string | null, input: PilotInput): Promise<Result<{ slug: string }, PilotRefusal>> {
  const line = { action: slug === null ? 'create' : 'update', code: 'pilot.saved', objectType: 'pilot' } as const
  if (!hasRole(tx.actor, 'analyst')) return forbid(tx, line, 'only_analysts_pilot')
  const [own, areas, catalogue, sources] = await Promise.all([ownPilots(tx), loadAreas(tx), loadCatalogue(tx), findSources(tx)])
  const address = slug ?? (addressOf(input.nameNl) || 'proef')
  if (slug === null && [...shippedPilots, ...own].some((pilot) => pilot.slug === address)) return refuse('invalid', 'name_taken', 'nameNl')
  if (slug !== null && !own.some((pilot) => pilot.slug === slug)) return refuse('not_found', 'unknown_pilot')
  if (areas.find(input.area)?.slug !== input.area) return refuse('invalid', 'area_unknown', 'area')
  const source = chosenSource(input.source, sourceWithPilot(input), sources)
  if ('error' in source)
    return 'source' in source.error ? refuse('invalid', 'source_missing', 'source') : refuse('invalid', 'source_exists', 'sourceTitle')
  const unknown = indicatorFields.find((field) => input[field] !== undefined && catalogue.find(input[field]) === undefined)
  if (unknown !== undefined) return refuse('invalid', 'indicator_unknown', unknown)
  const pilot = pilotFrom(address, { ...input, source: source.is.key })
  const changed = own.some((known) => known.slug === slug && known.revision !== input.version)
  if (changed) return refuse('stale', 'pilot_changed')
  if (source.isNew) await saveSources(tx, [source.is])
  if (!(await keepPilot(tx, pilot, slug === null ? 0 : input.version))) return refuse('stale', 'pilot_changed')
  await recordAudit(tx, { ...line, objectId: address })
  return ok({ slug: address })
}

/** Shows a pilot to everybody, or takes it back. */
export async function publishPilot(tx: Transaction, slug: string, revision: number, isShown: boolean): Promise<Result<null, PilotRefusal>> {
  const code = isShown ? 'pilot.published' : 'pilot.taken_back'
  const line = { action: 'execute', code, objectType: 'pilot', objectId: slug.slice(0, 80) } as const
  if (!hasRole(tx.actor, 'analyst')) return forbid(tx, line, 'only_analysts_pilot')
  if (!(await ownPilots(tx)).some((pilot) => pilot.slug === slug)) return refuse('not_found', 'unknown_pilot')
  if (!(await showPilot(tx, slug, revision, isShown))) return refuse('stale', 'pilot_changed')
  await recordAudit(tx, line)
  return ok(null)
}

/** Those that ship and those made here, by name; who is no analyst sees only what is published. */
export async function allPilots(tx: Transaction): Promise<KeptPilot[]> {
  const own = await ownPilots(tx)
  return [...shippedPilots, ...own].toSorted((one, other) => one.name.nl.localeCompare(other.name.nl, 'nl'))
}
