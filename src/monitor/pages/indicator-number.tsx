import { areaText } from '../../area/area.text.ts'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { type DescriptionItem, DescriptionList } from '../../platform/ui/description-list.tsx'
import { figureText } from '../figure/figure.text.ts'
import type { Figure } from '../figure/figure.ts'
import { countText, figureValueText } from '../figure/figure-value.ts'
import { periodText, yearsText } from '../figure/period-text.ts'
import { withheldBy } from '../set/figure-set.ts'
import { chanceText } from './chance.text.ts'
import { changeOf, differenceFromRest } from './difference.ts'
import type { IndicatorViewProps } from './indicator-view.tsx'
import { intervalText } from './interval-text.ts'
import { monitorText } from './monitor.text.ts'
import { Remark, SourceLink } from './source-link.tsx'
import { yearNoticeText } from './year-notice.text.ts'

/** The figure of the chosen area and year, with what it is made of; or in words why there is none. */
export function NumberCard({ page, source, language }: IndicatorViewProps) {
  const text = monitorText[language]
  const { statement, area, year } = page
  if (statement.kind === 'figure') {
    const { figure, sameYear } = statement
    return (
      <Card>
        <p class="soft small">{`${area.name}, ${periodText(figure.period, language)}`}</p>
        <p class={figure.state === 'known' ? 'big-number' : 'big-number words'}>{figureValueText(figure, language)}</p>
        {sameYear ? null : <p class="small">{text.asked(year)}</p>}
        {figure.state === 'disputed' ? <p class="small">{text.doubtedWhy}</p> : null}
        {figure.state === 'withheld' ? <p class="small">{figureText[language].withheldWhy[withheldBy(figure)]}</p> : null}
        {differencesInWords(figure, page, language).map((sentence) => (
          <p class="small">{sentence}</p>
        ))}
        <DescriptionList
          items={[
            { term: text.source, description: <SourceLink source={figure.source} base={source.base} language={language} /> },
            ...madeOf(figure, language),
          ]}
        />
        <p class="small">
          <a href="#betekenis">{text.meaning}</a>
        </p>
      </Card>
    )
  }
  if (statement.kind === 'words') {
    const { remark, sameYear } = statement
    return (
      <Card>
        <p class="soft small">{`${area.name}, ${periodText(remark.period, language)}`}</p>
        <p class="big-number words">{text.told}</p>
        {sameYear ? null : <p class="small">{yearNoticeText[language].asked(year)}</p>}
        <p>
          <Remark remark={remark.remark} language={language} />
        </p>
        <p class="small">
          <SourceLink source={remark.source} base={source.base} language={language} />
        </p>
      </Card>
    )
  }
  return (
    <Card>
      <p class="soft small">{`${area.name}, ${year}`}</p>
      <p class="big-number words">{figureText[language].none[statement.reason]}</p>
      <p class="small">{statement.reason === 'other_level' ? text.otherLevels(levelsOf(page, language)) : text.noOwnFigure}</p>
    </Card>
  )
}

/** Numerator, denominator, answers and the source's own wording; a denominator that the source leaves out is said to be so. */
function madeOf(figure: Figure, language: Language): DescriptionItem[] {
  if (figure.state !== 'known') return []
  const text = monitorText[language]
  const { numerator, denominator, n } = figure
  const words: Readonly<Record<string, string>> = figureText[language].qualifier
  const margin = intervalText(figure, language)
  const qualifiers = figure.qualifiers.flatMap((qualifier) => words[qualifier] ?? [])
  const share = figure.unit === 'percent' || figure.unit === 'per_mille' || figure.unit === 'per_1000_births'
  const count = (value: number | null) => (value === null ? text.notStated : countText(value, language))
  return [
    ...(share || numerator !== null ? [{ term: text.numerator, description: count(numerator) }] : []),
    ...(share || denominator !== null ? [{ term: text.denominator, description: count(denominator) }] : []),
    ...(n === null || n === denominator ? [] : [{ term: share ? text.answers : text.takenOver, description: countText(n, language) }]),
    ...(margin === null
      ? []
      : [
          {
            term: chanceText[language].margin,
            description: (
              <>
                {margin}{' '}
                <a class="whole" href="#toeval">
                  {text.how}
                </a>
              </>
            ),
          },
        ]),
    ...(qualifiers.length === 0 ? [] : [{ term: text.columns.remark, description: qualifiers.join('; ') }]),
  ]
}

/** Against the year before, and against the rest of the larger areas, nearest first; nothing where chance cannot be reckoned with. */
function differencesInWords(figure: Figure, { figures, areas }: IndicatorViewProps['page'], language: Language): string[] {
  const text = chanceText[language]
  const change = changeOf(figure, figures)
  const around = new Set(areas.ancestors(figure.area.slug).map(({ slug }) => slug))
  const wholes = figures.filter((other) => around.has(other.area.slug) && other.period.text === figure.period.text)
  const rest = wholes.flatMap((whole) => differenceFromRest(figure, whole) ?? [])[0]
  return [
    ...(change === null ? [] : [text.changes[change.kind](yearsText(change.than.period), figureValueText(change.than, language))]),
    ...(rest === undefined ? [] : [text.rest[rest.kind](rest.than.area.name)]),
  ]
}

function levelsOf({ indicator }: IndicatorViewProps['page'], language: Language): string {
  const names = areaText[language].level
  return indicator.complete ? indicator.levels.map((level) => names[level]).join(', ') : ''
}
