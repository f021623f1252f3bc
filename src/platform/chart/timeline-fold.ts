export interface Fold {
  x: number
  /** Where its marks stand on the line, between the first and the last of them. */
  from: number
  /** Which marks it stands for, as indices into the input. */
  marks: readonly number[]
}

export interface FoldRoom {
  /** Of marks that hang in the rows below the folds. */
  stems: readonly number[]
  /** Milestones: a fold stands before or after one, with what happened before or after it. */
  rings: readonly number[]
  left: number
  right: number
}

/** How far two folds must stand apart to be read as two, in px. */
export const foldDistance = 44
/** From the middle of a ring to that of a fold beside it. */
export const ringDistance = 36
/** Half a fold's sign and a little air. */
const foldReach = 20
const furthestNudge = 32
/** What a px of a stem behind a fold weighs against a px aside: the mark of that stem would seem to hang from the fold. */
const hidingCost = 5

interface Unplaced {
  index: number
  x: number
}

/** Marks that found no place, gathered into as few signs as lie close together. Every mark is in exactly one fold. */
export function foldMarks(unplaced: readonly Unplaced[], { stems, rings, left, right }: FoldRoom): Fold[] {
  const turns = rings.toSorted((one, other) => one - other)
  const folds = [...turns, Number.POSITIVE_INFINITY].flatMap((turn, at) => {
    const last = turns[at - 1] ?? Number.NEGATIVE_INFINITY
    const here = unplaced.filter(({ x }) => x >= last && x < turn)
    const [first, end] = [Math.max(left, last + ringDistance), Math.min(right, turn - ringDistance)]
    // Between two rings close together, or a ring and the end, there is one place.
    const [from, to] = first <= end ? [first, end] : [(first + end) / 2, (first + end) / 2]
    return gather(here, from, to).map((fold) => ({ ...fold, least: from, most: to }))
  })
  const xs = folds.map(({ x }) => Math.round(x))
  for (const [index, fold] of folds.entries()) {
    const wished = xs[index] ?? 0
    const free = nudges
      .map((nudge) => wished + nudge)
      .filter(
        (place) =>
          place >= fold.least && place <= fold.most && xs.every((other, at) => at === index || Math.abs(other - place) >= foldDistance),
      )
    const cost = (place: number) =>
      Math.abs(place - wished) + hidingCost * Math.max(0, ...stems.map((stem) => foldReach - Math.abs(stem - place)))
    xs[index] = free.toSorted((one, other) => cost(one) - cost(other))[0] ?? wished
  }
  return folds.map(({ from, marks }, index) => ({ x: xs[index] ?? 0, from, marks }))
}

const nudges = Array.from({ length: furthestNudge + 1 }, (_, at) => (at % 2 === 0 ? at : -at - 1))

/** Neighbours closer than `foldDistance` become one, in their middle. */
function gather(unplaced: readonly Unplaced[], left: number, right: number): Fold[] {
  const within = (x: number) => Math.min(Math.max(x, left), right)
  const folds: Fold[] = []
  for (const { index, x } of unplaced.toSorted((one, other) => one.x - other.x)) {
    let current: Fold = { x: within(x), from: x, marks: [index] }
    let previous = folds.at(-1)
    while (previous !== undefined && current.x - previous.x < foldDistance) {
      folds.pop()
      current = together(previous, current)
      previous = folds.at(-1)
    }
    folds.push(current)
  }
  return folds
}

function together(one: Fold, other: Fold): Fold {
  const [first, second] = [one.marks.length, other.marks.length]
  const middle = (a: number, b: number) => (a * first + b * second) / (first + second)
  return { x: middle(one.x, other.x), from: middle(one.from, other.from), marks: [...one.marks, ...other.marks] }
}
