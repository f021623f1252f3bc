import type { Printed } from '../figure/figure.ts'
import type { Unit } from '../indicator/definition.ts'

/** What an indicator can be in the Netherlands. The bounds are wide: beyond them one asks about the unit, not about the year. */
export interface Plausible {
  indicator: string
  unit: Unit
  /** Checked for regions and the nation only; a small municipality may well have none. */
  least: number
  most: number
  /** The usual size in the whole country, or in a region where nobody prints that, and who prints it. */
  usual: { number: Printed; unit: Unit; source: string }
}

const big2 = { number: { value: 152.8, decimals: 1 }, unit: 'per_1000_births', source: 'Gemeente Arnhem 2025' } as const

const regional2024 = { unit: 'percent', source: 'TNO/ZonMw 2024' } as const

export const plausible: readonly Plausible[] = [
  // Perinatal deaths up to 28 days, of 22 weeks and more, hence wider than "after 24 weeks".
  {
    indicator: 'perinatale-sterfte',
    unit: 'percent',
    least: 0.1,
    most: 2,
    usual: { number: { value: 7.8, decimals: 1 }, unit: 'per_mille', source: 'Perined 2019' },
  },
  { indicator: 'big2-per-1000', unit: 'per_1000_births', least: 40, most: 400, usual: big2 },
  { indicator: 'big2-percent', unit: 'percent', least: 4, most: 40, usual: big2 },
  { indicator: 'rivm-big2', unit: 'percent', least: 4, most: 40, usual: big2 },
  {
    indicator: '4',
    unit: 'percent',
    least: 1,
    most: 40,
    usual: { number: { value: 7.4, decimals: 1 }, unit: 'percent', source: 'TNO/ZonMw 2024' },
  },
  {
    indicator: '5',
    unit: 'percent',
    least: 1,
    most: 45,
    usual: { number: { value: 9.2, decimals: 1 }, unit: 'percent', source: 'TNO/ZonMw 2024' },
  },
  {
    indicator: '9',
    unit: 'percent',
    least: 1,
    most: 40,
    usual: { number: { value: 8.3, decimals: 1 }, unit: 'percent', source: 'TNO/ZonMw 2024' },
  },
  // Shares of all births. A count of families in their place is what a sheet mistakes most easily.
  { indicator: '8bc', unit: 'percent', least: 0.1, most: 50, usual: { number: { value: 1.8, decimals: 1 }, ...regional2024 } },
  { indicator: '8d', unit: 'percent', least: 0.1, most: 10, usual: { number: { value: 1.1, decimals: 1 }, ...regional2024 } },
]
