import type { AreaRef } from '../../area/area.ts'
import type { Language } from '../../platform/text/text.ts'
import { changeOf } from '../pages/difference.ts'
import { FigureCell, NoFigure } from '../pages/figure-cell.tsx'
import { coalitionCountText } from './coalition-count.text.ts'
import { type CoalitionCounts, countAt, isWholeYear } from './coalition-count.ts'

export interface CountCellProps {
  counts: CoalitionCounts
  code: string
  place: AreaRef
  year: number
  language: Language
}

/** A count with what must travel with it, or why there is none; of the coalition as a whole also what changed beyond chance. */
export function CountCell({ counts, code, place, year, language }: CountCellProps) {
  const found = countAt(counts, code, place, year)
  if (typeof found === 'string') return <NoFigure words={coalitionCountText[language].no[found]} />
  const change = place.slug === counts.whole.slug ? changeOf(found, counts.figures) : null
  const years = [year, change?.than.period.from ?? year]
  // Fewer in a part of a year is no change; a share or a mean is.
  const comparable = found.unit !== 'count' || years.every((one) => isWholeYear(counts, place, one))
  return <FigureCell figure={found} year={year} change={comparable ? change : null} language={language} />
}
