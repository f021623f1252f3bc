import { forbid } from '../../platform/audit/forbid.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { takeLong } from '../../platform/database/take-long.ts'
import { ok, type Result } from '../../platform/result.ts'
import { caseworkSources, countedFigures } from '../fact/casework-figures.ts'
import { factRulesVersion } from '../fact/facts-of.ts'
import type { Figure } from '../figure/figure.ts'
import { replaceFigures } from '../figure/figure-write.store.ts'
import { openSet, touchSet } from '../set/figure-set.store.ts'
import { filledHere } from '../set/figure-set.ts'
import { saveSources } from '../set/source.store.ts'
import { realCoalitions } from './publication.store.ts'

/** The set that holds what is counted from the work of real coalitions. Protected like any count of people. */
export const caseworkSet = {
  id: '5e700000-0000-4000-8000-000000000003',
  slug: filledHere.casework,
  title: { nl: 'Geteld uit het werk van de coalities', en: 'Counted from the work of the coalitions' },
  kind: 'casework',
  fictitious: false,
  protection: 'counts',
} as const

const source: Figure['source'] = {
  key: caseworkSources.work,
  title: 'Geteld uit het werk van de coalities',
  publisher: 'De coalities, met Startlijn',
  year: null,
  note: `Telregels versie ${factRulesVersion}.`,
}

/**
 * Puts the counts of real casework, as they stand today, into their set as a draft. Only for the system and for who is analyst in every
 * coalition: counts of a region without one of its coalitions would be no counts of that region. Returns how many figures; 0 leaves the
 * set as it is. Nothing is shown before it is published.
 */
export async function collectCasework(tx: Transaction): Promise<Result<number, 'only_analysts'>> {
  const entry = { action: 'execute', code: 'set.collected', objectType: 'figure_set', objectId: caseworkSet.id } as const
  if (!(await isAnalystEverywhere(tx))) return forbid(tx, entry, 'only_analysts')
  await takeLong(tx)
  const { id, slug, fictitious } = caseworkSet
  const figures = await countedFigures(tx, { set: { id, slug, fictitious }, source })
  if (figures.length === 0) return ok(0)
  await openSet(tx, caseworkSet)
  await saveSources(tx, [source])
  await replaceFigures(tx, id, figures)
  await touchSet(tx, id)
  await recordAudit(tx, { ...entry, detail: { count: figures.length } })
  return ok(figures.length)
}

async function isAnalystEverywhere(tx: Transaction): Promise<boolean> {
  const { actor } = tx
  if (actor.kind === 'system') return true
  const real = await realCoalitions(tx)
  const own = new Set(actor.roles.flatMap(({ role, coalitionId }) => (role === 'analyst' ? [coalitionId] : [])))
  return real.length > 0 && real.every((id) => own.has(id))
}
