import { AreaMap } from '../../platform/chart/map-drawing.tsx'
import { MapLegend } from '../../platform/chart/map-legend.tsx'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { nameList } from '../factsheet/name-list.ts'
import { boundariesText } from './boundaries.text.ts'
import type { BoundaryMap } from './boundary-map.ts'
import type { MapCoverage } from './map-coverage.ts'

/** The map itself, with what its fills stand for and whose boundaries they are, where that is not said beside it. */
export function DrawnMap(props: { drawn: BoundaryMap; attributions: readonly string[]; isPreview: boolean; language: Language }) {
  const { drawn, attributions, isPreview, language } = props
  const text = boundariesText[language].map
  const { whole, off, legend, map } = drawn
  const elsewhere = isPreview ? text.off : text.offNow
  return (
    <>
      <AreaMap {...map} />
      {legend.length === 0 ? null : <MapLegend id="legenda" label={text.legend} classes={map.classes} entries={legend} />}
      {attributions.length === 0 ? null : <p class="small soft">{text.attribution(nameList(attributions, language))}</p>}
      {whole === null || off.length === 0 ? null : <p class="small soft">{elsewhere(off.length, whole.name)}</p>}
    </>
  )
}

const mostNamed = 6

/** Which maps have boundaries, or will have. */
export function CoverageCard({ coverage, language }: { coverage: readonly MapCoverage[]; language: Language }) {
  const text = boundariesText[language].coverage
  return (
    <Card heading={text.heading} kind="sand" id="kaarten">
      <p>{text.lead}</p>
      <PlainList
        items={coverage.map(({ whole, municipalities, missing }) => ({
          what: whole.name,
          note:
            missing.length === 0
              ? text.all(municipalities)
              : `${text.some(municipalities - missing.length, municipalities)}${missing.length === municipalities ? '' : `; ${missingText(missing, language)}`}`,
          end: <Tag kind={missing.length === 0 ? 'done' : 'plain'}>{missing.length === 0 ? text.drawn : text.tiles}</Tag>,
        }))}
      />
    </Card>
  )
}

function missingText(missing: MapCoverage['missing'], language: Language): string {
  const text = boundariesText[language].coverage
  const names = missing.slice(0, mostNamed).map(({ name }) => name)
  const more = missing.length - names.length
  return more > 0 ? `${text.missing(names.join(', '))} ${text.more(more)}` : text.missing(nameList(names, language))
}
