import { findIndicator } from './catalogue.ts'
import type { CompleteIndicator, Words } from './definition.ts'

/** What a definition made in an installation says itself; the rest follows from the one it succeeds. */
export interface OwnDefinition
  extends Pick<
    CompleteIndicator,
    | 'code'
    | 'version'
    | 'name'
    | 'phase'
    | 'kind'
    | 'numerator'
    | 'denominator'
    | 'unit'
    | 'direction'
    | 'levels'
    | 'smallNumbers'
    | 'computedFrom'
    | 'source'
    | 'validFrom'
    | 'validUntil'
    | 'saysNot'
  > {}

/** Codes of indicators made here begin so; those that ship never do, and no address of the monitor either. */
const ownPrefix = 'eigen-'
const longestCode = 60

export function isOwnCode(code: string): boolean {
  return code.startsWith(ownPrefix)
}

/** Small letters, digits and hyphens, as an address or key; empty when the name has no such letters. */
export function addressOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestCode)
    .replaceAll(/^-+|-+$/g, '')
}

/** A code from the Dutch name that is not taken yet: `eigen-gesprekken-over-geld`, `eigen-gesprekken-over-geld-2`. */
export function newCode(name: string, taken: (code: string) => boolean): string {
  const code = `${ownPrefix}${addressOf(name) || 'indicator'}`
  if (!taken(code)) return code
  for (let number = 2; ; number += 1) if (!taken(`${code}-${number}`)) return `${code}-${number}`
}

/**
 * The whole definition: a new version of one that ships keeps its place in its set; one made here has no number and is a series by itself.
 */
export function wholeDefinition(own: OwnDefinition): CompleteIndicator {
  const shipped = findIndicator(own.code)
  const whole = shipped?.complete === true ? shipped : null
  return {
    ...own,
    complete: true,
    set: shipped?.set ?? 'own',
    number: whole?.number ?? 0,
    group: whole?.group ?? own.code,
    seriesOf: whole?.seriesOf ?? null,
    shortName: whole === null || !isSame(whole.name, own.name) ? own.name : whole.shortName,
    form: whole?.form ?? 'counted',
  }
}

function isSame(one: Words, other: Words): boolean {
  return one.nl === other.nl && one.en === other.en
}
