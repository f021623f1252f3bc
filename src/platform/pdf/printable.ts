import { readFileSync } from 'node:fs'
import { fontCoverage } from './font-coverage.ts'
import { fontFiles } from './typesetter.ts'

/** Stands where a character cannot be drawn, so that a reader sees that something is missing. */
const missing = '\uFFFD'

let covers: ((codePoint: number) => boolean) | undefined

/** The same data with every character that the fonts cannot draw replaced by U+FFFD; control characters become spaces. */
export function printable<T>(data: T): T {
  if (typeof data === 'string') return printableText(data) as T
  if (Array.isArray(data)) return data.map(printable) as T
  if (typeof data === 'object' && data !== null) {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value)])) as T
  }
  return data
}

function printableText(text: string): string {
  return Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0
    if (codePoint < 0x20 && character !== '\n') return ' '
    return character === '\n' || canDraw(codePoint) ? character : missing
  }).join('')
}

/** A character is drawn by whichever face of the list has it, so the first regular face decides for all. */
function canDraw(codePoint: number): boolean {
  covers ??= fontCoverage(readFileSync(fontFiles[0] ?? ''))
  return covers(codePoint)
}
