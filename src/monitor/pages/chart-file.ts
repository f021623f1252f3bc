import { renderPng } from '../../platform/chart/render-png.ts'
import { chartSheet, type Sheet } from '../../platform/chart/sheet.tsx'
import type { PageContext } from '../../platform/web/page.ts'
import type { Figure, SeriesRemark } from '../figure/figure.ts'
import { figureJson, figuresCsv, seriesRemarkJson } from '../figure/figure-export.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { chartFileText } from './chart-file.text.ts'

export const dataFormats = ['csv', 'json'] as const
const pictureFormats = ['svg', 'png'] as const
export type FileFormat = (typeof dataFormats)[number] | (typeof pictureFormats)[number]
export const fileFormats: readonly FileFormat[] = [...dataFormats, ...pictureFormats]

/** The ending of a file's name: `atlas.svg` is `svg`. */
export function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1)
}

/** A chart with what it is drawn from. */
export interface ChartFile {
  /** Of the file, without its ending. */
  name: string
  /** Where the page of the chart stands, from the root. */
  address: string
  /** Null where there is nothing to draw. */
  sheet: Omit<Sheet, 'language' | 'brand' | 'mark'> | null
  figures: readonly Figure[]
  remarks: readonly SeriesRemark[]
}

/** The chart in one of four forms; 404 where there is nothing to draw. Every form says so when its figures are invented. */
export async function sendChart(c: PageContext, file: ChartFile, format: string, { fictitious }: FigureSource): Promise<Response> {
  const { language } = c.var.visitor
  const text = chartFileText[language]
  const attach = (body: string | Uint8Array<ArrayBuffer>, type: string) => {
    c.header('content-disposition', `attachment; filename="${fictitious ? 'verzonnen-oefencijfers' : 'cijfers'}-${file.name}.${format}"`)
    return c.body(body, 200, { 'content-type': type })
  }
  if (format === 'csv') return attach(figuresCsv(file.figures), 'text/csv; charset=utf-8')
  if (format === 'json') {
    const body = { figures: file.figures.map(figureJson), seriesRemarks: file.remarks.map(seriesRemarkJson) }
    return attach(JSON.stringify(body), 'application/json')
  }
  if (file.sheet === null) return c.notFound()
  const notes = [...file.sheet.notes, text.address(`${c.var.site.publicUrl}${file.address}`)]
  const mark = fictitious ? { mark: text.invented } : {}
  const svg = chartSheet({ ...file.sheet, ...mark, notes, language, brand: text.brand })
  return format === 'svg' ? attach(svg, 'image/svg+xml') : attach(await renderPng(svg), 'image/png')
}
