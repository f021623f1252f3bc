export interface Fold {
  x: number
  /** Which marks it stands for, as indices into the input. */
  marks: readonly number[]
}

/** How far two folds must stand apart to be read as two, in px. */
export const foldDistance = 44

/** Half a fold's sign and a little air, in px. */
const foldReach = 22
const nudges = [0, 6, -6, 12, -12, 18, -18, 24, -24, 30, -30]

/**
 * Marks that found no place, gathered into as few signs as lie close together. Every mark is in exactly one fold.
 * A fold moves a little aside where a stem would run behind it, since the mark would then seem to hang from the fold.
 */
export function foldMarks(
  unplaced: readonly { index: number; x: number }[],
  stems: readonly number[],
  left: number,
  right: number,
): Fold[] {
  const folds = gather(unplaced, left, right)
  const xs = folds.map((fold) => Math.round(fold.x))
  for (const [index, x] of xs.entries()) {
    const free = nudges
      .map((nudge) => x + nudge)
      .find(
        (place) =>
          place >= left &&
          place <= right &&
          stems.every((stem) => Math.abs(stem - place) >= foldReach) &&
          xs.every((other, at) => at === index || Math.abs(other - place) >= foldDistance),
      )
    xs[index] = free ?? x
  }
  return folds.map((fold, index) => ({ x: xs[index] ?? Math.round(fold.x), marks: fold.marks }))
}

function gather(unplaced: readonly { index: number; x: number }[], left: number, right: number): Fold[] {
  const folds: { x: number; marks: number[] }[] = []
  for (const { index, x } of [...unplaced].sort((one, other) => one.x - other.x)) {
    let current = { x: Math.min(Math.max(x, left), right), marks: [index] }
    let previous = folds.at(-1)
    while (previous !== undefined && current.x - previous.x < foldDistance) {
      folds.pop()
      const count = previous.marks.length + current.marks.length
      current = {
        x: (previous.x * previous.marks.length + current.x * current.marks.length) / count,
        marks: [...previous.marks, ...current.marks],
      }
      previous = folds.at(-1)
    }
    folds.push(current)
  }
  return folds
}
