import { BarChart } from '../../platform/chart/bar-chart.tsx'
import type { Language } from '../../platform/text/text.ts'
import { Button } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { chartUnit, isShown } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { figureValueText, numberWithUnit } from '../figure/figure-value.ts'
import { coversYear } from '../figure/period.ts'
import { regionalSet } from '../indicator/regional-set.ts'
import { themes } from '../indicator/themes.ts'
import { barLabel } from './bars.ts'
import { type Comparison, comparable } from './compare.ts'
import { SourceTables } from './indicator-sources.tsx'
import { monitorText } from './monitor.text.ts'
import { inventedMark } from './source-link.tsx'

export interface CompareViewProps {
  comparison: Comparison
  source: FigureSource
  language: Language
}

export function CompareView(props: CompareViewProps) {
  const { comparison, source, language } = props
  const text = monitorText[language]
  return (
    <>
      <PageHead
        breadcrumb={{
          label: text.crumbs,
          crumbs: [{ label: source.fictitious ? text.practice : text.monitor, href: source.base }, { label: text.compare }],
        }}
        meta={inventedMark(source, language)}
        heading={text.compareTitle}
        lead={text.compareLead}
      />
      <Stack>
        <Card>
          <CompareForm {...props} />
        </Card>
        {comparison.chosen.length < 2 ? (
          <EmptyState heading={text.compareNone} level={2}>
            {text.compareHow}
          </EmptyState>
        ) : (
          <Compared {...props} />
        )}
      </Stack>
    </>
  )
}

function CompareForm({ comparison, source, language }: CompareViewProps) {
  const text = monitorText[language]
  const option = (indicator: Comparison['indicator'], group: string) => ({
    value: indicator.code,
    label: indicator.name[language],
    group,
  })
  return (
    <form class="stack" method="get" action={`${source.base}/vergelijken`} aria-label={text.compareTitle}>
      <div class="choose wide">
        <SelectField
          name="indicator"
          label={text.choose.indicator}
          value={comparison.indicator.code}
          options={[
            ...regionalSet.map((indicator) => option(indicator, text.regional)),
            ...themes.flatMap(({ key, indicators }) => indicators.map((indicator) => option(indicator, text.themes[key]))),
          ]}
        />
        <SelectField
          name="jaar"
          label={text.choose.year}
          value={String(comparison.year)}
          options={comparison.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Button>{text.choose.show}</Button>
      </div>
      <ChoiceField
        kind="checkbox"
        look="chips"
        name="gebieden"
        label={text.compareAreas}
        value={comparison.chosen.map(({ slug }) => slug)}
        choices={comparable(comparison).map((area) => ({ value: area.slug, label: area.name }))}
      />
    </form>
  )
}

function Compared({ comparison, source, language }: CompareViewProps) {
  const text = monitorText[language]
  const { indicator, year, chosen, figures } = comparison
  const chosenSlugs = new Set(chosen.map(({ slug }) => slug))
  const own = figures.filter(({ area }) => chosenSlugs.has(area.slug))
  const ofYear = new Map(own.filter(({ period }) => coversYear(period, year)).map((figure) => [figure.area.slug, figure]))
  const unit = chartUnit(own) ?? indicator.unit
  const decimals = Math.max(0, ...own.filter(isShown).map(({ value }) => value.decimals))
  const title = text.barsAlt(indicator.name[language], year)
  return (
    <>
      <Card heading={title}>
        {unit === 'count' ? <p class="small soft">{text.compareCounts}</p> : null}
        <BarChart
          caption={title}
          captionHidden
          bars={chosen.map((area) => {
            const figure = ofYear.get(area.slug)
            const kind = area.level === 'region' || area.level === 'nation' || area.level === 'subregion' ? 'reference' : 'own'
            if (figure !== undefined && isShown(figure) && figure.unit === unit)
              return { label: barLabel(figure, language), kind, value: figure.value.value }
            return {
              label: area.name,
              kind,
              value: null,
              reason: figure === undefined ? (source.fictitious ? text.notCounted : text.unknown) : figureValueText(figure, language),
            }
          })}
          format={(value) => numberWithUnit({ value, decimals }, unit, language)}
          columns={{ label: text.columns.area, value: text.columns.value }}
        />
        <p class="small">
          <a href={`${source.base}/${indicator.code}?jaar=${year}`}>{text.meaning}</a>
        </p>
      </Card>
      {own.length === 0 ? null : (
        <Card heading={text.table}>
          <SourceTables figures={own} indicator={indicator} source={source} language={language} />
        </Card>
      )}
    </>
  )
}
