import type { Transaction } from '../../../platform/database/as-actor.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import type { LoadedFactsheet } from '../load-factsheet.ts'
import type { FactsheetVersion } from './factsheet-version.ts'
import { loadHistory } from './load-history.ts'

/** Which of how many versions a factsheet is. */
export interface StoodVersion {
  version: FactsheetVersion
  /** Number of the latest version. */
  latest: number
}

/**
 * The factsheet as it stood in the version of an ISO moment, figures and text; without numbers that are withheld by now. Refused where
 * there is no such version, also when it was taken back.
 */
export async function readVersion(
  tx: Transaction,
  asked: { area: string; year: number; at: string },
): Promise<Result<LoadedFactsheet & { stood: StoodVersion }, 'not_a_factsheet' | 'no_such_factsheet_version'>> {
  const loaded = await loadHistory(tx, asked)
  if (!loaded.ok) return loaded
  const { versions, years, shownAt } = loaded.value
  const version = versions.find(({ at }) => at === asked.at)
  if (version === undefined) return refuse('not_found', 'no_such_factsheet_version')
  return ok({ factsheet: shownAt(version.at), years, stood: { version, latest: versions.length } })
}

/** Which version the factsheet of now is; null while nothing of it was ever published. */
export async function newestVersion(tx: Transaction, asked: { area: string; year: number }): Promise<FactsheetVersion | null> {
  const loaded = await loadHistory(tx, asked)
  return loaded.ok ? (loaded.value.versions.at(-1) ?? null) : null
}
