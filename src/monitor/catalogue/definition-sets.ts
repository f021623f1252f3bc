import type { Catalogue } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { groupsOf, type IndicatorGroup } from '../indicator/themes.ts'

/** The sets in the order in which they are shown: our own first, then those a coalition follows, what sources mention in passing last. */
export const setKeys = [
  'own',
  'regional',
  'national',
  'local',
  'process',
  'living',
  'programme',
  'contraception',
  'coalition',
  'monitoring',
  'nationalProgramme',
] as const satisfies readonly IndicatorGroup['key'][]
export type SetKey = (typeof setKeys)[number]

/** Sets that stand open; the others are folded until somebody looks for something. */
export const openSets: readonly SetKey[] = ['regional', 'own']

export interface DefinitionSet {
  key: SetKey
  /** In the version in force. */
  indicators: readonly IndicatorDefinition[]
}

/** All definitions per set; with words to look for only those that have all of them in code, name or numerator. Empty sets are left out. */
export function definitionSets(catalogue: Catalogue, search: string): DefinitionSet[] {
  const words = plain(search).split(/\s+/).filter(Boolean)
  const groups = groupsOf(catalogue)
  return setKeys.flatMap((key) => {
    const members = groups.find((group) => group.key === key)?.indicators ?? []
    const indicators = members.filter((each) => words.every((word) => haystack(each).includes(word)))
    return indicators.length === 0 ? [] : [{ key, indicators }]
  })
}

function haystack(definition: IndicatorDefinition): string {
  const { code, name } = definition
  const numerator = definition.complete ? `${definition.numerator.nl} ${definition.numerator.en}` : ''
  return plain(`${code} ${name.nl} ${name.en} ${numerator}`)
}

/** Without capitals and accents. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
