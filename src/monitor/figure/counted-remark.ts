import { type Language, texts } from '../../platform/text/text.ts'

/** Something Startlijn says beside a figure it counted itself. */
export type CountedRemark =
  | { kind: 'mean'; of: 'starts' | 'families'; cases: number; median: number; ninetieth: number }
  | { kind: 'births_unknown' }
  | { kind: 'births_fewer'; births: number }

/** Kept with the figure in Dutch, so these words are part of what is counted. */
const countedRemarkText = texts(
  {
    meanOver: {
      starts: (cases: number) => `Gemiddelde over ${cases === 1 ? '1 start' : `${cases} starts`}`,
      families: (cases: number) => `Gemiddelde over ${cases === 1 ? '1 gezin' : `${cases} gezinnen`}`,
    },
    half: (days: number) => `; de helft wachtte hoogstens ${days} dagen`,
    nineInTen: (days: number) => `, negen van de tien hoogstens ${days}`,
    birthsUnknown: 'Alleen het aantal: hoeveel kinderen er in dit gebied in dit jaar zijn geboren, is niet ingevoerd.',
    birthsFewer: (births: number) => `Alleen het aantal: er zijn volgens de invoer maar ${births} kinderen geboren, en dat kan niet.`,
  },
  {
    meanOver: {
      starts: (cases: number) => `Mean over ${cases === 1 ? '1 start' : `${cases} starts`}`,
      families: (cases: number) => `Mean over ${cases === 1 ? '1 family' : `${cases} families`}`,
    },
    half: (days: number) => `; half of them waited ${days} days at most`,
    nineInTen: (days: number) => `, nine in ten ${days} at most`,
    birthsUnknown: 'The number only: how many children were born in this area in this year was not entered.',
    birthsFewer: (births: number) => `The number only: by what was entered no more than ${births} children were born, and that cannot be.`,
  },
)

/** In words. Of one there is no middle, and of fewer than ten no nine in ten. */
export function countedRemark(said: CountedRemark, language: Language): string {
  const text = countedRemarkText[language]
  if (said.kind === 'births_unknown') return text.birthsUnknown
  if (said.kind === 'births_fewer') return text.birthsFewer(said.births)
  const { of, cases, median, ninetieth } = said
  const half = cases === 1 ? '' : text.half(median)
  return `${text.meanOver[of](cases)}${half}${cases < 10 ? '' : text.nineInTen(ninetieth)}.`
}

/**
 * A remark for readers of this language. Remarks are kept in Dutch, as the sources are, and stay so, but what Startlijn says itself it says
 * in the language of the reader; `lang` is that of the words when they are not the reader's.
 */
export function remarkIn(language: Language, remark: string): { words: string; lang: 'nl' | undefined } {
  if (language === 'nl') return { words: remark, lang: undefined }
  const own = readRemark(remark)
  return own === null ? { words: remark, lang: 'nl' } : { words: countedRemark(own, language), lang: undefined }
}

/** Null when it is not, word for word, what Startlijn says itself. */
function readRemark(remark: string): CountedRemark | null {
  const [one = 0, two = 0, three = 0] = (remark.match(/\d+/g) ?? []).map(Number)
  const possible: readonly CountedRemark[] = [
    { kind: 'births_unknown' },
    { kind: 'births_fewer', births: one },
    ...(['starts', 'families'] as const).map((of) => ({ kind: 'mean', of, cases: one, median: two, ninetieth: three }) as const),
  ]
  return possible.find((said) => countedRemark(said, 'nl') === remark) ?? null
}
