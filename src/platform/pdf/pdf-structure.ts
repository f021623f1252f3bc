/** What a test or a check can tell about a PDF of ours without any program beside Node. */
export interface PdfStructure {
  /** Marked content with a structure tree: a screen reader finds its way. */
  tagged: boolean
  /** The part of PDF/UA the file says it follows; null when it says nothing. */
  universalAccess: number | null
  /** BCP 47. */
  language: string | null
  pages: number
  /** The type of every structure element (H1, P, Table, Figure, ...), in the order of the file. */
  elements: string[]
  /** Alternative texts of figures, in the order of the file. */
  alternatives: string[]
}

/** Reads the objects typst writes uncompressed; not a reader for PDF files of others. */
export function pdfStructure(bytes: Uint8Array): PdfStructure {
  const text = Buffer.from(bytes).toString('latin1')
  const standard = /<pdfuaid:part>(\d)<\/pdfuaid:part>|pdfuaid:part="(\d)"/.exec(text)
  return {
    tagged: /\/MarkInfo\s*<<\s*\/Marked true/.test(text) && text.includes('/Type /StructTreeRoot'),
    universalAccess: standard === null ? null : Number(standard[1] ?? standard[2]),
    language: /\/Type \/Catalog[\s\S]*?\/Lang \(([^)]*)\)/.exec(text)?.[1] ?? null,
    pages: (text.match(/\/Type \/Page\b/g) ?? []).length,
    elements: [...text.matchAll(/\/Type \/StructElem\s+\/S \/(\w+)/g)].map((found) => found[1] ?? ''),
    alternatives: [...text.matchAll(/\/Alt (?=[(<])/g)].map((found) => pdfString(writtenString(text, found.index + found[0].length))),
  }
}

/** From its first bracket to its last: brackets in pairs may stand in a literal string as they are. */
export function writtenString(text: string, from: number): string {
  if (text[from] === '<') return text.slice(from, text.indexOf('>', from) + 1)
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '(') depth += 1
    else if (text[at] === ')') depth -= 1
    if (depth === 0) return text.slice(from, at + 1)
  }
  return ''
}

/** A literal string in Latin-1 letters, or bytes in hexadecimal or literal form that start with the mark of UTF-16. */
function pdfString(written: string): string {
  const bytes = written.startsWith('<') ? Buffer.from(written.slice(1, -1), 'hex') : Buffer.from(unescaped(written.slice(1, -1)), 'latin1')
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1')
}

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The bytes a literal string stands for, as Latin-1. */
export function unescaped(literal: string): string {
  return literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
    /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (controls[escaped] ?? escaped),
  )
}
