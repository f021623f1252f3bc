import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Details } from '../../platform/ui/details.tsx'
import type { Source } from '../figure/figure.ts'
import type { DefinitionVersion } from '../indicator/definition.ts'
import { catalogueText } from './catalogue.text.ts'
import { changesBetween } from './changed-parts.ts'
import { DefinitionFacts, yearsHeld } from './definition-facts.tsx'

export interface VersionHistoryProps {
  /** Newest first. */
  versions: readonly DefinitionVersion[]
  sources: readonly Source[]
  sourcesAt: string
  language: Language
}

/** Every version with its years, what it changed and why; what earlier ones said is folded. */
export function VersionHistory({ versions, sources, sourcesAt, language }: VersionHistoryProps) {
  const text = catalogueText[language]
  return (
    <ol class="plain-list" reversed>
      {versions.map((version, at) => {
        const { definition } = version
        const before = versions[at + 1]?.definition
        const changes = before === undefined ? [] : changesBetween(before, definition)
        return (
          <li id={`versie-${definition.version}`}>
            <span class="what">
              {versionTitle(version, language)}
              {changes.length === 0 ? null : (
                <span class="note">{text.changed(changes.map((part) => text.parts[part].toLowerCase()).join(', '))}</span>
              )}
              {version.reason === null ? null : <span class="note">{`${text.why}: ${version.reason[language]}`}</span>}
              {at === 0 ? null : (
                <Details summary={text.definitionThen(definition.version)}>
                  <DefinitionFacts
                    definition={definition}
                    source={sources.find(({ key }) => key === definition.source)}
                    sourcesAt={sourcesAt}
                    language={language}
                  />
                </Details>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** "Versie 2, vanaf 2021, gepubliceerd op 2 maart 2026". */
function versionTitle({ definition, publishedOn }: DefinitionVersion, language: Language): string {
  const text = catalogueText[language]
  const since = publishedOn === null ? text.shipped : text.publishedOn(dateInFull(publishedOn, language))
  const years = definition.complete ? yearsHeld(definition, language) : text.nameOnly
  return `${text.versionHeading(definition.version)}, ${years}, ${since}`
}
