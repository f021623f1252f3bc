import type { Language } from '../../platform/text/text.ts'
import { monitorText } from './monitor.text.ts'
import { multiplesText } from './multiples.text.ts'
import { isOfCounts, type Multiples, wholeOf } from './multiples.ts'

export function multiplesTitle({ subject, area, areas }: Multiples, language: Language): string {
  const text = multiplesText[language]
  if (subject.kind === 'indicator') return text.ofIndicator(subject.indicator.name[language], wholeOf(area, areas).name)
  return text.ofArea(setName(subject.key, language), area.name)
}

/** A set of indicators by its key; the regional set has no theme. */
export function setName(key: string, language: Language): string {
  const { themes, regional }: { themes: Readonly<Record<string, string>>; regional: string } = monitorText[language]
  return themes[key] ?? regional
}

/** What one looks at, and which panels share a scale. */
export function multiplesLead({ subject, figures }: Multiples, language: Language): string {
  const text = multiplesText[language]
  if (subject.kind === 'set') return text.leadArea
  return isOfCounts(figures) ? text.leadCounts : text.leadIndicator
}
