import { comingBack } from '../recommendation/recommendation.ts'
import type { ParentVoice } from '../voice/voice.ts'
import { type FactsheetWords, factsheetWordsOf } from './factsheet-fields.ts'
import type { WrittenSheet } from './written-sheet.ts'

/** The text of a factsheet as it was published once; kept as it stood. */
export interface PublishedText {
  year: number
  /** Goes up with every publication of the text of that year. */
  number: number
  /** ISO moment. */
  publishedAt: string
  /** Of a text begun by somebody invented. */
  fictitious: boolean
  /** The words per field, in the order in which fields were begun; only those with words. */
  fields: ReadonlyMap<string, string>
}

/** Of every year the latest publication that stood at an ISO moment; the latest of all without a moment. */
export function textsAt(texts: readonly PublishedText[], moment: string | null): readonly PublishedText[] {
  const stood = texts.filter(({ publishedAt }) => moment === null || publishedAt <= moment)
  const byYear = new Map(stood.toSorted((one, other) => one.number - other.number).map((text) => [text.year, text]))
  return [...byYear.values()].toSorted((one, other) => one.year - other.year)
}

/**
 * What people wrote beside the figures of a year, by one publication a year; `voices` are those of the year that may be read, of which the
 * sheet has those its publication names.
 */
export function writtenSheetOf(texts: readonly PublishedText[], voices: readonly ParentVoice[], year: number): WrittenSheet {
  const sheets = sheetsOf(texts)
  const own = sheets.find((sheet) => sheet.year === year)
  return {
    summary: own?.summary ?? '',
    here: own?.here ?? new Map(),
    voices: voices.filter(({ id }) => own?.voices.includes(id) === true),
    recommendations: own?.recommendations ?? [],
    earlier: comingBack(sheets, year),
    publishedAt: texts.find((text) => text.year === year)?.publishedAt ?? null,
    fictitious: texts.some(({ fictitious }) => fictitious),
  }
}

/** The words of every year among these texts. */
export function sheetsOf(texts: readonly PublishedText[]): readonly (FactsheetWords & { year: number })[] {
  return texts.map(({ year, fields }) => ({ year, ...factsheetWordsOf(fields) }))
}
