import { createHash } from 'node:crypto'
import { hasRole } from '../../platform/database/actor.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { findFigures, findPreparedFigures } from '../figure/figure.store.ts'
import type { Source } from '../figure/figure.ts'
import type { Catalogue } from '../indicator/catalogue.ts'
import type { CompleteIndicator, IndicatorDefinition } from '../indicator/definition.ts'
import { newCode, wholeDefinition } from '../indicator/own-definition.ts'
import { loadCatalogue } from '../indicator/own-definitions.store.ts'
import { findSources } from '../set/source.store.ts'
import { codesWithFigures, findDraft, listDrafts } from './draft.store.ts'
import { type DraftContent, type IndicatorDraft, mayBeRevised, nextVersion } from './draft.ts'
import { type Preview, previewOf } from './preview.ts'
import { contentOf, readDraft } from './read-draft.ts'

/** A definition on its way, as its page shows it. */
export interface DraftPage {
  /** The code it has or will get; null while a new one has no name. */
  code: string | null
  version: number
  /** The version in force; null for a new indicator. */
  current: IndicatorDefinition | null
  draft: IndicatorDraft | null
  content: DraftContent
  /** Stands for this content; what is published must be what was looked at. */
  digest: string
  sources: readonly Source[]
  /** Indicators that have figures. */
  triable: readonly IndicatorDefinition[]
  /** Null when there is nothing to look at: not asked for, or not whole yet. */
  trial: { definition: CompleteIndicator; on: IndicatorDefinition | null; preview: Preview } | null
}

export interface Wish {
  /** Null for a new indicator. */
  code: string | null
  /** What was typed; the draft or the version in force when absent. */
  content?: DraftContent
  /** Whether to try it on figures. */
  trying: boolean
}

const empty: DraftContent = { people: 'people', zero: 'show', direction: '', computedFrom: 'import' }

/** The page of a draft or of a definition to begin; refused to who is no analyst, and for what cannot be revised here. */
export async function viewDraft(
  tx: Transaction,
  { code, content: typed, trying }: Wish,
): Promise<Result<DraftPage, 'only_analysts_define' | 'unknown_indicator' | 'counted_by_software' | 'definition_retired'>> {
  if (!hasRole(tx.actor, 'analyst')) return refuse('forbidden', 'only_analysts_define')
  const [catalogue, sources, withFigures] = await Promise.all([loadCatalogue(tx), findSources(tx), codesWithFigures(tx)])
  const current = (code === null ? undefined : catalogue.find(code)) ?? null
  const draft = code === null ? null : await findDraft(tx, code)
  if (code !== null && current === null && draft === null) return refuse('not_found', 'unknown_indicator')
  if (current !== null && !mayBeRevised(current)) return refuse('conflict', 'counted_by_software')
  if (code !== null && catalogue.retirement(code) !== null) return refuse('conflict', 'definition_retired')
  const content = typed ?? draft?.content ?? (current === null ? empty : contentOf(current))
  const version = code === null ? 1 : nextVersion(catalogue.versions(code))
  const named = code ?? (await codeFor(tx, catalogue, content))
  return ok({
    code: named,
    version,
    current,
    draft,
    content,
    digest: digestOf(content),
    sources,
    triable: catalogue.all.filter((each) => withFigures.has(each.code)),
    trial: trying && named !== null ? await trialOf(tx, catalogue, { code: named, version, content }) : null,
  })
}

async function codeFor(tx: Transaction, catalogue: Catalogue, content: DraftContent): Promise<string | null> {
  const name = [content.nameNl ?? ''].flat().join(' ').trim()
  if (name === '') return null
  const drafts = new Set((await listDrafts(tx)).map((draft) => draft.code))
  return newCode(name, (one) => drafts.has(one) || catalogue.find(one) !== undefined)
}

interface TrialWish {
  code: string
  version: number
  content: DraftContent
}

async function trialOf(tx: Transaction, catalogue: Catalogue, wish: TrialWish): Promise<DraftPage['trial']> {
  const read = readDraft(wish.code, wish.version, wish.content)
  if (!read.ok) return null
  const definition = wholeDefinition(read.whole.definition)
  const on = catalogue.find([wish.content.tryOn ?? ''].flat()[0] || wish.code) ?? null
  if (on === null) return { definition, on, preview: previewOf(definition, [], []) }
  const [published, prepared] = await Promise.all([
    findFigures(tx, { fictitious: false, indicators: [on.code] }),
    findPreparedFigures(tx, on.code),
  ])
  return { definition, on, preview: previewOf(definition, published, prepared) }
}

function digestOf(content: DraftContent): string {
  const { tryOn: _, ...definition } = content
  const sorted = Object.entries(definition).sort(([one], [other]) => one.localeCompare(other))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 22)
}
