import { numberFormat } from '../../platform/text/number-format.ts'
import type { Language } from '../../platform/text/text.ts'

/** "340 kB", "8,2 MB": in thousands, as file managers tell it. */
export function fileSize(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${numberFormat(language, 0).format(Math.max(1, Math.round(bytes / 1000)))} kB`
  const whole = bytes % 1_000_000 < 50_000 || bytes >= 100_000_000
  return `${numberFormat(language, whole ? 0 : 1).format(bytes / 1_000_000)} MB`
}
