/** A name without accents, capitals, signs, and the words that sources put before or behind the name of a place. */
function bare(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/\b(gemeente|gem|regio|subregio|de|het)\b/g, ' ')
    .trim()
    .replaceAll(/\s+/g, ' ')
}

/** How many letters must be typed, struck or changed to make one of the other; stops counting above `most`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const changed = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1))
    }
    if (Math.min(...next) > most) return most + 1
    row = next
  }
  return row[other.length] ?? most + 1
}

/**
 * The one that is most like `wanted`, or undefined when none is. A number is a CBS code without its letters. Names differ by at most one letter
 * in three; of two that are equally near neither is.
 */
export function nearestName<T extends { name: string; code: string | null }>(wanted: string, among: readonly T[]): T | undefined {
  const digits = /^(?:gm)?0*(\d{1,4})$/i.exec(wanted.trim())?.[1]
  if (digits !== undefined) return among.find(({ code }) => code === `GM${digits.padStart(4, '0')}`)
  const sought = bare(wanted)
  const most = Math.floor(sought.length / 3)
  if (sought.length < 3) return undefined
  const near = among.map((each) => ({ each, away: distance(sought, bare(each.name), most) })).filter(({ away }) => away <= most)
  const nearest = Math.min(...near.map(({ away }) => away))
  const found = near.filter(({ away }) => away === nearest)
  return found.length === 1 ? found[0]?.each : undefined
}
