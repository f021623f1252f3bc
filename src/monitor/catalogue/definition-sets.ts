import type { Catalogue } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { regionalSet } from '../indicator/regional-set.ts'
import { type Theme, themes } from '../indicator/themes.ts'

/** The sets in the order in which they are shown: those a coalition follows first, what sources mention in passing last. */
export const setKeys = [
  'regional',
  'national',
  'local',
  'process',
  'own',
  'living',
  'programme',
  'contraception',
  'coalition',
  'monitoring',
  'nationalProgramme',
] as const satisfies readonly ('regional' | 'own' | Theme)[]
export type SetKey = (typeof setKeys)[number]

/** Sets that are shown whole; the others are folded until somebody looks for something. */
export const openSets: readonly SetKey[] = ['regional', 'national', 'local', 'process', 'own']

export interface DefinitionSet {
  key: SetKey
  /** In the version in force. */
  indicators: readonly IndicatorDefinition[]
}

/** All definitions per set; with words to look for only those that have all of them in code, name or numerator. Empty sets are left out. */
export function definitionSets(catalogue: Catalogue, search: string): DefinitionSet[] {
  const words = plain(search).split(/\s+/).filter(Boolean)
  return setKeys.flatMap((key) => {
    const indicators = membersOf(key, catalogue).filter((each) => words.every((word) => haystack(each).includes(word)))
    return indicators.length === 0 ? [] : [{ key, indicators }]
  })
}

function membersOf(key: SetKey, catalogue: Catalogue): readonly IndicatorDefinition[] {
  if (key === 'own') return catalogue.own
  const shipped: readonly IndicatorDefinition[] =
    key === 'regional' ? regionalSet : (themes.find((theme) => theme.key === key)?.indicators ?? [])
  return shipped.flatMap(({ code }) => catalogue.find(code) ?? [])
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
