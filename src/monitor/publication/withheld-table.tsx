import { numberFormat } from '../../platform/text/number-format.ts'
import type { Language } from '../../platform/text/text.ts'
import { Details } from '../../platform/ui/details.tsx'
import { Cell, ColumnHeader, Row, RowHeader, Table, TableBody, TableHead } from '../../platform/ui/table-parts.tsx'
import type { Figure } from '../figure/figure.ts'
import { figureValueText } from '../figure/figure-value.ts'
import { definitionOf } from '../indicator/catalogue.ts'
import { countedFigure, figureKey } from './count-cells.ts'
import { publicationText } from './publication.text.ts'
import type { Withheld } from './publication.ts'

/** What a figure is about in a few words: indicator, area and year. */
export function figureName(figure: Figure, language: Language): string {
  return `${indicatorName(figure, language)}, ${figure.area.name}, ${figure.period.text}`
}

function indicatorName(figure: Figure, language: Language): string {
  const definition = definitionOf(figure)
  return definition === undefined ? figure.indicator : definition.complete ? definition.shortName[language] : definition.name[language]
}

interface WithheldProps {
  withheld: readonly Withheld[]
  /** Figures the analyst asked to keep, by `figureKey`. */
  kept: ReadonlySet<string>
  /** The id of the form that the boxes belong to. */
  form: string
  language: Language
}

/** More than fit on a screen or two are folded, an indicator at a time. */
const mostOpen = 30

/** The hidden figures with their true counts, for the analyst, per indicator. */
export function WithheldTables(props: WithheldProps) {
  const { withheld, language } = props
  const text = publicationText[language]
  if (withheld.length <= mostOpen) return <WithheldTable {...props} caption={text.hiddenList} />
  return (
    <>
      {[...Map.groupBy(withheld, ({ figure }) => indicatorName(figure, language))].map(([indicator, own]) => (
        <Details summary={`${indicator}: ${text.withheldCount(own.length)}`}>
          <WithheldTable {...props} withheld={own} caption={indicator} />
        </Details>
      ))}
    </>
  )
}

function WithheldTable({ withheld, kept, form, language, caption }: WithheldProps & { caption: string }) {
  const text = publicationText[language]
  const number = numberFormat(language, 0)
  const { columns } = text
  return (
    <Table class="figures-table diff-table">
      <caption class="visually-hidden">{caption}</caption>
      <TableHead>
        <Row>
          {(['indicator', 'area', 'period', 'count', 'reason', 'provable', 'keep'] as const).map((column) => (
            <ColumnHeader>{columns[column]}</ColumnHeader>
          ))}
        </Row>
      </TableHead>
      <TableBody>
        {withheld.map(({ figure, reason, provable }) => {
          const counted = countedFigure(figure)
          const until = provable === null || !Number.isFinite(provable.to) ? null : provable.to
          return (
            <Row>
              <RowHeader>{indicatorName(figure, language)}</RowHeader>
              <Cell data-label={columns.area}>{figure.area.name}</Cell>
              <Cell data-label={columns.period}>{figure.period.text}</Cell>
              <Cell data-label={columns.count}>
                {counted === null ? (figure.n ?? figureValueText(figure, language)) : number.format(counted.count)}
              </Cell>
              <Cell data-label={columns.reason}>{text.reasons[reason]}</Cell>
              <Cell data-label={columns.provable}>{provable === null ? '–' : text.between(provable.from, until)}</Cell>
              <Cell data-label={columns.keep}>
                {reason === 'secondary' ? (
                  <input
                    type="checkbox"
                    name="houd"
                    value={figureKey(figure)}
                    form={form}
                    checked={kept.has(figureKey(figure))}
                    aria-label={text.keepFigure(figureName(figure, language))}
                  />
                ) : (
                  '–'
                )}
              </Cell>
            </Row>
          )
        })}
      </TableBody>
    </Table>
  )
}
