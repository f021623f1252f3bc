import { findIndicator } from '../indicator/catalogue.ts'
import type { CompleteIndicator, IndicatorDefinition } from '../indicator/definition.ts'
import { type Measured, wholeOf } from './measured.ts'
import { isDescribed, type People, populationOf, populations } from './populations.ts'

/**
 * What a definition says in words of whom it counts and among whom. Equal words are taken to mean the same people, so an installation tells
 * how its indicators belong to others by using their words.
 */
export interface Told {
  /** Whom it counts. */
  counts: string
  /** Among whom; null for a plain count. */
  among: string | null
}

/**
 * Null when the definition leaves it open: known by name only, told in words, a mean, or answers to a question, since of those who may answer
 * it is not said how many did.
 */
export function toldOf({ definition }: { readonly definition?: IndicatorDefinition | undefined }): Told | null {
  if (definition?.complete !== true || definition.form === 'told' || definition.computedFrom === 'survey') return null
  if (definition.unit !== 'count' && wholeOf[definition.unit] === undefined) return null
  return {
    counts: plainWords(definition.numerator.nl),
    among: definition.denominator === null ? null : plainWords(definition.denominator.nl),
  }
}

function plainWords(text: string): string {
  return text.trim().toLocaleLowerCase('nl').replaceAll(/\s+/g, ' ').replace(/[.;]$/, '')
}

/** The installation says what this figure counts, and what ships does not. */
export function isOwn(figure: Measured): boolean {
  return figure.given.definition !== undefined && (findIndicator(figure.indicator)?.complete !== true || !isAsShipped(figure))
}

/** What our rules know of an indicator by its code holds for this figure: an installation may have it count something else since. */
export function isAsShipped({ given, indicator }: Measured): boolean {
  const shipped = findIndicator(indicator)
  if (given.definition === undefined || shipped?.complete !== true) return true
  return given.definition.complete && isSame(given.definition, shipped)
}

function isSame(one: CompleteIndicator, other: CompleteIndicator): boolean {
  const words = ({ numerator, denominator }: CompleteIndicator) => [numerator, denominator].map((each) => plainWords(each?.nl ?? ''))
  return one.unit === other.unit && String(words(one)) === String(words(other))
}

const asked = new WeakMap<Measured, People | null>()

/** Among whom the figure is counted: a population that our rules know, or the words of its definition. */
export function peopleOf(figure: Measured): People | null {
  const known = asked.get(figure)
  if (known !== undefined) return known
  const people = (isAsShipped(figure) ? populationOf(figure.indicator) : null) ?? peopleInWords(figure)
  // Every figure is compared with many; its words are read once.
  asked.set(figure, people)
  return people
}

function peopleInWords(figure: Measured): People | null {
  const among = toldOf(figure)?.among ?? null
  // Who leaves the total to the source names nobody.
  if (among === null || openWords.has(among)) return null
  return (isOwn(figure) ? populationInWords.get(among) : undefined) ?? `words ${among}`
}

export function areInWords(people: People): boolean {
  return people.startsWith('words ')
}

const openWords: ReadonlySet<string> = new Set(
  Object.values(populations)
    .flat()
    .filter((code) => !isDescribed(code))
    .flatMap((code) => {
      const definition: IndicatorDefinition | undefined = findIndicator(code)
      return definition?.complete === true && definition.denominator !== null ? [plainWords(definition.denominator.nl)] : []
    }),
)

/** The populations of our rules as the definitions that ship put them in words. */
const populationInWords = new Map(
  (['pregnant', 'newborn', 'municipality'] as const).flatMap((population) =>
    populations[population].filter(isDescribed).flatMap((code) => {
      const definition: IndicatorDefinition | undefined = findIndicator(code)
      return definition?.complete === true && definition.denominator !== null
        ? [[plainWords(definition.denominator.nl), population] as const]
        : []
    }),
  ),
)
