import type { Language } from '../../platform/text/text.ts'
import { Heading, type HeadingLevel } from '../../platform/ui/heading.tsx'
import { Cell, ColumnHeader, Row, RowHeader, Table, TableBody, TableHead } from '../../platform/ui/table-parts.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { figureFacts } from '../factsheet/figure-facts.ts'
import { figureText } from '../figure/figure.text.ts'
import type { Figure } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { sourceValueText } from '../figure/figure-value.ts'
import { periodText } from '../figure/period-text.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { chanceText } from './chance.text.ts'
import { intervalText } from './interval-text.ts'
import { monitorText } from './monitor.text.ts'
import { Remark, SourceLink } from './source-link.tsx'

export interface SourceTablesProps {
  indicator: IndicatorDefinition
  figures: readonly Figure[]
  source: FigureSource
  language: Language
  /** Of the headings that name the sources; 3 when absent. */
  level?: HeadingLevel | undefined
}

/** Figures of an indicator, a table per source: the only place for what is disputed, beside the remark that says why. */
export function SourceTables({ indicator, figures: all, source, language, level }: SourceTablesProps) {
  const bySource = Map.groupBy(all, (figure) => figure.source.key)
  return (
    <>
      {[...bySource.values()].map((figures) => {
        const [first] = figures
        return first === undefined ? null : (
          <>
            <Heading level={level ?? 3}>
              <SourceLink source={first.source} base={source.base} language={language} />
            </Heading>
            <FigureTable figures={figures} caption={`${indicator.name[language]}: ${first.source.title}`} language={language} />
          </>
        )
      })}
    </>
  )
}

/** Newest first. */
function FigureTable({ figures, caption, language }: { figures: readonly Figure[]; caption: string; language: Language }) {
  const text = monitorText[language].columns
  const rows = figures.toSorted(
    (one, other) => (other.period.until ?? 0) - (one.period.until ?? 0) || one.area.name.localeCompare(other.area.name, language),
  )
  const columns = [text.area, text.period, text.value, text.counts, text.remark]
  return (
    <Table class="figures-table source-table figure-list">
      <caption class="visually-hidden">{caption}</caption>
      <TableHead>
        <Row>
          {columns.map((column) => (
            <ColumnHeader>{column}</ColumnHeader>
          ))}
        </Row>
      </TableHead>
      <TableBody>
        {rows.map((figure) => (
          <Row>
            <RowHeader>{figure.area.name}</RowHeader>
            <Cell data-label={text.period}>{periodText(figure.period, language)}</Cell>
            <Cell data-label={text.value}>
              <Value figure={figure} language={language} />
            </Cell>
            <Cell data-label={text.counts}>
              <Words words={countedAs(figure, language)} />
            </Cell>
            <Cell data-label={text.remark}>
              {figure.remark === null ? <Words words="" /> : <Remark remark={figure.remark} language={language} />}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

/** What the number is made of, and the margin we reckon around it. */
function countedAs(figure: Figure, language: Language): string {
  const margin = intervalText(figure, language)
  return [...figureFacts(figure, language), ...(margin === null ? [] : [`${chanceText[language].marginShort} ${margin}`])].join('; ')
}

function Words({ words }: { words: string }) {
  return words === '' ? <span class="none">–</span> : <span>{words}</span>
}

function Value({ figure, language }: { figure: Figure; language: Language }) {
  const words = figureText[language].state[figure.state]
  if (figure.state === 'known') return <strong class="number">{sourceValueText(figure, language)}</strong>
  if (figure.state !== 'disputed') return <span class="hatched">{words}</span>
  return (
    <>
      <span class="number">{sourceValueText(figure, language)}</span> <Tag kind="wait">{words}</Tag>
    </>
  )
}
