import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { DescriptionList } from '../../platform/ui/description-list.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import type { HeadingLevel } from '../../platform/ui/heading.tsx'
import { Tag, type TagKind } from '../../platform/ui/tag.tsx'
import { periodText } from '../figure/period-text.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import { contradictionText } from './contradiction.text.ts'
import type { Contradiction, ContradictionFigure, Severity } from './contradiction.ts'
import { contradictionWords, countedText, figureValue, indicatorName } from './contradiction-words.ts'

export interface ContradictionListProps {
  /** In the order of `findContradictions`: the gravest first. */
  contradictions: readonly Contradiction[]
  language: Language
  /** Of each contradiction's heading; 3 when absent. */
  level?: HeadingLevel | undefined
  /** Title of a source by key, for rows of a file; the key itself when absent. */
  sourceTitle?: ((key: string) => string | undefined) | undefined
}

const tagOf: Record<Severity, TagKind> = { high: 'open', medium: 'wait', low: 'plain' }

/**
 * What figures contradict, for the people who can ask the source: each with how grave it is in words, what is printed, what it means and what
 * to ask, and the figures themselves with definition, area, period, numerator and denominator, source and line. Not for public pages.
 */
export function ContradictionList({ contradictions, language, level, sourceTitle }: ContradictionListProps) {
  const text = contradictionText[language]
  if (contradictions.length === 0) {
    return (
      <EmptyState heading={text.none} level={level}>
        <p>{text.noneWhy}</p>
      </EmptyState>
    )
  }
  return (
    <>
      {contradictions.map((found) => {
        const { severity, where, what, means, ask } = contradictionWords(found, language)
        return (
          <Card heading={where} level={level ?? 3} kind={found.severity === 'high' ? 'remark' : 'plain'}>
            <p>
              <Tag kind={tagOf[found.severity]}>{severity}</Tag> <span class="soft small">{text.severityMeans[found.severity]}</span>
            </p>
            <p>{what}</p>
            <DescriptionList
              items={[
                { term: text.means, description: means },
                { term: text.ask, description: ask },
              ]}
            />
            <Details summary={`${text.figures} (${found.figures.length})`} printed>
              <FigureTable figures={found.figures} caption={`${text.figures}: ${where}`} language={language} sourceTitle={sourceTitle} />
            </Details>
          </Card>
        )
      })}
    </>
  )
}

interface FigureTableProps extends Pick<ContradictionListProps, 'language' | 'sourceTitle'> {
  figures: readonly ContradictionFigure[]
  caption: string
}

function FigureTable({ figures, caption, language, sourceTitle }: FigureTableProps) {
  const text = contradictionText[language].columns
  const hasLines = figures.some(({ figure }) => figure.line !== undefined)
  const columns = [text.indicator, text.area, text.period, text.value, text.denominator, text.source, ...(hasLines ? [text.line] : [])]
  return (
    <table class="figures-table source-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ figure, area, denominator }) => (
          <tr>
            <th scope="row">
              {indicatorName(figure, language)}
              <Definition figure={figure} language={language} />
            </th>
            <td data-label={text.area}>{area.name}</td>
            <td data-label={text.period}>{periodText(figure.period, language)}</td>
            <td data-label={text.value}>{figureValue(figure, language)}</td>
            <td data-label={text.denominator}>{countedText({ figure, area, denominator }, language)}</td>
            <td data-label={text.source}>{sourceName(figure.source, sourceTitle)}</td>
            {hasLines ? <td data-label={text.line}>{figure.line ?? ''}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Numerator and denominator in words; nothing is invented for an indicator known by name only. */
function Definition({ figure, language }: { figure: ContradictionFigure['figure']; language: Language }) {
  const text = contradictionText[language]
  const definition = figure.definition ?? findIndicator(figure.indicator)
  if (definition?.complete !== true) return <span class="note soft small">{` ${text.nameOnly}`}</span>
  const parts = [`${text.numerator}: ${definition.numerator[language]}`]
  if (definition.denominator !== null) parts.push(`${text.denominator}: ${definition.denominator[language]}`)
  return <span class="note soft small">{` ${parts.join('. ')}.`}</span>
}

function sourceName(source: ContradictionFigure['figure']['source'], sourceTitle: ContradictionListProps['sourceTitle']): string {
  return typeof source === 'string' ? (sourceTitle?.(source) ?? source) : source.title
}
