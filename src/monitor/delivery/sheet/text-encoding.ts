import { type SheetEncoding, UnreadableSheet } from './sheet.ts'

export interface DecodedText {
  text: string
  encoding: SheetEncoding
  /** False when the bytes fit several ways of writing and a reader must look. */
  certain: boolean
}

/**
 * The text of a file. Marked or valid UTF-8 and marked UTF-16 are certain; anything else is read as Windows-1252, or as the Macintosh wrote
 * when that is wished, and is not certain. Throws `UnreadableSheet` for what is no text at all.
 */
export function decodeText(bytes: Uint8Array, wished: SheetEncoding | null = null): DecodedText {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: decoded(bytes, 'utf-16le'), encoding: 'utf-16', certain: true }
  if (first === 0xfe && second === 0xff) return { text: decoded(bytes, 'utf-16be'), encoding: 'utf-16', certain: true }
  // No text has zero characters; pictures, databases and unmarked UTF-16 do.
  if (bytes.includes(0)) throw new UnreadableSheet('not_a_sheet')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', certain: true }
  } catch {
    const encoding = wished === 'macintosh' ? wished : 'windows-1252'
    return { text: decoded(bytes, encoding), encoding, certain: false }
  }
}

function decoded(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes)
}

const foreign = /[^\x20-\x7e\s€–—‘’“”•]/u

/** Words with letters outside the plain alphabet, at most `most`: what a reader looks at to see whether the letters are right. */
export function tellingWords(text: string, most = 6): string[] {
  const words = new Set<string>()
  for (const [word] of text.matchAll(/[^\s,;"]*[^\x20-\x7e\s,;"][^\s,;"]*/gu)) {
    if (foreign.test(word)) words.add(word.slice(0, 40))
    if (words.size === most) break
  }
  return [...words]
}

const garbled = /\uFFFD|Ã[\u0080-\u00BF¡-¿‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/u

/** Were these letters lost or written down in the wrong way before the file came here? `â€™` and `Ã©` are; so is the sign for a lost letter. */
export function isGarbled(text: string): boolean {
  return garbled.test(text)
}

const bytesOfWindows1252 = new Map(Array.from({ length: 256 }, (_, byte) => [decoded(new Uint8Array([byte]), 'windows-1252'), byte]))

/** What garbled text was, when it is UTF-8 that somebody read as Windows-1252; null when that does not explain it. */
export function ungarbled(text: string): string | null {
  const bytes = Array.from(text, (letter) => bytesOfWindows1252.get(letter))
  if (!bytes.every((byte) => byte !== undefined)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes))
  } catch {
    return null
  }
}
