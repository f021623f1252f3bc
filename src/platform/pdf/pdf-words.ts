import { inflateSync } from 'node:zlib'
import { unescaped, writtenString } from './pdf-structure.ts'

interface PdfObject {
  /** What stands before its stream. */
  dictionary: string
  stream: () => string
}

/**
 * All words on the pages of a PDF of ours, in drawings too, a line of the typesetter each, in the order of the file. Reads what typst writes:
 * glyphs of two bytes that each font says the letters of; not a reader for PDF files of others.
 */
export function pdfWords(bytes: Uint8Array): string {
  const objects = objectsOf(bytes)
  const lettersOf = (font: string) => {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.dictionary ?? '')?.[1]
    return lettersIn(objects.get(map ?? '')?.stream() ?? '')
  }
  const known = new Map<string, ReadonlyMap<number, string>>()
  const lines: string[] = []
  for (const { dictionary, stream } of objects.values()) {
    const isDrawing = /\/Subtype\s*\/Form\b/.test(dictionary)
    const contents = /\/Contents (\d+) 0 R/.exec(dictionary)?.[1]
    if (!isDrawing && contents === undefined) continue
    const fonts = new Map<string, ReadonlyMap<number, string>>()
    for (const [, name = '', font = ''] of (/\/Font\s*<<([^>]*)>>/.exec(dictionary)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)) {
      const letters = known.get(font) ?? lettersOf(font)
      known.set(font, letters)
      fonts.set(name, letters)
    }
    lines.push(...linesIn(isDrawing ? stream() : (objects.get(contents ?? '')?.stream() ?? ''), fonts))
  }
  return lines.join('\n')
}

function objectsOf(bytes: Uint8Array): Map<string, PdfObject> {
  const file = Buffer.from(bytes)
  const text = file.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const begin of text.matchAll(/^(\d+) 0 obj\s/gm)) {
    const from = begin.index + begin[0].length
    const end = text.indexOf('\nendobj', from)
    const found = /\bstream\r?\n/.exec(text.slice(from, end))
    const dictionary = text.slice(from, found === null ? end : from + found.index)
    const stream = () => {
      if (found === null) return ''
      const start = from + found.index + found[0].length
      const raw = file.subarray(start, start + Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0))
      return (dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1')
    }
    objects.set(begin[1] ?? '', { dictionary, stream })
  }
  return objects
}

const letters = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Which letters each glyph of a font stands for. */
function lettersIn(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const [, list = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', hex = ''] of list.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      found.set(Number.parseInt(glyph, 16), letters(hex))
  for (const [, list = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', until = '', hex = ''] of list.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]{4})>/gi)) {
      const [first, last, letter] = [from, until, hex].map((each) => Number.parseInt(each, 16))
      for (let glyph = first ?? 0; glyph <= (last ?? -1); glyph += 1)
        found.set(glyph, String.fromCharCode((letter ?? 0) + glyph - (first ?? 0)))
    }
  return found
}

/** The text that is drawn between `BT` and `ET`, each a line. */
function linesIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string[] {
  const lines: string[] = []
  let line: string | null = null
  let font = fonts.values().next().value
  for (let at = 0; at < content.length; at += 1) {
    if (content[at] === '(' || /^<[0-9a-f]/i.test(content.slice(at, at + 2))) {
      const written = writtenString(content, at)
      at += written.length - 1
      line = line === null ? null : line + inLetters(written, font)
      continue
    }
    const [word, name] = /^(?:BT|ET|\/(\w+) [\d.]+ Tf)\b/.exec(content.slice(at, at + 40)) ?? []
    if (word === undefined || /\w/.test(content[at - 1] ?? ' ')) continue
    at += word.length - 1
    if (name !== undefined) font = fonts.get(name) ?? font
    else if (word === 'BT') line = ''
    else if (line !== null) {
      lines.push(line)
      line = null
    }
  }
  return lines
}

function inLetters(written: string, font: ReadonlyMap<number, string> | undefined): string {
  const glyphs = written.startsWith('<') ? Buffer.from(written.slice(1, -1), 'hex') : Buffer.from(unescaped(written.slice(1, -1)), 'latin1')
  let read = ''
  for (let at = 0; at + 1 < glyphs.length; at += 2) read += font?.get(glyphs.readUInt16BE(at)) ?? '\uFFFD'
  return read
}
