import type { Unit } from '../indicator/definition.ts'

/** What an indicator can be in the Netherlands. The bounds are wide: beyond them one asks about the unit, not about the year. */
export interface Plausible {
  indicator: string
  unit: Unit
  /** Checked for regions and the nation only; a small municipality may well have none. */
  least: number
  most: number
  /** Where the usual size comes from. */
  source: string
}

export const plausible: readonly Plausible[] = [
  { indicator: 'perinatale-sterfte', unit: 'percent', least: 0.1, most: 2, source: 'Perined 2019 (VZinfo): 7,8 / 1.000' },
  { indicator: 'big2-per-1000', unit: 'per_1000_births', least: 40, most: 400, source: 'Gemeente Arnhem 2025: 152,8 / 1.000' },
  { indicator: 'big2-percent', unit: 'percent', least: 4, most: 40, source: 'Gemeente Arnhem 2025: 152,8 / 1.000' },
  { indicator: 'rivm-big2', unit: 'percent', least: 4, most: 40, source: 'Gemeente Arnhem 2025: 152,8 / 1.000' },
  { indicator: '4', unit: 'percent', least: 1, most: 40, source: 'RIVM Regiobeeld 2022 (TNO/ZonMw): 7,4%' },
  { indicator: '5', unit: 'percent', least: 1, most: 45, source: 'RIVM Regiobeeld 2020 (TNO/ZonMw): 9,2%' },
  { indicator: '9', unit: 'percent', least: 1, most: 40, source: 'RIVM Regiobeeld 2022 (TNO/ZonMw): 8,3%' },
  { indicator: 'onbedoelde-zwangerschap-vrouwen', unit: 'per_mille', least: 1, most: 60, source: 'TNO/ZonMw 2024: 10 / 1.000' },
]
