import type { Area, AreaLevel } from '../../area/area.ts'
import { type AreaTree, areaTree } from '../../area/area-tree.ts'
import { type Figure, type FigureState, printed, type SeriesRemark, type Source } from '../figure/figure.ts'
import { parsePeriod, undated } from '../figure/period.ts'
import { findIndicator } from '../indicator/catalogue.ts'

// Figures for tests and drawings, written as short as they are thought of.

export const sampleSource: Source = { key: 'bron', title: 'Indicatorenset', publisher: 'Regio', year: 2024, note: null }
const set = { id: 'set', slug: 'set', fictitious: false }

function place(slug: string, name: string, level: AreaLevel, parents: string[], membership: 'stated' | 'group' = 'stated'): Area {
  const years = { fromYear: null, untilYear: null, successor: null, source: null, tile: null }
  return { slug, code: null, name, level, ...years, parents: parents.map((parent) => ({ slug: parent, membership })) }
}

export const sampleAreas: AreaTree = areaTree([
  place('nederland', 'Nederland', 'nation', []),
  place('midden', 'Gelderland-Midden', 'region', ['nederland']),
  place('zuid', 'Regio Zuid', 'subregion', ['midden']),
  place('vsv-kracht', 'VSV Kracht', 'vsv', ['midden']),
  place('vsv-vallei', 'VSV Vallei', 'vsv', ['midden']),
  place('renkum', 'Renkum', 'municipality', ['midden', 'zuid', 'vsv-kracht']),
  place('wageningen', 'Wageningen', 'municipality', ['midden', 'zuid', 'vsv-vallei']),
  place('ede', 'Ede', 'municipality', ['midden', 'vsv-vallei']),
  place('gemeenten-in-midden', 'Afzonderlijke gemeenten', 'subregion', ['midden'], 'group'),
])

export function sampleArea(slug: string): Area {
  const area = sampleAreas.find(slug)
  if (area === undefined) throw new Error(`no area ${slug} in the sample`)
  return area
}

type More = Partial<Pick<Figure, 'numerator' | 'denominator' | 'n' | 'remark' | 'qualifiers' | 'range'>>

/** `written` is the value as the file prints it, or the state that says why there is none; `!5.7` is disputed. */
export function sampleFigure(
  indicator: string,
  area: string,
  period: string,
  written: FigureState | `${number}` | `!${number}`,
  more: More = {},
) {
  const number = /^!?(\d.*)$/.exec(written)?.[1]
  const state = number === undefined ? written : written.startsWith('!') ? 'disputed' : 'known'
  const figure: Figure = {
    ...{ set, indicator, definitionVersion: 1, area: sampleArea(area), period: parsePeriod(period) ?? undated },
    ...{ numerator: null, denominator: null, range: null, n: null, remark: null, qualifiers: [], source: sampleSource },
    value: number === undefined ? null : printed(number),
    unit: findIndicator(indicator)?.unit ?? 'count',
    state: state as FigureState,
    id: `${indicator} ${area} ${period}`,
    ...more,
  }
  return figure
}

export function sampleRemark(indicator: string, area: string, period: string, kind: string, remark: string): SeriesRemark {
  const id = `${indicator} ${area} ${period}`
  return { set, indicator, area: sampleArea(area), period: parsePeriod(period) ?? undated, kind, source: sampleSource, remark, id }
}
