/** How the facts of an indicator add up to its figure. */
export type Counting =
  /** So many of them in the year. */
  | 'count'
  /** How many in and how many outside the numerator. */
  | 'share'
  /** How many took so many days. */
  | 'days'
  /** What began and, as a negative weight, what ended in the year: the figure of a year is the sum of all years up to it. */
  | 'standing'

/** Every indicator counted from casework, by code, and how. Shares of visits stand in pairs: before the birth, then after. */
export const counted = {
  '7-mdo': 'count',
  '7a': 'count',
  '7b': 'count',
  '7-pop': 'count',
  '7-anoniem': 'count',
  '8a': 'count',
  '8b': 'count',
  '8c': 'count',
  '8bc': 'count',
  '8d': 'count',
  '10': 'standing',
  '11': 'count',
  '12-wachtend': 'standing',
  'proces-contact-op-tijd': 'share',
  'proces-contact-twee-werkdagen': 'share',
  'proces-regie-na-overleg': 'share',
  'proces-ouder-aan-tafel': 'share',
  'proces-overdracht-op-tijd': 'share',
  'proces-bezoektrouw-phb': 'share',
  'proces-bezoektrouw-so-zwanger': 'share',
  'proces-bezoektrouw-so-na': 'share',
  'proces-bezoektrouw-voorzorg-zwanger': 'share',
  'proces-bezoektrouw-voorzorg-na': 'share',
  '12': 'days',
  'proces-dagen-tot-steun': 'days',
} as const satisfies Record<string, Counting>

export type CountedIndicator = keyof typeof counted

interface Column {
  indicator: CountedIndicator
  /** 1, or 0 for what lies outside the numerator of a share. */
  value: number
}

const indicators = Object.keys(counted) as CountedIndicator[]

/** The columns of a table of counts: one per indicator, two per share (in the numerator, then outside it); days are kept apart. */
export const columns: readonly Column[] = indicators.flatMap((indicator) =>
  counted[indicator] === 'days'
    ? []
    : counted[indicator] === 'share'
      ? [
          { indicator, value: 1 },
          { indicator, value: 0 },
        ]
      : [{ indicator, value: 1 }],
)

/** The number of a column of counts; of a share the first of its two. */
export function columnOf(indicator: CountedIndicator): number {
  return columns.findIndex((column) => column.indicator === indicator)
}

/** The indicators counted in days, in the order in which a tally numbers them. */
export const dayIndicators: readonly CountedIndicator[] = indicators.filter((indicator) => counted[indicator] === 'days')
