import { loadAreas } from '../../area/area.store.ts'
import type { Area } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Language } from '../../platform/text/text.ts'
import { askedWords, corrections, isFiller, type Phrase, partsOf, phrasesIn, takePhrases } from './query-words.ts'
import { needWords } from './service.text.ts'
import { type Need, type Phase, plainWords } from './service.ts'
import { type PreparedSearch, type SearchAnswer, searchServices } from './service-search.store.ts'
import { knownPhrases, lookUpWords } from './word-lookup.store.ts'

export interface ServiceFilter {
  /** Whatever somebody typed; empty for no words. */
  query: string
  /** Slug, code or name; null for everywhere, as is one that is not known. */
  area: string | null
  phase: Phase | null
  need: Need | null
  /** Completed weeks of pregnancy, 0-42: only what a family can still begin then. */
  week: number | null
  /** How many to list, and after how many. */
  limit: number
  offset: number
}

/** A word as it was understood. */
export interface UnderstoodWord {
  asked: string
  /** What was looked for instead, where the word was unknown. */
  corrected: readonly string[]
  /** What the landscape calls it; null when nothing else. */
  means: string | null
  query: string
}

export interface FoundServices extends SearchAnswer {
  words: readonly UnderstoodWord[]
  /** Words that nothing in the landscape is like. */
  unknown: readonly string[]
  /** Words that were not looked for, as there were too many. */
  leftOut: readonly string[]
  /** The area of the search; `typed` when it was read from the words. */
  area: { slug: string; name: string; typed: boolean } | null
  /** Municipalities to choose from, with the region each lies in. */
  municipalities: readonly { slug: string; name: string; region: string | null }[]
}

/**
 * Finds services by words, municipality, phase, need and week of pregnancy, best first: words in the name before other names and synonyms, needs and
 * descriptions; what can begin in the phase; what runs before what is planned; local before regional before national. Without words
 * that all fit, the services that fit most of them. Never fails, whatever the words are.
 */
export async function findServices(tx: Transaction, filter: ServiceFilter, language: Language): Promise<FoundServices> {
  const areas = await loadAreas(tx)
  const { words: asked, leftOut } = askedWords(filter.query)
  const chosen = filter.area === null ? undefined : areas.find(filter.area)
  const { words, area, typed } = chosen === undefined ? readArea(asked, areas) : { words: asked, area: chosen, typed: false }
  const { understood, unknown } = await understand(tx, words, language)
  const search: PreparedSearch = {
    ...filter,
    queries: understood.map(({ query }) => query),
    phrase: words.join(' '),
    area: area?.slug ?? null,
    covering: area === undefined ? null : [area, ...areas.ancestors(area.slug), ...areas.members(area.slug)].map(({ slug }) => slug),
  }
  const nothing = understood.length === 0 && unknown.length > 0
  const answer = nothing ? nothingFound : await searchServices(tx, search)
  return {
    ...answer,
    words: understood,
    unknown,
    leftOut,
    area: area === undefined ? null : { slug: area.slug, name: area.name, typed },
    municipalities: municipalities(areas),
  }
}

/** Somebody looks for help with violence or danger, by the filter or in everyday words. */
export function asksAboutSafety(found: Pick<FoundServices, 'words'>, filter: Pick<ServiceFilter, 'need'>): boolean {
  return filter.need === 'safety' || found.words.some(({ means, asked }) => means === needWords.safety || asked === needWords.safety)
}

const nothingFound: SearchAnswer = { total: 0, services: [], perPhase: {}, perNeed: {}, absent: [], elsewhere: 0 }

/** "hulp in Renkum": a municipality among the words is the municipality to look in. */
function readArea(words: readonly string[], areas: AreaTree): { words: string[]; area: Area | undefined; typed: boolean } {
  const byName = new Map(areas.all.filter(({ level }) => level === 'municipality').map((area) => [plainWords(area.name), area]))
  const place = phrasesIn(words).find(({ text }) => byName.has(text))
  if (place === undefined) return { words: [...words], area: undefined, typed: false }
  return { words: takePhrases(words, [place]).left, area: byName.get(place.text), typed: true }
}

async function understand(
  tx: Transaction,
  words: readonly string[],
  language: Language,
): Promise<{ understood: UnderstoodWord[]; unknown: string[] }> {
  if (words.length === 0) return { understood: [], unknown: [] }
  const long = phrasesIn(words).filter(({ length }) => length > 1)
  const meanings =
    long.length === 0
      ? new Map<string, string | null>()
      : await knownPhrases(
          tx,
          long.map(({ text }) => text),
        )
  const { left: loose, taken } = takePhrases(
    words,
    long.filter(({ text }) => meanings.has(text) && !isFiller(text)),
  )
  const left = loose.filter((word) => !isFiller(word))
  const understood: UnderstoodWord[] = taken.map((phrase) => ofPhrase(phrase, meanings))
  const unknown: string[] = []
  const unsure: { word: string; corrected: string[] }[] = []
  for (const found of left.length === 0 ? [] : await lookUp(tx, left, language)) {
    if (found.known) understood.push({ asked: found.word, corrected: [], means: found.means, query: found.query })
    else if (found.query !== '') {
      const corrected = corrections(found.word, found.candidates)
      if (corrected.length === 0) unknown.push(found.word)
      else unsure.push({ word: found.word, corrected })
    }
  }
  if (unsure.length > 0) {
    const again = await lookUp(
      tx,
      unsure.flatMap(({ corrected }) => corrected),
      language,
    )
    for (const { word, corrected } of unsure) {
      const found = again.filter((each) => corrected.includes(each.word) && each.known)
      if (found.length === 0) unknown.push(word)
      else
        understood.push({
          asked: word,
          corrected,
          means: found[0]?.means ?? null,
          query: found.map(({ query }) => `(${query})`).join(' | '),
        })
    }
  }
  const place = ({ asked }: UnderstoodWord) => words.join(' ').indexOf(asked)
  return { understood: understood.toSorted((one, other) => place(one) - place(other)), unknown }
}

function lookUp(tx: Transaction, words: readonly string[], language: Language) {
  return lookUpWords(
    tx,
    words.map((word) => ({ word, parts: partsOf(word) })),
    language,
  )
}

function ofPhrase({ text }: Phrase, meanings: ReadonlyMap<string, string | null>): UnderstoodWord {
  return { asked: text, corrected: [], means: meanings.get(text) ?? null, query: `'${text}'` }
}

function municipalities(areas: AreaTree) {
  return areas.all
    .filter(({ level }) => level === 'municipality')
    .map(({ slug, name }) => ({ slug, name, region: areas.ancestors(slug).find(({ level }) => level === 'region')?.name ?? null }))
}
