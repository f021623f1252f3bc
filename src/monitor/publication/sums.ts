/** A count, and the smallest things it is made of: the municipalities of an area, or the years of a period. */
export interface Made {
  key: string
  count: number
  of: ReadonlySet<string>
  /** Counts of one kind, such as one level of areas, are tried together first. */
  kind: string
}

/** Counts on both sides that are about the same smallest things, but for what no count is about. */
export interface Sum {
  wholes: readonly string[]
  parts: readonly string[]
  /** The wholes together, less the parts together. */
  left: number
  /** The smallest things in the wholes that no part is about; null when that cannot be said. */
  beside: ReadonlySet<string> | null
  /** Of two that overlap, with things on either side that no count is about. */
  across?: true
}

/**
 * Every way to add up and subtract: each count over counts within it, whatever their levels, and two that overlap with what each has beside
 * the other. Where parts overlap, several ways are tried: by kind, and the largest first.
 */
export function sumsOf(counts: readonly Made[]): Sum[] {
  const touching = touchingOf(counts)
  const found = new Map<string, Sum>()
  const add = (wholes: readonly Made[], parts: readonly Made[], beside: ReadonlySet<string>, across?: true) => {
    const [one, other] = [wholes, parts].map((side) => side.map(({ key }) => key).sort())
    if (one === undefined || other === undefined) return
    found.set([one.join('+'), other.join('+')].sort().join('='), {
      wholes: one,
      parts: other,
      left: total(wholes) - total(parts),
      beside,
      ...(across && { across }),
    })
  }
  for (const whole of counts) {
    const { within, overlapping } = around(whole, touching)
    for (const kind of new Set(within.map((made) => made.kind))) {
      const parts = fill(whole.of, within, kind)
      if (parts.length > 0) add([whole], parts, whole.of.difference(new Set(parts.flatMap(({ of }) => [...of]))))
    }
    for (const other of overlapping) {
      if (other.key < whole.key || isFilled(whole.of.intersection(other.of), touching)) continue
      const { ofOne, ofOther, untold } = besideEachOther(whole, other, touching)
      const [wholes, parts] = [
        [whole, ...ofOther],
        [other, ...ofOne],
      ]
      // Where no count is about some of it, readers may suppose that nobody is there: worth telling only where that comes out.
      if (untold.size === 0) add(wholes, parts, untold)
      else if (total(wholes) === total(parts)) add(wholes, parts, untold, true)
    }
  }
  return [...found.values()]
}

/** A count with what it is made of: other counts, none of them overlapping, and smallest things that none of those is about. */
export interface Cover {
  whole: Made
  parts: readonly Made[]
  beside: ReadonlySet<string>
}

/** Each count by the largest counts within it and what these leave: together all that every way to add up and subtract comes down to. */
export function coversOf(counts: readonly Made[]): Cover[] {
  const touching = touchingOf(counts)
  return counts.map((whole) => {
    // Two that are about the same and differ are about other people.
    const within = around(whole, touching).within.filter(({ of, count }) => of.size < whole.of.size || count === whole.count)
    const parts = fill(whole.of, within, within[0]?.kind ?? null)
    return { whole, parts, beside: whole.of.difference(new Set(parts.flatMap(({ of }) => [...of]))) }
  })
}

function touchingOf(counts: readonly Made[]): Map<string, Made[]> {
  const touching = new Map<string, Made[]>()
  for (const made of counts)
    for (const each of made.of) {
      const here = touching.get(each)
      if (here === undefined) touching.set(each, [made])
      else here.push(made)
    }
  return touching
}

const total = (side: readonly Made[]) => side.reduce((sum, { count }) => sum + count, 0)
const largestFirst = (one: Made, other: Made) => other.of.size - one.of.size || (one.key < other.key ? -1 : 1)
const sizeOf = (side: readonly Made[]) => side.reduce((sum, { of }) => sum + of.size, 0)

/** What lies within a count, the largest first, and what lies partly in it. Of two that are about the same, the second lies in the first. */
function around(whole: Made, touching: ReadonlyMap<string, readonly Made[]>): { within: Made[]; overlapping: Made[] } {
  const shared = new Map<Made, number>()
  for (const each of whole.of) for (const made of touching.get(each) ?? []) shared.set(made, (shared.get(made) ?? 0) + 1)
  shared.delete(whole)
  const [within, overlapping]: [Made[], Made[]] = [[], []]
  for (const [made, size] of shared) {
    if (size < made.of.size) {
      if (size < whole.of.size) overlapping.push(made)
    } else if (size < whole.of.size || whole.key < made.key) within.push(made)
  }
  return { within: within.sort(largestFirst), overlapping }
}

/** Counts that do not overlap and fill as much as they can of a place, those of one kind first. */
function fill(place: ReadonlySet<string>, within: readonly Made[], kind: string | null): Made[] {
  const free = new Set(place)
  const first = kind === null ? [] : within.filter((made) => made.kind === kind)
  return [...first, ...within].filter(({ of }) => {
    for (const each of of) if (!free.has(each)) return false
    for (const each of of) free.delete(each)
    return true
  })
}

/** What fills what each of two overlapping counts has beside the other, and the smallest things there that no count is about. */
function besideEachOther(
  one: Made,
  other: Made,
  touching: ReadonlyMap<string, readonly Made[]>,
): { ofOne: Made[]; ofOther: Made[]; untold: ReadonlySet<string> } {
  const [atOne, atOther] = [one.of.difference(other.of), other.of.difference(one.of)]
  const [ofOne, ofOther] = [within(atOne, touching), within(atOther, touching)]
  const told = new Set([...ofOne, ...ofOther].flatMap(({ of }) => [...of]))
  return { ofOne, ofOther, untold: atOne.union(atOther).difference(told) }
}

const isFilled = (place: ReadonlySet<string>, touching: ReadonlyMap<string, readonly Made[]>) =>
  sizeOf(within(place, touching)) === place.size

/** Counts that fill as much as they can of this place. */
function within(place: ReadonlySet<string>, touching: ReadonlyMap<string, readonly Made[]>): Made[] {
  const near = new Set([...place].flatMap((each) => touching.get(each) ?? []))
  return fill(place, [...near].filter(({ of }) => of.size <= place.size).sort(largestFirst), null)
}
