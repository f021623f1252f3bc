import type { Language } from '../../platform/text/text.ts'
import { isCountedHere } from '../fact/casework-figures.ts'
import type { Figure } from '../figure/figure.ts'
import type { CompleteIndicator } from '../indicator/definition.ts'
import { catalogueText } from './catalogue.text.ts'

/** Who counted: of these figures by where they come from, of a definition without any by what it says. Titles of sources stay as they are. */
export function whoCounts({ computedFrom }: CompleteIndicator, figures: readonly Figure[], language: Language): string {
  const text = catalogueText[language]
  const own = text.computed[computedFrom]
  const quoted = [...new Set(figures.filter((figure) => !isCountedHere(figure)).map(({ source }) => source.title))]
  if (quoted.length === 0 || computedFrom === 'import') return own
  const titles = quoted.join('; ')
  if (computedFrom !== 'casework') return text.computedQuoted(own, titles)
  return figures.some(isCountedHere) ? text.computedBoth(own, titles) : text.computedElsewhere(quoted.length, titles)
}
