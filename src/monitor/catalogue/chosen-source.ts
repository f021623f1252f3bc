import type { Source } from '../figure/figure.ts'
import { addressOf } from '../indicator/own-definition.ts'

/** A source that is added with what names it. */
export interface NewSource {
  title: string
  publisher: string
  year: number | null
}

/** The value of the field `source` that asks for a new one. */
export const otherSource = '+'

export type ChosenSource = { is: Source; isNew: boolean } | { error: { source: 'source_missing' } | { sourceTitle: 'source_exists' } }

/** The source with this key, or the new one that is brought; an error when it is not there, or was there already. */
export function chosenSource(chosen: string, brought: NewSource | null, known: readonly Source[]): ChosenSource {
  if (brought === null) {
    const is = known.find(({ key }) => key === chosen)
    return is === undefined ? { error: { source: 'source_missing' } } : { is, isNew: false }
  }
  const { title, publisher, year } = brought
  const key = addressOf(`bron ${title} ${year ?? ''}`)
  const double = known.some((source) => source.key === key || source.title.toLowerCase() === title.toLowerCase())
  return double ? { error: { sourceTitle: 'source_exists' } } : { is: { key, title, publisher, year, note: null }, isNew: true }
}
