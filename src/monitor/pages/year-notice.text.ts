import { texts } from '../../platform/text/text.ts'

/** The newest year in a menu; a year that was asked for and is not the one shown, and what is shown instead. */
export const yearNoticeText = texts(
  {
    newest: 'nieuwste',
    newestIs: (year: number) => `${year} (nieuwste)`,
    inVain: (asked: string, shown: number) => `U vroeg om ${asked}; u ziet ${shown}`,
    noSuchYear: (asked: string) => `„${asked}” is geen jaar.`,
    noneOf: (asked: string) => `Van ${asked} zijn hier geen cijfers.`,
    range: (first: number, last: number) =>
      first === last ? `De cijfers hier gaan over ${first}.` : `De cijfers hier gaan over ${first} tot en met ${last}.`,
    asked: (year: number) => `Over ${year} zegt de bron niets; dit is het dichtstbijzijnde.`,
    noOwn: (area: string, year: number) => `Over ${area} is er geen cijfer van ${year}`,
    noOwnWhy: 'Wat u hieronder ziet, is van een ander jaar of een ander gebied. Dat staat er steeds bij.',
  },
  {
    newest: 'newest',
    newestIs: (year) => `${year} (newest)`,
    inVain: (asked, shown) => `You asked for ${asked}; this is ${shown}`,
    noSuchYear: (asked) => `“${asked}” is not a year.`,
    noneOf: (asked) => `There are no figures of ${asked} here.`,
    range: (first, last) => (first === last ? `The figures here are about ${first}.` : `The figures here are about ${first} to ${last}.`),
    asked: (year) => `The source says nothing of ${year}; this is the nearest.`,
    noOwn: (area, year) => `There is no figure of ${area} for ${year}`,
    noOwnWhy: 'What you see below is of another year or another area. It says so every time.',
  },
)
