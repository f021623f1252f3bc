import type { Child } from 'hono/jsx'

/** Something drawn from (0,0) to the right and down, as wide as it was asked to be. */
export interface Drawing {
  height: number
  content: Child
}
