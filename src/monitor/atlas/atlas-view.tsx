import { areaText } from '../../area/area.text.ts'
import { AreaMap } from '../../platform/chart/map-drawing.tsx'
import { MapLegend } from '../../platform/chart/map-legend.tsx'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { nameList } from '../factsheet/name-list.ts'
import { chartUnit } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { yearsText } from '../figure/period-text.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { chanceText } from '../pages/chance.text.ts'
import { ChartLinks } from '../pages/chart-links.tsx'
import { areaOptions, indicatorOptions, yearMenu, yearPart } from '../pages/choice.ts'
import { isOfAreas } from '../pages/compare.ts'
import { intervalText } from '../pages/interval-text.ts'
import { monitorText } from '../pages/monitor.text.ts'
import { inventedMark, SourceLink } from '../pages/source-link.tsx'
import { YearNotice } from '../pages/year-notice.tsx'
import { atlasText } from './atlas.text.ts'
import type { AtlasCell } from './atlas.ts'
import { type AtlasMap, atlasMap, classText, valueText } from './atlas-map.ts'
import type { AtlasPage } from './read-atlas.ts'

export interface AtlasViewProps {
  page: AtlasPage
  source: FigureSource
  language: Language
}

export function AtlasView(props: AtlasViewProps) {
  const { page, source, language } = props
  const text = atlasText[language]
  const { indicator, year, whole } = page
  const drawn = atlasMap(page, source, language)
  return (
    <>
      <PageHead
        breadcrumb={{
          label: monitorText[language].crumbs,
          crumbs: [
            { label: source.fictitious ? monitorText[language].practice : monitorText[language].monitor, href: source.base },
            { label: text.title },
          ],
        }}
        meta={inventedMark(source, language)}
        heading={text.heading(indicator.name[language], whole.name)}
        lead={text.lead(year)}
      >
        <AtlasForm {...props} />
      </PageHead>
      <YearNotice {...page} language={language} />
      <Stack>
        <div class="atlas-grid">
          <MapCard {...props} drawn={drawn} />
          {page.figures.length === 0 ? null : <TableCard {...props} />}
        </div>
      </Stack>
    </>
  )
}

function AtlasForm({ page, source, language }: AtlasViewProps) {
  const { choose } = monitorText[language]
  const { indicator, whole, areas } = page
  return (
    <form class="choose three-fields" method="get" action={`${source.base}/atlas`} aria-label={atlasText[language].choose}>
      <SelectField
        name="indicator"
        label={choose.indicator}
        value={indicator.code}
        options={indicatorOptions(page.catalogue, language, (one) => one === indicator || isOfMunicipalities(one))}
      />
      <SelectField
        name="gebied"
        label={choose.area}
        value={whole.slug}
        options={areaOptions(areas, { ...areaText[language].levels, elsewhere: choose.elsewhere }).filter(
          ({ value }) => areas.members(value, 'municipality').length > 0,
        )}
      />
      <SelectField name="jaar" label={choose.year} {...yearMenu(page, language)} />
      <Button kind="quiet">{choose.show}</Button>
    </form>
  )
}

function isOfMunicipalities(indicator: IndicatorDefinition): boolean {
  return indicator.complete ? indicator.levels.includes('municipality') : isOfAreas(indicator)
}

function MapCard({ page, source, language, drawn }: AtlasViewProps & { drawn: AtlasMap }) {
  const text = atlasText[language]
  const { indicator, year, whole, figures } = page
  const { map, legend, off, attributions } = drawn
  if (map === null)
    return (
      <Card>
        <EmptyState heading={text.noMap} level={2}>
          {text.noMapWhy}
        </EmptyState>
      </Card>
    )
  // A map of nothing says nothing: what the sources do tell stands on the page of the indicator.
  if (figures.length === 0)
    return (
      <Card>
        <EmptyState
          heading={text.noFigures(whole.name)}
          level={2}
          action={<ButtonLink href={`${source.base}/${indicator.code}`}>{text.toIndicator}</ButtonLink>}
        >
          {text.noFiguresWhy}
        </EmptyState>
      </Card>
    )
  const names = (areas: readonly string[]) => nameList(areas, language)
  return (
    <Card heading={text.map(indicator.name[language], year)}>
      <AreaMap {...map} />
      <MapLegend id="legenda" label={text.legend} classes={map.classes} entries={legend} />
      <p class="small soft">{attributions.length === 0 ? text.tiles : text.attribution(names(attributions))}</p>
      {chartUnit(figures) === 'count' ? <p class="small soft">{monitorText[language].compareCounts}</p> : null}
      {off.length === 0 ? null : <p class="small soft">{text.off(names(off.map(({ name }) => name)))}</p>}
      <ChartLinks
        path={`${source.base}/atlas`}
        query={`?indicator=${indicator.code}&gebied=${whole.slug}&jaar=${year}`}
        what={map.title}
        language={language}
      />
    </Card>
  )
}

/** The largest first, then those without a number. */
function TableCard({ page, source, language }: AtlasViewProps) {
  const text = atlasText[language]
  const { columns } = monitorText[language]
  const { atlas, indicator, year } = page
  const valued = (cell: (typeof atlas.cells)[number]) =>
    cell.kind === 'class' ? (cell.figure.value?.value ?? 0) : Number.NEGATIVE_INFINITY
  const sources = [...new Map(atlas.cells.flatMap(({ figure }) => (figure === null ? [] : [[figure.source.key, figure.source]]))).values()]
  return (
    <Card heading={text.table}>
      <DataTable
        caption={text.map(indicator.name[language], year)}
        captionHidden
        language={language}
        columns={[
          { header: columns.area, names: true },
          { header: columns.value, numeric: true },
        ]}
        rows={atlas.cells
          .toSorted((one, other) => valued(other) - valued(one))
          .map((cell) => [
            <a href={`${source.base}/${indicator.code}?gebied=${cell.area.slug}&${yearPart(page)}`}>{cell.area.name}</a>,
            <CellInWords cell={cell} {...{ page, source, language }} />,
          ])}
      />
      <p class="small">
        <a href={`${source.base}/${indicator.code}?${yearPart(page)}`}>{text.toIndicator}</a>
      </p>
      {sources.length === 0 ? null : (
        <p class="small soft">
          {monitorText[language].sourceOne}{' '}
          {sources.map((one, at) => (
            <>
              {at === 0 ? '' : '; '}
              <SourceLink source={one} base={source.base} language={language} />
            </>
          ))}
        </p>
      )}
    </Card>
  )
}

/** The number with its class and margin, or the reason; with its period where that is not the year of the map. */
function CellInWords({ cell, page, source, language }: AtlasViewProps & { cell: AtlasCell }) {
  const text = atlasText[language]
  const value = valueText(cell, source, language)
  const margin = cell.figure === null ? null : intervalText(cell.figure, language)
  const period = cell.figure === null ? '' : yearsText(cell.figure.period)
  const notes = [
    ...(cell.kind === 'class' ? [text.inClass(classText(cell.place, page, language))] : []),
    ...(margin === null ? [] : [`${chanceText[language].marginShort} ${margin}`]),
    ...(period === '' || period === String(page.year) ? [] : [period]),
  ]
  return (
    <>
      {cell.kind === 'class' ? <strong>{value}</strong> : <span class="hatched">{value}</span>}
      {notes.map((note) => (
        <span class="margin">{note}</span>
      ))}
    </>
  )
}
