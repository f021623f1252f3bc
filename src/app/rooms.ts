import type { Hono } from 'hono'
import type { PageEnv } from '../platform/web/page.ts'

/** The pages of every room, in the order in which addresses are matched. */
export const rooms: readonly Hono<PageEnv>[] = []
