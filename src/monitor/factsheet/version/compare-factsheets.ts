import type { AreaRef } from '../../../area/area.ts'
import type { Transaction } from '../../../platform/database/as-actor.ts'
import { ok, type Result } from '../../../platform/result.ts'
import type { Language } from '../../../platform/text/text.ts'
import { type FactsheetSection, factsheetChanges } from './factsheet-change.ts'
import type { FactsheetVersion } from './factsheet-version.ts'
import { loadHistory } from './load-history.ts'
import { type WrittenChange, writtenChanges } from './written-change.ts'

export interface FactsheetComparison {
  area: AreaRef
  year: number
  /** The latest first. */
  versions: readonly FactsheetVersion[]
  /** Which two are compared, the earlier first; null while there is only one. */
  compared: ComparedFactsheets | null
}

export interface ComparedFactsheets {
  from: FactsheetVersion
  until: FactsheetVersion
  /** What is different in the figures. */
  sections: readonly FactsheetSection[]
  /** What is different in the text. */
  written: readonly WrittenChange[]
}

interface Asked {
  area: string
  year: number
  /** ISO moments: the version shown at that moment is meant. Absent or not understood: the latest, and the one before it. */
  from?: string | undefined
  until?: string | undefined
  /** In which the text is told. */
  language: Language
}

/** What was different on a factsheet at two moments, from publications that everybody may still read; refused where there is no sheet. */
export async function compareFactsheets(tx: Transaction, asked: Asked): Promise<Result<FactsheetComparison, 'not_a_factsheet'>> {
  const loaded = await loadHistory(tx, asked)
  if (!loaded.ok) return loaded
  const { area, year, now, sheetAt } = loaded.value
  const versions = loaded.value.versions.toReversed()
  const chosen = chosenOf(versions, asked)
  if (chosen === null) return ok({ area, year, versions, compared: null })
  const [before, after] = [sheetAt(chosen.from.at), sheetAt(chosen.until.at)]
  const sections = factsheetChanges(before, after, now)
  const written = writtenChanges(before.written, after.written, asked.language)
  return ok({ area, year, versions, compared: { ...chosen, sections, written } })
}

/** Whichever is named first, the earlier one is compared with the later. */
function chosenOf(versions: readonly FactsheetVersion[], { from, until }: Asked) {
  const [latest] = versions
  if (latest === undefined || versions.length < 2) return null
  const later = shownAt(versions, until) ?? latest
  const earlier = shownAt(versions, from) ?? versions[versions.indexOf(later) + 1] ?? later
  return earlier.at <= later.at ? { from: earlier, until: later } : { from: later, until: earlier }
}

/** The version that stood at a moment, or the first one when there was none yet; undefined for what is no moment. */
function shownAt(versions: readonly FactsheetVersion[], moment: string | undefined): FactsheetVersion | undefined {
  if (moment === undefined || !/^\d{4}-\d{2}-\d{2}T[\d:.]{5,12}Z$/.test(moment)) return undefined
  return versions.find(({ at }) => at <= moment) ?? versions.at(-1)
}
