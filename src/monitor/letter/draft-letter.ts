import { dateInFull } from '../../platform/text/date-words.ts'
import { indicatorNames } from '../factsheet/editor/indicator-names.ts'
import { factsheetText } from '../factsheet/factsheet.text.ts'
import type { Factsheet, FactsheetIndicator, FactsheetSeries } from '../factsheet/factsheet.ts'
import { sharedLimit } from '../factsheet/factsheet-meanings.ts'
import { nameList } from '../factsheet/name-list.ts'
import { recommendationText } from '../factsheet/recommendation/recommendation.text.ts'
import { type SeriesStatus, shownSeries, statuses, statusOf } from '../factsheet/series.ts'
import type { Figure } from '../figure/figure.ts'
import type { IndicatorPhase } from '../indicator/definition.ts'
import type { Letter } from './letter.ts'
import { letterWords } from './letter-sentence.text.ts'
import { changeSentence, indicatorSentences, isBorrowed, seriesSentences } from './letter-sentences.ts'

const phases: readonly IndicatorPhase[] = ['before', 'pregnancy', 'after', 'all']

/** How many changes the core of a letter names: the first that matter, not all. */
const mostInCore = 3

/**
 * The first words of a letter, from the published figures and texts of a factsheet alone. It quotes figures with their name, says what is
 * missing and why, calls a change one only when it is more than chance, and says nothing of causes. `address` is that of the factsheet.
 */
export function draftLetter(factsheet: Factsheet, address: string): Letter {
  const { area, year } = factsheet
  return {
    subject: letterWords.subject(area.name, year),
    core: core(factsheet),
    context: context(factsheet),
    content: content(factsheet),
    next: next(factsheet, address),
  }
}

function core(factsheet: Factsheet): string {
  const { area, year, indicators, written } = factsheet
  const standing = indicators.map(standingOf)
  const count = (...wanted: SeriesStatus[]) => standing.filter((status) => wanted.includes(status)).length
  const series = indicators.flatMap((indicator) => shownSeries(indicator.series))
  const changes = series.flatMap((one) => changeSentence(one, 'sure') ?? []).slice(0, mostInCore)
  const comparable = series.some((one) => changeSentence(one, 'any') !== null)
  const numbers = (['own', 'other_year'] as const).flatMap((status) =>
    indicators.flatMap((indicator) =>
      shownSeries(indicator.series)
        .filter((one) => statusOf(one) === status)
        .slice(0, 1),
    ),
  )
  const first = numbers.slice(0, mostInCore).flatMap((one) => seriesSentences(one, factsheet).slice(0, 1))
  return joined([
    letterWords.opening(area.name, year),
    [
      letterWords.ownCount(count('own', 'other_year'), area.name, year),
      letterWords.elsewhereCount(count('other_area')),
      letterWords.toldCount(count('told')),
      letterWords.noneCount(count('none')),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    (changes.length > 0 ? changes : [...first, comparable ? letterWords.noChange : letterWords.noComparison]).join(' '),
    ...written.summary.split('\n').filter((line) => line.trim() !== ''),
  ])
}

/** An indicator stands as the best of its parts. */
function standingOf({ series }: FactsheetIndicator): SeriesStatus {
  const parts = shownSeries(series).map(statusOf)
  return statuses.find((status) => parts.includes(status)) ?? 'none'
}

function context({ indicators, sources, compared }: Factsheet): string {
  const definitions = indicators.flatMap(({ series }) => series.map(({ definition }) => definition))
  const named = sources.map(({ title, publisher, year }) => `${title} (${[publisher, ...(year === null ? [] : [year])].join(', ')})`)
  const areas = nameList(
    compared.map(({ name }) => name),
    'nl',
  )
  return joined([
    letterWords.programme,
    letterWords.sources(nameList(named, 'nl')),
    ...(areas === '' ? [] : [letterWords.compared(areas)]),
    letterWords.chance,
    [sharedLimit(definitions, 'nl'), factsheetText.nl.limitsText].filter((limit) => limit !== null).join(' '),
  ])
}

function content(factsheet: Factsheet): string {
  const { area, indicators, written } = factsheet
  const names = indicatorNames('nl')
  const borrowed = indicators.filter(({ series }) => isBorrowed(shownSeries(series)))
  const topics = borrowed.map(({ number }) => letterWords.topic(names.get(number) ?? ''))
  const ofPhase = Map.groupBy(indicators, ({ series }) => series[0]?.definition.phase ?? 'all')
  return joined([
    ...(topics.length === 0 ? [] : [letterWords.noneOwn(area.name, topics)]),
    ...phases.flatMap((phase) => {
      const own = ofPhase.get(phase) ?? []
      if (own.length === 0) return []
      return [
        `# ${letterWords.phases[phase]}`,
        ...own.flatMap((indicator) => [
          indicatorSentences(shownSeries(indicator.series), factsheet).join(' '),
          ...hereLines(written.here.get(indicator.number)),
        ]),
      ]
    }),
  ])
}

function hereLines(words: string | undefined): string[] {
  return words === undefined
    ? []
    : [
        `${letterWords.here} ${words
          .split('\n')
          .filter((line) => line.trim() !== '')
          .join(' ')}`,
      ]
}

function next({ area, year, indicators, written }: Factsheet, address: string): string {
  const { states } = recommendationText.nl
  const unregistered = indicators.filter(({ series }) => shownSeries(series).every((one) => unregisteredOf(one).length > 0))
  const where = unregistered.flatMap(({ series }) =>
    shownSeries(series).flatMap((one) => unregisteredOf(one).map((figure) => figure.area.name)),
  )
  return joined([
    ...(written.recommendations.length === 0
      ? []
      : [
          letterWords.recommendations,
          ...written.recommendations.map(
            ({ what, who, by, state }) =>
              `- ${letterWords.recommendation(what, who, by === null ? '' : dateInFull(by, 'nl'), states[state])}`,
          ),
        ]),
    ...(written.earlier.length === 0
      ? []
      : [
          letterWords.earlier,
          ...written.earlier.map(
            ({ year: from, recommendation, followUp, last }) =>
              `- ${letterWords.followUp(recommendation.what, from, states[followUp?.state ?? last], followUp?.words ?? '')}`,
          ),
        ]),
    ...(unregistered.length === 0 ? [] : [letterWords.registering(unregistered.length, nameList([...new Set(where)], 'nl'))]),
    letterWords.factsheet(area.name, year, address),
  ])
}

/** The figures that say of a series that it is not registered; none where anything else is said of it. */
function unregisteredOf({ answer }: FactsheetSeries): readonly Figure[] {
  const figures = 'figure' in answer ? [answer.figure] : answer.kind === 'elsewhere' ? answer.answers.map(({ figure }) => figure) : []
  return figures.every(({ state }) => state === 'not_registered') ? figures : []
}

function joined(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .join('\n\n')
    .replaceAll(/(^|\n)(- [^\n]*)\n\n(?=- )/g, '$1$2\n')
}
