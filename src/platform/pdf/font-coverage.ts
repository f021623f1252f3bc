/**
 * Tells which characters a TrueType font can draw, from its `cmap` table (format 12 or 4, Unicode).
 * PDF/UA refuses a document with a character no font can draw, so we must know before.
 */
export function fontCoverage(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, at) => cmap + view.getUint32(cmap + 4 + at * 8 + 4))
  const full = subtables.find((offset) => view.getUint16(offset) === 12)
  if (full !== undefined) return inRanges(groups(view, full))
  const basic = subtables.find((offset) => view.getUint16(offset) === 4)
  if (basic === undefined) throw new Error('the font has no Unicode character map')
  return inRanges(segments(view, basic))
}

type Range = readonly [first: number, last: number]

function tableOffset(view: DataView, tag: string): number {
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))
    if (name === tag) return view.getUint32(at + 8)
  }
  throw new Error(`the font has no table ${tag}`)
}

function groups(view: DataView, offset: number): Range[] {
  return Array.from({ length: view.getUint32(offset + 12) }, (_, at) => {
    const group = offset + 16 + at * 12
    return [view.getUint32(group), view.getUint32(group + 4)] as const
  })
}

/** The last segment only closes the list. */
function segments(view: DataView, offset: number): Range[] {
  const bytes = view.getUint16(offset + 6)
  return Array.from({ length: bytes / 2 - 1 }, (_, at) => {
    const end = offset + 14 + at * 2
    return [view.getUint16(end + bytes + 2), view.getUint16(end)] as const
  })
}

function inRanges(ranges: readonly Range[]): (codePoint: number) => boolean {
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last)
}
