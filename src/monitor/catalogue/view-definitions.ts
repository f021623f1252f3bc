import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { Source } from '../figure/figure.ts'
import type { Catalogue } from '../indicator/catalogue.ts'
import type { DefinitionVersion, IndicatorDefinition, Retirement } from '../indicator/definition.ts'
import { isOwnCode } from '../indicator/own-definition.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { findSources } from '../set/source.store.ts'
import { findDraft, listDrafts } from './draft.store.ts'
import { type IndicatorDraft, mayBeRevised } from './draft.ts'

/** All definitions and drafts, for analysts. */
export async function viewDefinitions(
  tx: Transaction,
): Promise<Result<{ catalogue: Catalogue; drafts: readonly IndicatorDraft[] }, 'only_analysts_define'>> {
  if (!hasRole(tx.actor, 'analyst')) return refuse('forbidden', 'only_analysts_define')
  const [catalogue, drafts] = await Promise.all([loadCatalogue(tx), listDrafts(tx)])
  return ok({ catalogue, drafts })
}

export interface ManagedDefinition {
  definition: IndicatorDefinition
  /** Newest first. */
  versions: readonly DefinitionVersion[]
  retirement: Retirement | null
  draft: IndicatorDraft | null
  sources: readonly Source[]
  mayRevise: boolean
  /** Made here, so that it can be retired. */
  isOwn: boolean
}

/** One published definition with what can be done with it, for analysts. */
export async function viewDefinition(
  tx: Transaction,
  code: string,
): Promise<Result<ManagedDefinition, 'only_analysts_define' | 'unknown_indicator'>> {
  if (!hasRole(tx.actor, 'analyst')) return refuse('forbidden', 'only_analysts_define')
  const [catalogue, draft, sources] = await Promise.all([loadCatalogue(tx), findDraft(tx, code), findSources(tx)])
  const definition = catalogue.find(code)
  if (definition === undefined) return refuse('not_found', 'unknown_indicator')
  return ok({
    definition,
    versions: catalogue.versions(code),
    retirement: catalogue.retirement(code),
    draft,
    sources,
    mayRevise: mayBeRevised(definition),
    isOwn: isOwnCode(code),
  })
}
