import { plainDateOf } from '../../platform/clock.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { factsheetText } from './factsheet.text.ts'
import { recommendationText } from './recommendation/recommendation.text.ts'
import type { Recommendation } from './recommendation/recommendation.ts'
import type { WrittenSheet } from './text/written-sheet.ts'

export interface VoiceView {
  quote: string
  by: string
}

export interface RecommendationView {
  what: string
  who: string
  by: string
  state: string
  done: boolean
}

/** What people wrote, in words ready to lay out; their own words are Dutch, whatever the language of the sheet. */
export interface WrittenView {
  /** Each a paragraph. */
  summary: readonly string[]
  /** About the whole; those about an indicator stand with it. */
  voices: readonly VoiceView[]
  recommendations: readonly RecommendationView[]
  /** Of earlier years; `became` is empty where nothing was told. */
  earlier: readonly (RecommendationView & { year: string; became: string })[]
  /** When it was published; empty when nothing was written. */
  published: string
  /** Said where invented people wrote it; else null. */
  invented: string | null
}

export function writtenView(written: WrittenSheet, language: Language): WrittenView {
  const text = factsheetText[language]
  const words = recommendationText[language]
  return {
    summary: paragraphsOf(written.summary),
    voices: voicesAbout(written, null),
    recommendations: written.recommendations.map((one) => recommendationView(one, language)),
    earlier: written.earlier.map(({ year, recommendation, followUp, last }) => ({
      ...recommendationView({ ...recommendation, state: followUp?.state ?? last }, language),
      year: words.of(year),
      became: followUp?.words ?? '',
    })),
    published: written.publishedAt === null ? '' : text.published(dateInFull(plainDateOf(new Date(written.publishedAt)), language)),
    invented: written.fictitious ? text.inventedWords : null,
  }
}

/** How it is done here with one indicator, and what parents say of it. */
export function hereOf(written: WrittenSheet, number: number): { here: readonly string[]; voices: readonly VoiceView[] } {
  return { here: paragraphsOf(written.here.get(number) ?? ''), voices: voicesAbout(written, number) }
}

function voicesAbout({ voices }: WrittenSheet, about: number | null): VoiceView[] {
  return voices.filter((voice) => voice.about === about).map(({ quote, spokenBy }) => ({ quote, by: spokenBy }))
}

export function recommendationView({ what, who, by, state }: Recommendation, language: Language): RecommendationView {
  return {
    what,
    who,
    by: by === null ? '' : dateInFull(by, language),
    state: recommendationText[language].states[state],
    done: state === 'done',
  }
}

/** Every line that says something is a paragraph. */
export function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
