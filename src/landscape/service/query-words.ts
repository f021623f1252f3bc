import { plainWords } from './service.ts'

/** Room for what somebody tells in a sentence or two: danger at home may stand at its end. */
export const mostWords = 24
const longestWord = 40
const longestPhrase = 4

/**
 * What somebody typed as words to look for, the first so many, of at most forty characters, and the words after those, which are not looked
 * for. Any text will do.
 */
export function askedWords(query: string): { words: string[]; leftOut: string[] } {
  const all = plainWords(query)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => [...word].slice(0, longestWord).join(''))
  return { words: all.slice(0, mostWords), leftOut: all.slice(mostWords) }
}

/**
 * Words of a sentence that name no help, and that neither language's word list of PostgreSQL leaves out. Looked for, "echt" (really) would be
 * put right as "echo", and "waar" (where) be found in any description.
 */
const fillers = new Set(
  [
    'echt weet weten waar wie hoe wanneer kan kunnen moet moeten sinds nu heel erg graag wil willen ga gaan gaat even gewoon steeds',
    'altijd soms vaak zoek ook nog meer heen want omdat iets',
    'really know where who how when can must since now very want please just always sometimes often also because something',
  ].flatMap((words) => words.split(' ')),
)

/** Does this word, or what denies it ("niet meer"), stand by itself for no kind of help? */
export function isFiller(words: string): boolean {
  return fillers.has(isDenial(words) ? words.slice('niet '.length) : words)
}

/** A run of neighbouring words. */
export interface Phrase {
  text: string
  from: number
  length: number
}

/** Every run of one to four neighbouring words, longest first. */
export function phrasesIn(words: readonly string[]): Phrase[] {
  const phrases: Phrase[] = []
  for (let length = Math.min(longestPhrase, words.length); length >= 1; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      phrases.push({ text: words.slice(from, from + length).join(' '), from, length })
    }
  }
  return phrases
}

/** Leaves these runs out; where two overlap the first of the list wins. Returns what is left and which were taken. */
export function takePhrases(words: readonly string[], known: readonly Phrase[]): { left: string[]; taken: Phrase[] } {
  const used = new Set<number>()
  const taken = known.filter(({ from, length }) => {
    const places = Array.from({ length }, (_, index) => from + index)
    if (places.some((place) => used.has(place))) return false
    for (const place of places) used.add(place)
    return true
  })
  return { left: words.filter((_, index) => !used.has(index)), taken }
}

/** Dutch text search drops "niet", and would find "Nu Niet Zwanger" for who is pregnant: "niet" and the next word are one lexeme. */
export function isDenial(phrase: string): boolean {
  return /^niet \p{L}+$/u.test(phrase)
}

export interface Candidate {
  word: string
  weight: number
}

/** The words an unknown one was meant to be, at most two, nearest first; none when nothing is near enough. */
export function corrections(asked: string, candidates: readonly Candidate[]): string[] {
  const allowed = asked.length <= 3 ? 0 : asked.length <= 5 ? 1 : asked.length <= 9 ? 2 : 3
  const near = candidates
    .map(({ word, weight }) => ({ word, weight, distance: editDistance(asked, word) - (letters(asked) === letters(word) ? 0.5 : 0) }))
    .filter(({ distance }) => distance <= allowed)
    .toSorted((one, other) => one.distance - other.distance || other.weight - one.weight || one.word.localeCompare(other.word))
  const nearest = near[0]
  if (nearest !== undefined) {
    return near
      .filter(({ distance, weight }) => distance === nearest.distance && weight === nearest.weight)
      .slice(0, 2)
      .map(({ word }) => word)
  }
  return candidates
    .filter(({ word }) => shareWord(asked, word))
    .toSorted(
      (one, other) => other.weight - one.weight || Math.abs(one.word.length - asked.length) - Math.abs(other.word.length - asked.length),
    )
    .slice(0, 1)
    .map(({ word }) => word)
}

/** The same letters in another order are the likelier slip. */
function letters(word: string): string {
  return [...word].toSorted().join('')
}

/** Dutch joins words: "schuldhulpverlening" holds "schuldhulp", and "thuiszorg" is part of "babythuiszorg". */
function shareWord(asked: string, word: string): boolean {
  const [short, long] = asked.length < word.length ? [asked, word] : [word, asked]
  return short.length >= 5 && (long.startsWith(short) || long.endsWith(short))
}

/** The beginnings and endings of five letters or more by which a joined word may be known. */
export function partsOf(word: string): string[] {
  const all = [...word]
  const lengths = Array.from({ length: Math.max(0, all.length - 5) }, (_, index) => index + 5)
  return lengths.flatMap((length) => [all.slice(0, length).join(''), all.slice(-length).join('')])
}

/** How many letters to add, drop, change or swap with their neighbour. */
export function editDistance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[other.length] ?? 0
}
