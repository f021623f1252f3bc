import { BarChart } from '../../platform/chart/bar-chart.tsx'
import { LineChart, type LineChartProps, lineChartTable } from '../../platform/chart/line-chart.tsx'
import type { Language } from '../../platform/text/text.ts'
import { DescriptionList } from '../../platform/ui/description-list.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { Remark } from '../pages/source-link.tsx'
import { factsheetText } from './factsheet.text.ts'
import type { Caution } from './factsheet-cautions.ts'
import type { IndicatorView } from './factsheet-view.ts'
import type { SeriesView } from './series-view.ts'
import { StandingMark } from './standing-mark.tsx'
import type { AreaRow, Surroundings } from './surroundings.ts'
import { Voices } from './written-cards.tsx'

interface Props {
  indicator: IndicatorView
  language: Language
}

/** One of the thirteen, with its parts, what to keep in mind and what it means. */
export function IndicatorCard({ indicator, language }: Props) {
  const id = `indicator-${indicator.number}`
  return (
    <section class="card sheet-indicator" id={id} aria-labelledby={`${id}-kop`}>
      <h2 id={`${id}-kop`}>
        <span class="sheet-number">{indicator.number}</span>
        <span>{indicator.name}</span>
        <StandingMark status={indicator.status} />
      </h2>
      {indicator.series.map((series) => (
        <Series series={series} named={indicator.parts} language={language} />
      ))}
      <Cautions cautions={indicator.cautions} language={language} />
      <Here indicator={indicator} language={language} />
      <Meanings indicator={indicator} language={language} />
    </section>
  )
}

function Series({ series, named, language }: { series: SeriesView; named: boolean; language: Language }) {
  const text = factsheetText[language]
  return (
    <div class="sheet-series">
      {named ? (
        <h3>
          {series.label === '' ? null : <span class="sheet-code">{series.label}</span>} {series.name}
        </h3>
      ) : null}
      <div class="sheet-answer">
        <p class={series.isNumber ? 'big' : 'sheet-reason'}>{series.headline}</p>
        <p>{series.about}</p>
        {series.change === '' ? null : <p class="small">{series.change}</p>}
        <p class="soft small">
          {series.facts.map((fact) => `${fact} · `)}
          {series.sources.map((number, at) => (
            <>
              {at === 0 ? '' : ', '}
              <a href={`#bron-${number}`}>{text.source(number)}</a>
            </>
          ))}
        </p>
      </div>
      <div class="sheet-around">
        {series.around.bars === null ? null : <Bars name={series.name} bars={series.around.bars} language={language} />}
        <Rows rows={series.around.rows} />
        {series.lines === null ? null : <Years lines={series.lines} language={language} />}
      </div>
    </div>
  )
}

function Years({ lines, language }: { lines: LineChartProps; language: Language }) {
  const text = factsheetText[language]
  return (
    <Details summary={`${text.overYears}: ${lines.periods[0]}-${lines.periods.at(-1)}`}>
      <LineChart {...lines} />
      <DataTable {...lineChartTable(lines, { name: text.area })} captionHidden language={language} />
    </Details>
  )
}

/** What is done with it here, and what parents say of it: their own words, in Dutch. */
function Here({ indicator, language }: Props) {
  const text = factsheetText[language]
  if (indicator.here.length === 0 && indicator.voices.length === 0) return null
  return (
    <div class="sheet-here">
      {indicator.here.length === 0 ? null : <h3>{text.here}</h3>}
      {indicator.here.map((paragraph) => (
        <p class="prose" lang="nl">
          {paragraph}
        </p>
      ))}
      <Voices voices={indicator.voices} />
    </div>
  )
}

function Bars({ name, bars, language }: { name: string; bars: NonNullable<Surroundings['bars']>; language: Language }) {
  const text = factsheetText[language]
  const facts = bars.rows.filter((row) => !row.own && row.facts.length > 0)
  return (
    <>
      <BarChart
        caption={text.rowsCaption(name, bars.period)}
        captionHidden
        columns={{ label: text.area, value: text.value, interval: text.margin }}
        bars={bars.rows.map((row) => ({
          label: row.area,
          kind: row.own ? 'own' : 'reference',
          value: row.value,
          ...(row.value === null ? { reason: row.text } : {}),
          ...(row.interval === null ? {} : { interval: row.interval }),
        }))}
        format={(value) => bars.rows.find((row) => row.value === value)?.text ?? String(value)}
      />
      <p class="soft small">
        {bars.period}
        {facts.map((row) => `. ${row.area}: ${row.facts.join(', ')}`)}.
      </p>
    </>
  )
}

function Rows({ rows }: { rows: readonly AreaRow[] }) {
  if (rows.length === 0) return null
  return (
    <PlainList
      items={rows.map((row) => ({ what: row.area, note: [row.period, ...row.facts].join(', '), end: <strong>{row.text}</strong> }))}
    />
  )
}

function Cautions({ cautions, language }: { cautions: readonly Caution[]; language: Language }) {
  if (cautions.length === 0) return null
  return (
    <div class="sheet-cautions">
      <h3>{factsheetText[language].caution}</h3>
      <ul>
        {cautions.map((caution) => (
          <li>
            {caution.about === '' ? null : <strong>{caution.about}: </strong>}
            {caution.lead === '' ? null : `${caution.lead} `}
            <Remark remark={caution.remark} language={language} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Meanings({ indicator, language }: Props) {
  const text = factsheetText[language]
  return (
    <Details summary={text.meaning} printed>
      {indicator.meanings.map((meaning) => (
        <div class="sheet-meaning">
          {indicator.parts ? (
            <h3>
              {meaning.label} {meaning.name}
            </h3>
          ) : null}
          <DescriptionList
            items={[
              { term: text.numerator, description: meaning.numerator },
              ...(meaning.denominator === null ? [] : [{ term: text.denominator, description: meaning.denominator }]),
              { term: text.saysNot, description: meaning.saysNot },
            ]}
          />
        </div>
      ))}
    </Details>
  )
}
