import { unitNames } from '../../figure/unit.text.ts'
import type { Unit } from '../../indicator/definition.ts'
import { units } from '../../indicator/definition.ts'
import { wordKey } from '../mapping/mapping.ts'

const furtherWords: Readonly<Record<string, Unit>> = {
  '%': 'percent',
  percentage: 'percent',
  pct: 'percent',
  '‰': 'per_mille',
  promille: 'per_mille',
  'per 1.000': 'per_mille',
  'per 1000': 'per_mille',
  aantallen: 'count',
  absoluut: 'count',
  n: 'count',
  '€': 'euro',
}

/** The code of a unit as sources write it; the text itself when nobody writes it so. */
export function unitOfWord(word: string): string {
  const key = wordKey(word)
  const code = units.find((unit) => unit === key || [unitNames.nl[unit], unitNames.en[unit]].some((name) => name.toLowerCase() === key))
  return code ?? furtherWords[key] ?? word.trim()
}
