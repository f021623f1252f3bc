import { SmallLines } from '../../platform/chart/small-lines.tsx'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { Heading } from '../../platform/ui/heading.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import type { FigureSource } from '../figure/figure-source.ts'
import { periodText } from '../figure/period-text.ts'
import { unitNames } from '../figure/unit.text.ts'
import { type Big2, type Big2Series, big2Lines } from './big2.ts'
import { dataFormats } from './chart-file.ts'
import { ChartLinks } from './chart-links.tsx'
import { SourceTables } from './indicator-sources.tsx'
import { monitorText } from './monitor.text.ts'
import { multiplesText } from './multiples.text.ts'
import { inventedMark, Remark, SourceLink } from './source-link.tsx'

export interface Big2ViewProps {
  big2: Big2
  source: FigureSource
  language: Language
}

export function Big2View({ big2, source, language }: Big2ViewProps) {
  const text = multiplesText[language]
  const drawn = big2.series.map((series) => ({ series, lines: big2Lines(series, big2.areas, source, language) }))
  const some = drawn.some(({ lines }) => lines !== null)
  return (
    <>
      <PageHead
        breadcrumb={{
          label: monitorText[language].crumbs,
          crumbs: [
            { label: source.fictitious ? monitorText[language].practice : monitorText[language].monitor, href: source.base },
            { label: 'Big2' },
          ],
        }}
        meta={inventedMark(source, language)}
        heading={text.big2}
        lead={text.big2Lead}
      />
      <Stack>
        {some ? null : (
          <EmptyState heading={text.big2None} level={2}>
            {text.big2NoneWhy}
          </EmptyState>
        )}
        {drawn.map(({ series, lines }) => (
          <Card heading={series.indicator.name[language]}>
            <p class="soft small">{unitNames[language][series.indicator.unit]}</p>
            {lines === null ? null : (
              <>
                <SmallLines {...lines} level={3} />
                <p class="small soft">{text.margin}</p>
              </>
            )}
            <SourceTables figures={series.figures} indicator={series.indicator} source={source} language={language} />
            <Words series={series} source={source} language={language} />
          </Card>
        ))}
        {drawn.length === 0 ? null : (
          <ChartLinks path={`${source.base}/big2`} query="" what={text.big2} formats={some ? undefined : dataFormats} language={language} />
        )}
      </Stack>
    </>
  )
}

function Words({ series, source, language }: { series: Big2Series; source: FigureSource; language: Language }) {
  if (series.remarks.length === 0) return null
  return (
    <>
      <Heading level={3}>{multiplesText[language].big2Words}</Heading>
      <ul>
        {series.remarks.map((remark) => (
          <li>
            <strong>
              {remark.area.name}, {periodText(remark.period, language)}:
            </strong>{' '}
            <Remark remark={remark.remark} language={language} />{' '}
            <SourceLink source={remark.source} base={source.base} language={language} />
          </li>
        ))}
      </ul>
    </>
  )
}
