import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { Catalogue } from '../indicator/catalogue.ts'
import { isOwnCode, newCode } from '../indicator/own-definition.ts'
import { addDefinition, loadCatalogue, waitForOtherDefinitions } from '../indicator/own-definitions.store.ts'
import { findSources, saveSources } from '../set/source.store.ts'
import { chosenSource } from './chosen-source.ts'
import { findDraft, keepDraft, listDrafts, removeDraft } from './draft.store.ts'
import { type DraftContent, mayBeRevised, nextVersion } from './draft.ts'
import { type FieldErrors, readDraft, type WholeDraft } from './read-draft.ts'

export type DefinitionRefusal =
  | 'only_analysts_define'
  | 'unknown_indicator'
  | 'counted_by_software'
  | 'definition_retired'
  | 'name_missing'
  | 'draft_changed'

/** What comes from the form: `code` is null for a new indicator, `revision` 0 when there was no draft yet. */
interface Typed {
  code: string | null
  revision: number
  content: DraftContent
}

/** The place of a draft: a known indicator's next version, or a new indicator (null) with the code it will get. */
interface Place {
  catalogue: Catalogue
  code: string
  version: number
}

/** What every act on a definition asks first. */
async function placeOf(
  tx: Transaction,
  code: string | null,
  content: DraftContent,
  act: `definition.${string}`,
): Promise<Result<Place, DefinitionRefusal>> {
  if (!hasRole(tx.actor, 'analyst'))
    return forbid(tx, { action: 'update', code: act, objectType: 'indicator', ...objectOf(code) }, 'only_analysts_define')
  const catalogue = await loadCatalogue(tx)
  if (code === null) {
    const name = [content.nameNl ?? ''].flat().join(' ').trim()
    if (name === '') return refuse('invalid', 'name_missing', 'nameNl')
    const drafts = new Set((await listDrafts(tx)).map((draft) => draft.code))
    const taken = (one: string) => drafts.has(one) || catalogue.find(one) !== undefined
    return ok({ catalogue, code: newCode(name, taken), version: 1 })
  }
  const definition = catalogue.find(code)
  if (definition === undefined) {
    if (!isOwnCode(code) || (await findDraft(tx, code)) === null) return refuse('not_found', 'unknown_indicator')
    return ok({ catalogue, code, version: 1 })
  }
  if (!mayBeRevised(definition)) return refuse('conflict', 'counted_by_software')
  if (catalogue.retirement(code) !== null) return refuse('conflict', 'definition_retired')
  return ok({ catalogue, code, version: nextVersion(catalogue.versions(code)) })
}

const objectOf = (code: string | null) => (code === null ? {} : { objectId: code.slice(0, 80) })

/** Keeps what was typed, whole or not. Gives the code back. */
export async function saveDraft(tx: Transaction, { code, revision, content }: Typed): Promise<Result<{ code: string }, DefinitionRefusal>> {
  const place = await placeOf(tx, code, content, 'definition.draft_saved')
  if (!place.ok) return place
  const { code: given, version } = place.value
  if (!(await keepDraft(tx, { code: given, version, content }, revision))) return refuse('stale', 'draft_changed')
  await recordAudit(tx, {
    action: revision === 0 ? 'create' : 'update',
    code: 'definition.draft_saved',
    objectType: 'indicator',
    objectId: given,
    detail: { version },
  })
  return ok({ code: given })
}

/** Throws a draft away. */
export async function discardDraft(tx: Transaction, code: string, revision: number): Promise<Result<null, DefinitionRefusal>> {
  if (!hasRole(tx.actor, 'analyst'))
    return forbid(
      tx,
      { action: 'delete', code: 'definition.draft_discarded', objectType: 'indicator', ...objectOf(code) },
      'only_analysts_define',
    )
  if (!(await removeDraft(tx, code, revision))) return refuse('stale', 'draft_changed')
  await recordAudit(tx, { action: 'delete', code: 'definition.draft_discarded', objectType: 'indicator', objectId: code })
  return ok(null)
}

export type Published = { ok: true; code: string } | { ok: false; errors: FieldErrors }

/**
 * Publishes what was typed as the next version, with its new source if it names one, and lets go of the draft. Fields that are not right
 * yet come back with a code each, and nothing is stored.
 */
export async function publishDefinition(
  tx: Transaction,
  { code, revision, content }: Typed,
): Promise<Result<Published, DefinitionRefusal>> {
  await waitForOtherDefinitions(tx)
  const place = await placeOf(tx, code, content, 'definition.published')
  if (!place.ok) return place
  const { catalogue, code: given, version } = place.value
  if (((await findDraft(tx, given))?.revision ?? 0) !== revision) return refuse('stale', 'draft_changed')
  const read = readDraft(given, version, content)
  if (!read.ok) return ok(read)
  const { definition, reason } = read.whole
  const source = chosenSource(definition.source, read.whole.newSource, await findSources(tx))
  const errors = doubleName(read.whole, catalogue) ?? ('error' in source ? source.error : null)
  if (errors !== null || 'error' in source) return ok({ ok: false, errors: errors ?? {} })
  if (source.isNew) await saveSources(tx, [source.is])
  await addDefinition(tx, { ...definition, source: source.is.key }, reason)
  await removeDraft(tx, given, revision)
  await recordAudit(tx, { action: 'create', code: 'definition.published', objectType: 'indicator', objectId: given, detail: { version } })
  return ok({ ok: true, code: given })
}

/** Two indicators of one name are one too many: nobody could tell their figures apart. */
function doubleName({ definition }: WholeDraft, catalogue: Catalogue): FieldErrors | null {
  const key = (name: string) => name.toLowerCase().replaceAll(/\s+/g, ' ')
  const others = catalogue.all.filter(({ code }) => code !== definition.code)
  if (others.some(({ name }) => key(name.nl) === key(definition.name.nl))) return { nameNl: 'name_taken' }
  return others.some(({ name }) => key(name.en) === key(definition.name.en)) ? { nameEn: 'name_taken' } : null
}
