/** How long a database server may take, in ms; 0 is without end. */
export interface Patience {
  /** One statement, from the question to its answer. */
  statementMs: number
  /** A transaction in which nothing is asked: it holds locks, and keeps the server from clearing up. */
  idleMs: number
}

/** Somebody waits for a page. */
export const pagePatience: Patience = { statementMs: 30_000, idleMs: 60_000 }

/** Counting anew, imports, publication, every command: it takes long when there is much, and it does end. */
export const workPatience: Patience = { statementMs: 1_800_000, idleMs: 1_800_000 }

/** Migrations: an index over a large table takes what it takes, and the second of two waits for the first. */
export const endless: Patience = { statementMs: 0, idleMs: 0 }

/** Time for the server to say that it stopped a statement. */
const graceMs = 5_000

/** After this, in ms, the answer of a server is no longer waited for: the machine or the line is gone, and nobody else would tell. */
export function longestAnswerMs({ statementMs }: Patience): number | undefined {
  return statementMs === 0 ? undefined : statementMs + graceMs
}
