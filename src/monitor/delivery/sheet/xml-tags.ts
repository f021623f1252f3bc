/** A tag of an XML file: `attributes` as written, without the name. Names are without their prefix. */
export interface XmlTag {
  name: string
  kind: 'open' | 'close' | 'empty'
  attributes: string
  /** The text between this tag and the next one, with entities resolved. */
  text: string
}

/**
 * Every tag of an XML text, in order. Enough for what workbooks hold: comments, processing instructions and document types are passed over,
 * and no entity but the five of XML and numbered characters is ever resolved, so that nothing can grow out of a few bytes.
 */
export function* xmlTags(xml: string): Generator<XmlTag> {
  let at = xml.indexOf('<')
  while (at >= 0) {
    const skipped = skippedFrom(xml, at)
    if (skipped !== null) {
      at = xml.indexOf('<', skipped)
      continue
    }
    const end = endOfTag(xml, at)
    if (end < 0) return
    const next = xml.indexOf('<', end)
    yield tagOf(xml.slice(at + 1, end), xml.slice(end + 1, next < 0 ? xml.length : next))
    at = next
  }
}

/** The value of an attribute, or null. */
export function attributeOf(tag: XmlTag, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag.attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? null : withoutEntities(value)
}

const skippedParts = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
] as const

function skippedFrom(xml: string, at: number): number | null {
  for (const [begin, end] of skippedParts) {
    if (!xml.startsWith(begin, at)) continue
    const until = xml.indexOf(end, at)
    return until < 0 ? xml.length : until + end.length
  }
  return null
}

/** A `>` inside an attribute ends no tag. */
function endOfTag(xml: string, at: number): number {
  let quote = ''
  for (let index = at + 1; index < xml.length; index += 1) {
    const letter = xml[index]
    if (quote === '' && letter === '>') return index
    if (quote === '' && (letter === '"' || letter === "'")) quote = letter
    else if (letter === quote) quote = ''
  }
  return -1
}

function tagOf(inside: string, text: string): XmlTag {
  const kind = inside.startsWith('/') ? 'close' : inside.endsWith('/') ? 'empty' : 'open'
  const bare = inside.replace(/^\/|\/$/g, '')
  const gap = bare.search(/\s/)
  const name = gap < 0 ? bare : bare.slice(0, gap)
  return { name: name.slice(name.indexOf(':') + 1), kind, attributes: gap < 0 ? '' : bare.slice(gap), text: withoutEntities(text) }
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
