import { drawingWidth } from '../../platform/chart/sheet.tsx'
import { drawSmallLines, smallLinesInWords } from '../../platform/chart/small-lines.tsx'
import type { Language } from '../../platform/text/text.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { type Big2, big2Lines } from './big2.ts'
import type { ChartFile } from './chart-file.ts'
import { chartNotes, originNotes } from './chart-notes.ts'
import { multiplesText } from './multiples.text.ts'
import { type Multiples, panelsOf } from './multiples.ts'
import { multiplesLead, multiplesTitle } from './multiples-title.ts'
import { joinable } from './years.ts'

/** Many small lines as they stand on their page. */
export function multiplesFile(multiples: Multiples, source: FigureSource, language: Language): ChartFile {
  const { subject, area, figures } = multiples
  const series = subject.kind === 'indicator' ? subject.indicator.code : subject.key
  const drawn = panelsOf(multiples, source, language)
  const shown = joinable(figures)
  return {
    name: `reeksen-${series}-${area.slug}`,
    address: `${source.base}/reeksen?reeks=${series}&gebied=${area.slug}`,
    figures,
    remarks: [],
    sheet:
      drawn.periods.length === 0
        ? null
        : {
            title: multiplesTitle(multiples, language),
            subtitle: multiplesLead(multiples, language),
            description: smallLinesInWords(drawn),
            parts: [{ drawing: drawSmallLines(drawn, drawingWidth) }],
            notes: subject.kind === 'indicator' ? chartNotes(subject.indicator, shown, language) : originNotes(figures, language),
          },
  }
}

/** Every Big2 series that can be drawn, each way of measuring apart. */
export function big2File(big2: Big2, source: FigureSource, language: Language): ChartFile {
  const text = multiplesText[language]
  const drawn = big2.series.flatMap((series) => {
    const lines = big2Lines(series, big2.areas, source, language)
    return lines === null ? [] : [{ series, lines }]
  })
  return {
    name: 'big2',
    address: `${source.base}/big2`,
    figures: big2.series.flatMap(({ figures }) => figures),
    remarks: big2.series.flatMap(({ remarks }) => remarks),
    sheet:
      drawn.length === 0
        ? null
        : {
            title: text.big2,
            subtitle: text.big2Lead,
            description: drawn.map(({ lines }) => smallLinesInWords(lines)).join(' '),
            parts: drawn.map(({ series, lines }) => ({
              heading: series.indicator.name[language],
              drawing: drawSmallLines(lines, drawingWidth),
            })),
            notes: originNotes(
              drawn.flatMap(({ series }) => joinable(series.figures)),
              language,
            ),
          },
  }
}
