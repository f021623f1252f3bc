import type { Language } from '../../platform/text/text.ts'
import { chartFileText } from './chart-file.text.ts'
import { type FileFormat, fileFormats } from './chart-file.ts'

export interface ChartLinksProps {
  /** Address without its ending, such as `/monitor/atlas`. */
  path: string
  /** Of the chart, as `?gebied=renkum`; the data of an indicator come whole. */
  query: string
  /** Names the chart for who hears the link without its place. */
  what: string
  /** All four when absent. */
  formats?: readonly FileFormat[] | undefined
  language: Language
}

/** The chart as figures and as picture. */
export function ChartLinks({ path, query, what, formats = fileFormats, language }: ChartLinksProps) {
  const text = chartFileText[language]
  return (
    <div class="buttons chart-links">
      <span class="small soft">{formats.includes('svg') ? text.take : text.takeFigures}</span>
      {formats.map((format) => (
        <a href={`${path}.${format}${query}`} aria-label={text.label(format.toUpperCase(), what)} download="">
          {format.toUpperCase()}
        </a>
      ))}
    </div>
  )
}
