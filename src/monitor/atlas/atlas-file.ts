import { drawMap } from '../../platform/chart/map-drawing.tsx'
import { drawLegend } from '../../platform/chart/map-legend.tsx'
import { drawingWidth } from '../../platform/chart/sheet.tsx'
import type { Language } from '../../platform/text/text.ts'
import { nameList } from '../factsheet/name-list.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import type { ChartFile } from '../pages/chart-file.ts'
import { chartNotes } from '../pages/chart-notes.ts'
import { atlasText } from './atlas.text.ts'
import { atlasMap } from './atlas-map.ts'
import type { AtlasPage } from './read-atlas.ts'

/** The map with its legend as a file; its data are the figures of its municipalities, every year. */
export function atlasFile(page: AtlasPage, source: FigureSource, language: Language): ChartFile {
  const { indicator, whole, year, figures, atlas } = page
  const text = atlasText[language]
  const { map, legend, attributions } = atlasMap(page, source, language)
  const drawn = atlas.cells.flatMap(({ figure }) => figure ?? [])
  return {
    name: `atlas-${indicator.code}-${whole.slug}-${year}`,
    address: `${source.base}/atlas?indicator=${indicator.code}&gebied=${whole.slug}&jaar=${year}`,
    figures,
    remarks: [],
    sheet:
      map === null
        ? null
        : {
            title: text.heading(indicator.name[language], whole.name),
            subtitle: String(year),
            description: map.cells.map(({ label }) => `${label}.`).join(' '),
            parts: [
              { drawing: drawMap(map, drawingWidth) },
              {
                heading: text.legend,
                drawing: drawLegend({ id: map.id, label: text.legend, classes: map.classes, entries: legend }, drawingWidth),
              },
            ],
            notes: [
              ...chartNotes(indicator, drawn, language),
              attributions.length === 0 ? text.tiles : text.attribution(nameList(attributions, language)),
            ],
          },
  }
}
