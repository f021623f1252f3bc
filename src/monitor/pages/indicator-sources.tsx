import type { Child } from 'hono/jsx'
import type { Language } from '../../platform/text/text.ts'
import { Heading } from '../../platform/ui/heading.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { figureFacts } from '../factsheet/figure-facts.ts'
import { figureText } from '../figure/figure.text.ts'
import type { Figure } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { sourceValueText } from '../figure/figure-value.ts'
import { periodText } from '../figure/period-text.ts'
import type { IndicatorViewProps } from './indicator-view.tsx'
import { monitorText } from './monitor.text.ts'
import { Remark, SourceLink } from './source-link.tsx'

/** All figures of an indicator, a table per source: the only place for what is disputed, beside the remark that says why. */
export function SourceTables({ page, source, language }: IndicatorViewProps) {
  const bySource = Map.groupBy(page.figures, (figure) => figure.source.key)
  return (
    <>
      {[...bySource.values()].map((figures) => {
        const [first] = figures
        return first === undefined ? null : (
          <>
            <Heading level={3}>
              <SourceLink source={first.source} base={source.base} language={language} />
            </Heading>
            <FigureTable figures={figures} caption={`${page.indicator.name[language]}: ${first.source.title}`} language={language} />
          </>
        )
      })}
    </>
  )
}

export interface FigureTableProps {
  figures: readonly Figure[]
  caption: string
  language: Language
  /** Adds a column with the source of each figure, where the table has figures of several. */
  source?: FigureSource | undefined
}

/** Newest first. */
export function FigureTable({ figures, caption, language, source }: FigureTableProps) {
  const text = monitorText[language].columns
  const rows = figures.toSorted(
    (one, other) => (other.period.until ?? 0) - (one.period.until ?? 0) || one.area.name.localeCompare(other.area.name, language),
  )
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { header: text.area, names: true },
        { header: text.period },
        { header: text.value },
        { header: text.counts },
        { header: text.remark },
        ...(source === undefined ? [] : [{ header: text.source }]),
      ]}
      rows={rows.map((figure): Child[] => [
        figure.area.name,
        periodText(figure.period, language),
        <Value figure={figure} language={language} />,
        figureFacts(figure, language).join('; '),
        figure.remark === null ? '' : <Remark remark={figure.remark} language={language} />,
        ...(source === undefined ? [] : [<SourceLink source={figure.source} base={source.base} language={language} />]),
      ])}
    />
  )
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
