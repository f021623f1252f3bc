import highs, { type Highs } from 'highs'

// The package describes its ES module as CommonJS, so its types put the loader one `default` deeper than it is.
const loadHighs = highs as unknown as typeof highs.default

let solver: Promise<Highs> | undefined

/** The HiGHS solver (WebAssembly), loaded once per thread. Solving stops the thread. */
export function loadSolver(): Promise<Highs> {
  solver ??= loadHighs()
  return solver
}

/** Loads the solver anew for what comes next; one that ran out of memory answers no more. */
export function dropSolver(): void {
  solver = undefined
}
