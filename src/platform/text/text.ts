/** The languages of the screens. Dutch is the original; every text exists in both, checked by the type of `Texts`. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** Wider than the Dutch literals, so that another language may say it differently but never forget one or change a parameter. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Widened<T[K]> }

type Tree = { readonly [key: string]: string | ((...args: never[]) => string) | Tree }

/**
 * A catalogue of one thing's words: `texts({ title: 'Monitor' }, { title: 'Monitor' })`.
 * The second language must have the same keys and parameters as the Dutch one; tsc refuses otherwise.
 */
export function texts<const T extends Tree>(nl: T, en: Widened<T>): { nl: T; en: Widened<T> } {
  return { nl, en }
}

export function languageOf(value: string | undefined): Language {
  return value === 'en' ? 'en' : 'nl'
}
