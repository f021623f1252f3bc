import type { Child } from 'hono/jsx'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { FilterList } from '../../platform/ui/filter-list.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import type { Figure } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { figureValueText } from '../figure/figure-value.ts'
import { periodText } from '../figure/period-text.ts'
import { inShort } from './figure-cell.tsx'
import { monitorText } from './monitor.text.ts'
import { narrowText } from './narrow.text.ts'
import type { Overview } from './overview.ts'
import { SourceLink } from './source-link.tsx'

/** What stands outside the regional set, folded per theme. Every row names its area, period and source. */
export function OtherFigures({ others, source: from, language }: { others: Overview['others']; source: FigureSource; language: Language }) {
  const { base } = from
  const text = monitorText[language]
  if (others.length === 0) return null
  const { indicator, area, value, period, source } = text.columns
  const count = others.reduce((sum, { figures }) => sum + figures.length, 0)
  return (
    <Card heading={text.others}>
      <p class="soft">{from.fictitious ? text.practiceOthersLead : text.othersLead}</p>
      <Narrowing count={count} language={language}>
        {others.map(({ theme, figures }) => (
          <Details
            summary={
              <>
                {text.themes[theme]}{' '}
                <span class="whole" data-rows={figures.length}>
                  ({text.figuresOf(figures.length)})
                </span>
              </>
            }
          >
            <DataTable
              caption={text.themes[theme]}
              captionHidden
              language={language}
              columns={[
                { header: indicator, names: true },
                { header: area },
                { header: value, numeric: true },
                { header: period },
                { header: source },
              ]}
              rows={figures.map(({ indicator: definition, figure }) => [
                <a href={`${base}/${definition.code}?gebied=${figure.area.slug}`}>{definition.name[language]}</a>,
                figure.area.name,
                <Value figure={figure} language={language} />,
                periodText(figure.period, language),
                <SourceLink source={figure.source} base={base} language={language} />,
              ])}
            />
          </Details>
        ))}
      </Narrowing>
    </Card>
  )
}

/** The number with what it is made of, or hatched the reason why there is none. */
function Value({ figure, language }: { figure: Figure; language: Language }) {
  const value = figureValueText(figure, language)
  if (figure.state !== 'known') return <span class="hatched">{value}</span>
  const made = inShort(figure, language)
  return (
    <>
      <strong>{value}</strong>
      {made.length === 0 ? null : (
        <>
          <br />
          <span class="small soft">{made.join(', ')}</span>
        </>
      )}
    </>
  )
}

/** So many rows fit on a screen and a half; more are looked through. */
const long = 15

function Narrowing({ count, language, children }: { count: number; language: Language; children?: Child }) {
  if (count <= long) return <>{children}</>
  const text = narrowText[language]
  return (
    <FilterList id="overige" label={text.label} of={text.of} none={text.none}>
      {children}
    </FilterList>
  )
}
