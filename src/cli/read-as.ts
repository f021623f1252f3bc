import type { ReadAs } from '../platform/csv/read-table.ts'

const separators = { ',': 'komma’s', ';': 'puntkomma’s', '\t': 'tabs' } as const

/** How a table of somebody's own was read, on one line; null for one in the format that the commands themselves write. */
export function readAsLine({ encoding, separator, decimals, renamed }: ReadAs): string | null {
  const others = renamed.filter(({ from, to }) => from.toLowerCase() !== to)
  if (encoding === 'utf-8' && separator === ',' && others.length === 0) return null
  const numbers = separator === ',' ? '' : `, decimalen met een ${decimals === 'comma' ? 'komma' : 'punt'}`
  const names = others.length === 0 ? '' : `; ${others.map(({ from, to }) => `${from} als ${to}`).join(', ')}`
  return `gelezen als ${encoding.toUpperCase()}, kolommen gescheiden door ${separators[separator]}${numbers}${names}`
}
