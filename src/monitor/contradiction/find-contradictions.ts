import type { AreaTree } from '../../area/area-tree.ts'
import { asTold } from './as-told.ts'
import { compare, type Rule } from './comparison.ts'
import { type CheckedFigure, type Contradiction, severities } from './contradiction.ts'
import { denominators } from './denominators.ts'
import { direction } from './direction.ts'
import { growth } from './growth.ts'
import { maybeFraction } from './maybe-fraction.ts'
import { oneCell } from './one-cell.ts'
import { partsOfArea } from './parts-of-area.ts'
import { partsOfIndicator } from './parts-of-indicator.ts'
import { beyondPlausible, tenTimesOff } from './units-and-decimals.ts'
import { whatIsCounted } from './what-is-counted.ts'
import { withinFigure } from './within-figure.ts'

const rules: readonly Rule[] = [
  withinFigure,
  oneCell,
  beyondPlausible,
  tenTimesOff,
  maybeFraction,
  partsOfArea,
  partsOfIndicator,
  asTold,
  denominators,
  growth,
  whatIsCounted,
  direction,
]

/**
 * Everything these figures say together that cannot all be so, the gravest first. Give all figures that belong together: those of a file, or
 * of a file with what is there already; a figure comes back as the very object that was given. Numbers are taken as wide as their printed
 * decimals and words allow, so that rounding alone is never a contradiction. Withheld and missing figures and goals take no part.
 */
export function findContradictions(figures: readonly CheckedFigure[], areas: AreaTree): Contradiction[] {
  const comparison = compare(figures, areas)
  const found = rules.flatMap((rule) => rule(comparison))
  return found.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
}
