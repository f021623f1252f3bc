import { putInOrder } from './mark.ts'

/**
 * Histories as numbers, one case after another: a head of two numbers (place and day of birth, then how many marks), and the marks, each
 * case in order. The shortest form in which a country can be counted: four bytes an event.
 */
export type CasePage = Uint32Array

export const headWords = 2

/** The number of the place (a municipality of a coalition). */
export const placeOfHead = (head: number) => head >>> 16
/** The day the child was born according to the episode; 0 when unknown. */
export const bornOfHead = (head: number) => head & 0xffff

/** A page of one case, from its marks in the order of the acts. */
export function pageOf(place: number, born: number, marks: readonly number[]): CasePage {
  const page = Uint32Array.of((place << 16) | born, marks.length, ...marks)
  putInOrder(page, headWords, page.length)
  return page
}

/**
 * A page as the store sends it (`counting_pages` in the migrations), highest byte first, with the marks in the order of the acts; what no
 * rule asks about, a zero, is left out.
 */
export function readPage(bytes: Buffer): CasePage {
  const sent = readMarks(bytes)
  let until = 0
  for (const { head, from, end } of casesIn(sent)) {
    const start = until
    until += headWords
    for (let at = from; at < end; at += 1) {
      const packed = sent[at] ?? 0
      if (packed === 0) continue
      sent[until] = packed
      until += 1
    }
    sent[start] = head
    sent[start + 1] = until - start - headWords
    putInOrder(sent, start + headWords, until)
  }
  return sent.subarray(0, until)
}

/** Numbers as the store sends them. */
export function readMarks(bytes: Buffer): Uint32Array {
  const own = Buffer.from(bytes)
  own.swap32()
  return new Uint32Array(own.buffer, own.byteOffset, own.length / 4)
}

/** Where the marks of each case of a page begin and end. */
export function* casesIn(page: CasePage): Generator<{ head: number; from: number; end: number }> {
  for (let at = 0; at < page.length; ) {
    const from = at + headWords
    const end = from + (page[at + 1] ?? 0)
    // Before it is handed out: a reader may write over what was read.
    at = end
    yield { head: page[from - headWords] ?? 0, from, end }
  }
}
