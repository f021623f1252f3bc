export type Side = 'above' | 'below'

/** Something that wants a place beside the line: where it stands and how wide its words are. */
export interface Candidate {
  x: number
  /** In full, and shortened; the second is taken only where the first does not fit. */
  widths: readonly [full: number, short: number]
  prefer: Side
}

export interface Place {
  side: Side
  lane: number
  /** The middle of the words. */
  centre: number
  short: boolean
  /** The reach of words and sign together, in px. */
  left: number
  right: number
}

export interface LaneOptions {
  width: number
  lanes: Record<Side, number>
  /** Stems that run through every lane of a side, such as the flag of today. */
  through: readonly { side: Side; x: number }[]
  /** Words that stand in a lane already. */
  taken: readonly Place[]
}

export const signReach = 9
const gap = 10
const stemGap = 5
/** Where words may stand over their sign: centred first, then shifted by these shares of the room they have. */
const shifts = [0, 0.5, -0.5, 1, -1]

interface Choice extends Place {
  cost: number
}

interface Placed {
  place: Place
  x: number
}

const searchRounds = 40
const costOfNoPlace = 200
/** How far later rounds stray from the cheapest place, to make room that greed takes away. */
const strayCost = 24

/**
 * A place for each candidate, in order of importance, or null where there is none. No words overlap other words,
 * and no stem runs through words: a stem to a far lane keeps clear of the nearer lanes.
 * Who found no place goes first in the next round; the cheapest round wins. The same input always gives the same places.
 */
export function placeInLanes(candidates: readonly Candidate[], options: LaneOptions): (Place | null)[] {
  const choices = candidates.map((candidate) => choicesOf(candidate, options))
  const random = seededRandom()
  let order = candidates.map((_, index) => index)
  let best: { places: (Place | null)[]; cost: number } = { places: candidates.map(() => null), cost: Number.POSITIVE_INFINITY }
  for (let round = 0; round < searchRounds; round += 1) {
    const stray = round === 0 ? () => 0 : () => random() * strayCost
    const { places, cost } = fill(candidates, choices, order, options, stray)
    if (cost < best.cost) best = { places, cost }
    const without = order.filter((index) => places[index] === null)
    if (without.length === 0) break
    order = [...without, ...order.filter((index) => places[index] !== null)]
  }
  return best.places
}

function fill(
  candidates: readonly Candidate[],
  choices: readonly (readonly Choice[])[],
  order: readonly number[],
  options: LaneOptions,
  stray: () => number,
) {
  const placed: Placed[] = options.taken.map((place) => ({ place, x: Number.NaN }))
  const places: (Place | null)[] = candidates.map(() => null)
  let cost = 0
  for (const index of order) {
    const x = candidates[index]?.x ?? 0
    let found: { choice: Choice; score: number } | null = null
    for (const choice of choices[index] ?? []) {
      const score = choice.cost + stray()
      if ((found === null || score < found.score) && isFree(choice, x, placed, options)) found = { choice, score }
    }
    // The important ones cost more to leave out: they stand first.
    cost += found === null ? costOfNoPlace + (candidates.length - index) : found.choice.cost
    if (found === null) continue
    placed.push({ place: found.choice, x })
    places[index] = found.choice
  }
  return { places, cost }
}

/** Numbers from 0 to 1, always the same ones (Lehmer's generator). */
function seededRandom(): () => number {
  let state = 1000
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Every place in reach, cheapest first: near the line, on the side it prefers, in full, with its words in the middle. */
function choicesOf({ x, widths, prefer }: Candidate, options: LaneOptions): Choice[] {
  const all: Choice[] = []
  for (const side of ['above', 'below'] as const) {
    for (let lane = 0; lane < options.lanes[side]; lane += 1) {
      for (const [rank, shift] of shifts.entries()) {
        for (const short of widths[0] === widths[1] ? [false] : [false, true]) {
          const half = (short ? widths[1] : widths[0]) / 2
          const centre = x + shift * Math.max(half - signReach, 0)
          const [left, right] = [Math.min(centre - half, x - signReach), Math.max(centre + half, x + signReach)]
          if (left < 0 || right > options.width) continue
          all.push({ side, lane, centre, short, left, right, cost: lane * 10 + (side === prefer ? 0 : 3) + rank + (short ? 14 : 0) })
        }
      }
    }
  }
  return all.sort((one, other) => one.cost - other.cost)
}

function isFree(place: Place, x: number, placed: readonly Placed[], options: LaneOptions): boolean {
  if (options.through.some((stem) => stem.side === place.side && crosses(stem.x, place))) return false
  return placed.every((other) => {
    if (other.place.side !== place.side) return true
    if (other.place.lane === place.lane) return other.place.right + gap <= place.left || place.right + gap <= other.place.left
    return other.place.lane < place.lane ? !crosses(x, other.place) : !crosses(other.x, place)
  })
}

function crosses(x: number, place: Place): boolean {
  return x > place.left - stemGap && x < place.right + stemGap
}
