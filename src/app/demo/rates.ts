import type { demoCoalitions } from '../../people/demo/demo-people.ts'

/**
 * How often things happen in the invented region. Where a public source gives a rate it is kept: in 2023 Gelderland-Midden counted 257
 * prenatal home visits, 152 starts of Stevig Ouderschap (45 before, 107 after birth) and 87 of VoorZorg, and 87 families in an MDO of
 * which 34 pregnant (source tno-zonmw-2024); half of these families, set against each other, give the shares below. What no source
 * gives (answer times, parents at the table, hand-overs) is a choice of ours, made so that practising shows both what goes well and what waits.
 */
export const rates = {
  homeVisit: 0.52,
  stevigOuderschapBefore: 0.09,
  stevigOuderschapAfter: 0.21,
  voorzorg: 0.17,
  conference: 0.3,
  advice: 0.08,
  redirect: 0.05,
  parentAtTable: 0.74,
  answeredInTime: 0.88,
  handoverInTime: 0.82,
  familyTakesPart: 0.9,
  visitDone: 0.88,
  loss: 0.02,
  twins: 0.015,
  closes: 0.92,
  agreementKept: 0.9,
  firstChild: 0.45,
} as const

/** Families per municipality roughly as the municipalities differ in size (inhabitants in thousands, CBS, rounded to fives). */
export const municipalities: readonly (readonly [{ coalition: keyof typeof demoCoalitions; area: string }, number])[] = [
  [{ coalition: 'south', area: 'renkum' }, 30],
  [{ coalition: 'south', area: 'overbetuwe' }, 50],
  [{ coalition: 'south', area: 'lingewaard' }, 45],
  [{ coalition: 'south', area: 'wageningen' }, 40],
  [{ coalition: 'valley', area: 'ede' }, 120],
  [{ coalition: 'valley', area: 'barneveld' }, 60],
  [{ coalition: 'valley', area: 'nijkerk' }, 45],
  [{ coalition: 'valley', area: 'scherpenzeel' }, 10],
]
