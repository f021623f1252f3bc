import { areaText } from '../../area/area.text.ts'
import type { Language } from '../../platform/text/text.ts'
import { type DescriptionItem, DescriptionList } from '../../platform/ui/description-list.tsx'
import type { Figure, Source } from '../figure/figure.ts'
import { unitNames } from '../figure/unit.text.ts'
import type { CompleteIndicator, IndicatorDefinition } from '../indicator/definition.ts'
import { catalogueText } from './catalogue.text.ts'
import { whoCounts } from './who-counts.ts'

export interface DefinitionFactsProps {
  definition: IndicatorDefinition
  /** Who defined it, or printed it first; its key is said when the source itself is not at hand. */
  source: Source | undefined
  /** Where sources stand, such as `/monitor/bronnen`. */
  sourcesAt: string
  /** The figures it stands beside: who counted those is said, and not who would count new ones. */
  figures?: readonly Figure[] | undefined
  language: Language
}

/** Everything a definition says, what it does not say first after what it counts; of one known by name only, just that. */
export function DefinitionFacts(props: DefinitionFactsProps) {
  const { definition } = props
  return <DescriptionList items={definition.complete ? wholeFacts({ ...props, definition }) : nameFacts(props)} />
}

function wholeFacts({
  definition,
  source,
  sourcesAt,
  figures = [],
  language,
}: DefinitionFactsProps & { definition: CompleteIndicator }): DescriptionItem[] {
  const text = catalogueText[language]
  const { parts } = text
  const { denominator, counting } = definition
  const levelNames = areaText[language].level
  return [
    { term: parts.numerator, description: definition.numerator[language] },
    { term: parts.denominator, description: denominator === null ? text.noDenominator : denominator[language] },
    { term: parts.saysNot, description: definition.saysNot[language] },
    ...(counting === undefined ? [] : [{ term: text.counting, description: counting[language] }]),
    { term: parts.unit, description: unitNames[language][definition.unit] },
    { term: parts.direction, description: text.directions[definition.direction] },
    { term: parts.computedFrom, description: whoCounts(definition, figures, language) },
    { term: parts.levels, description: definition.levels.map((level) => levelNames[level]).join(', ') },
    { term: text.years, description: yearsHeld(definition, language) },
    { term: parts.phase, description: text.phases[definition.phase] },
    { term: parts.kind, description: text.kinds[definition.kind] },
    { term: parts.smallNumbers, description: smallNumbersText(definition, language) },
    { term: parts.source, description: <SourceName source={source} of={definition} at={sourcesAt} language={language} /> },
  ]
}

function nameFacts({ definition, source, sourcesAt, language }: DefinitionFactsProps): DescriptionItem[] {
  const text = catalogueText[language]
  const note = definition.complete ? null : definition.note
  return [
    { term: text.parts.saysNot, description: text.nameOnlyMeans },
    { term: text.parts.unit, description: unitNames[language][definition.unit] },
    { term: text.firstPrinted, description: <SourceName source={source} of={definition} at={sourcesAt} language={language} /> },
    ...(note === null ? [] : [{ term: text.note, description: note[language] }]),
  ]
}

interface SourceNameProps {
  source: Source | undefined
  of: IndicatorDefinition
  at: string
  language: Language
}

function SourceName({ source, of, at, language }: SourceNameProps) {
  if (source === undefined) return <>{of.source}</>
  // A source that is still being typed stands nowhere yet.
  if (source.key === '') return <span lang={language === 'nl' ? undefined : 'nl'}>{source.title}</span>
  return (
    <a href={`${at}#${source.key}`} lang={language === 'nl' ? undefined : 'nl'}>
      {source.title}
    </a>
  )
}

/** "vanaf 2021", "2019 tot en met 2020", "alle jaren". */
export function yearsHeld({ validFrom, validUntil }: CompleteIndicator, language: Language): string {
  const text = catalogueText[language]
  if (validFrom === null) return validUntil === null ? text.allYears : text.until(validUntil)
  return validUntil === null ? text.from(validFrom) : text.between(validFrom, validUntil)
}

function smallNumbersText({ smallNumbers: { hideBelow, zero } }: CompleteIndicator, language: Language): string {
  const text = catalogueText[language]
  if (hideBelow === null) return text.nobody
  return `${text.withheldBelow(hideBelow)}${zero === 'hide' ? text.zeroHidden : text.zeroShown}`
}
