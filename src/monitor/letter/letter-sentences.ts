import type { Factsheet, FactsheetSeries, Telling } from '../factsheet/factsheet.ts'
import { nameList } from '../factsheet/name-list.ts'
import { statusOf } from '../factsheet/series.ts'
import { surroundingsOf } from '../factsheet/surroundings.ts'
import type { Figure } from '../figure/figure.ts'
import { countText, figureValueText } from '../figure/figure-value.ts'
import { periodText } from '../figure/period-text.ts'
import { chanceText } from '../pages/chance.text.ts'
import { changeOf, differenceFromRest } from '../pages/difference.ts'
import { withheldBy } from '../set/figure-set.ts'
import { refOf } from './figure-refs.ts'
import { writtenRef } from './letter.ts'
import { figureSentences, letterWords } from './letter-sentence.text.ts'

/** What a letter says of one indicator: its parts one after another. Where only some parts are borrowed, it says so with each. */
export function indicatorSentences(series: readonly FactsheetSeries[], factsheet: Factsheet): readonly string[] {
  const { name } = factsheet.area
  const all = isBorrowed(series)
  return series.flatMap((one) => {
    const change = changeSentence(one, 'any')
    return [
      ...seriesSentences(one, factsheet),
      ...(change === null ? [] : [change]),
      ...(!all && statusOf(one) === 'other_area' ? [letterWords.notOwn(name)] : []),
    ]
  })
}

/** Has the area no number of its own for any part, and another area one? */
export function isBorrowed(series: readonly FactsheetSeries[]): boolean {
  const standing = series.map(statusOf)
  return standing.includes('other_area') && !standing.includes('own') && !standing.includes('other_year')
}

/** What a letter says of one series, in whole sentences: the figure or why there is none, and what stands beside it. */
export function seriesSentences(series: FactsheetSeries, factsheet: Factsheet): readonly string[] {
  const { answer, definition } = series
  const topic = definition.name.nl
  switch (answer.kind) {
    case 'value':
    case 'nearest':
      return [figureSentence(answer.figure, topic), ...besideSentences(series, answer.figure, factsheet)]
    case 'reason':
      return [reasonSentence(answer.figure, topic), ...nearestSentence(series)]
    case 'elsewhere': {
      const numbers = answer.answers.filter(({ kind }) => kind !== 'reason')
      const reasons = answer.answers.slice(0, 1).map(({ figure }) => reasonSentence(figure, topic))
      if (numbers.length === 0) return [...reasons, ...nearestSentence(series)]
      return numbers.map(({ figure }) => figureSentence(figure, topic))
    }
    case 'doubted':
      return [letterWords.doubted(topic, factsheet.area.name, yearsInDoubt(series)), ...nearestSentence(series)]
    case 'told':
      return [letterWords.told(topic, nameList(answer.tellings.map(tellingWords), 'nl'))]
    case 'unknown':
      if (definition.form === 'told') return [letterWords.untold(topic)]
      return [series.beside.length > 0 ? letterWords.doubtedBeside(topic, areasBeside(series)) : letterWords.unknown(topic)]
  }
}

function tellingWords({ area, period, remark }: Telling): string {
  const words = remark === null ? letterWords.toldHere : letterWords.toldIn
  return `${words(area.name, periodText(period, 'nl'))}${remark === null ? '' : ` ${writtenRef(refOf(remark))}`}`
}

function areasBeside({ beside }: FactsheetSeries): string {
  return nameList(
    beside.map(({ area }) => area.name),
    'nl',
  )
}

/** The number of the nearest larger area that has one, as the factsheet shows it beside. */
function nearestSentence({ beside, definition }: FactsheetSeries): string[] {
  return beside
    .filter(({ state }) => state === 'known')
    .slice(0, 1)
    .map((figure) => figureSentence(figure, definition.name.nl))
}

function yearsInDoubt({ disputed, definition }: FactsheetSeries): string {
  const own = disputed.filter(({ indicator }) => indicator === definition.code)
  return nameList([...new Set(own.map(({ period }) => periodText(period, 'nl')))], 'nl')
}

function figureSentence(figure: Figure, topic: string): string {
  const said = {
    ...{ value: figureValueText(figure, 'nl'), area: figure.area.name, period: periodText(figure.period, 'nl') },
    whole: figure.denominator === null ? null : countText(figure.denominator, 'nl'),
  }
  const sentence = figureSentences[figure.indicator]?.(said) ?? letterWords.otherFigure(topic, said.value, said.area, said.period)
  return `${sentence} ${writtenRef(refOf(figure))}.`
}

function reasonSentence(figure: Figure, topic: string): string {
  if (figure.state === 'known') return figureSentence(figure, topic)
  const { name, slug } = figure.area
  // The municipalities of a region together have a name that begins with a common word.
  const area = slug.startsWith('gemeenten-in-') ? `${name.charAt(0).toLocaleLowerCase('nl')}${name.slice(1)}` : name
  const reason = figure.state === 'withheld' ? letterWords.withheldBy[withheldBy(figure)] : letterWords.reasons[figure.state]
  return `${reason(topic, area, periodText(figure.period, 'nl'))} ${writtenRef(refOf(figure))}.`
}

/** Shares of the same period beside each other, and whether the difference may be chance; counts grow with the area and stand alone. */
function besideSentences(series: FactsheetSeries, figure: Figure, factsheet: Factsheet): string[] {
  const { bars } = surroundingsOf(series, factsheet, 'nl')
  if (bars === null) return []
  const beside = series.beside.filter(
    (other) => other.state === 'known' && other.period.text === figure.period.text && other.unit === figure.unit,
  )
  if (beside.length === 0) return []
  const rests = beside.flatMap((whole) => {
    const difference = differenceFromRest(figure, whole)
    return difference === null ? [] : [chanceText.nl.rest[difference.kind](whole.area.name)]
  })
  const named = beside.map((other) => `${letterWords.besideOne(other.area.name, figureValueText(other, 'nl'))} ${writtenRef(refOf(other))}`)
  return [letterWords.beside(named.join(', ')), ...rests]
}

/**
 * How the figure differs from the year before that has one, with both years named; null where nothing can be said. `sure` leaves out what
 * may well be chance.
 */
export function changeSentence({ answer, overYears, definition }: FactsheetSeries, wanted: 'sure' | 'any'): string | null {
  if (answer.kind !== 'value' && answer.kind !== 'nearest') return null
  const change = changeOf(answer.figure, overYears)
  if (change === null || (wanted === 'sure' && change.kind === 'unsure')) return null
  const than = `${figureValueText(change.than, 'nl')} ${writtenRef(refOf(change.than))}`
  const sentence = chanceText.nl.changes[change.kind](change.than.period.text, than)
  return wanted === 'sure' ? `${figureSentence(answer.figure, definition.name.nl)} ${sentence}` : sentence
}
