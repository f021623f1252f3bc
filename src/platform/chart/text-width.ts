/** Advance widths of Noto Sans in thousandths of the type size, from the space to the tilde (hmtx table of the font). */
const advances = [
  260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 268,
  268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731,
  600, 930, 586, 566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605, 615,
  615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
]
const firstCode = 32
/** Any other letter: a little more than the average one, since accents add no width but other scripts do. */
const otherAdvance = 640
const boldFactor = 1.05
/** For the face that stands in until the font is there. */
const allowance = 1.04

/** An upper estimate of the width in px of a line of text at this size in px. Nothing is measured: the drawing is made on the server. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0
  for (const character of text) width += advances[(character.codePointAt(0) ?? 0) - firstCode] ?? otherAdvance
  return (width / 1000) * size * allowance * (bold ? boldFactor : 1)
}

/** Cut to fit, with an ellipsis where something went. */
export function clipText(text: string, size: number, maxWidth: number, bold = false): string {
  if (textWidth(text, size, bold) <= maxWidth) return text
  let end = text.length
  while (end > 1 && textWidth(`${text.slice(0, end).trimEnd()}…`, size, bold) > maxWidth) end -= 1
  return `${text.slice(0, end).trimEnd()}…`
}

/** At most `maxLines` lines broken between words; the last one is clipped. */
export function wrapText(text: string, size: number, maxWidth: number, maxLines: number, bold = false): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    const full = lines.length === maxLines - 1 || line === '' || textWidth(longer, size, bold) <= maxWidth
    if (!full) lines.push(line)
    line = full ? longer : word
  }
  return [...lines, line].map((each) => clipText(each, size, maxWidth, bold))
}
