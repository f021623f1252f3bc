import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { DescriptionList } from '../../platform/ui/description-list.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import type { HeadingLevel } from '../../platform/ui/heading.tsx'
import { Cell, ColumnHeader, Row, RowHeader, Table, TableBody, TableHead } from '../../platform/ui/table-parts.tsx'
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
    <Table class="figures-table source-table">
      <caption class="visually-hidden">{caption}</caption>
      <TableHead>
        <Row>
          {columns.map((column) => (
            <ColumnHeader>{column}</ColumnHeader>
          ))}
        </Row>
      </TableHead>
      <TableBody>
        {figures.map(({ figure, area, denominator }) => (
          <Row>
            <RowHeader>
              {indicatorName(figure, language)}
              <Definition figure={figure} language={language} />
            </RowHeader>
            <Cell data-label={text.area}>{area.name}</Cell>
            <Cell data-label={text.period}>{periodText(figure.period, language)}</Cell>
            <Cell data-label={text.value}>{figureValue(figure, language)}</Cell>
            <Cell data-label={text.denominator}>{countedText({ figure, area, denominator }, language)}</Cell>
            <Cell data-label={text.source}>{sourceName(figure.source, sourceTitle)}</Cell>
            {hasLines ? <Cell data-label={text.line}>{figure.line ?? text.fromSet}</Cell> : null}
          </Row>
        ))}
      </TableBody>
    </Table>
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
