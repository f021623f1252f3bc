import type { MiddlewareHandler } from 'hono'
import type { PageContext, PageEnv } from './page.ts'

export interface Allowance {
  /** How many requests may come at once. */
  burst: number
  /** How many come back every second. */
  perSecond: number
}

interface Bucket {
  left: number
  at: number
}

/** Above this many remembered callers the ones with a full bucket are forgotten; forgetting them changes nothing for them. */
const manyCallers = 10_000

/** Counts requests per caller in the memory of this process. `take` returns 0 when allowed, else how many whole seconds to wait. */
export function tokenBuckets({ burst, perSecond }: Allowance): { take(caller: string, now: Date): number; size(): number } {
  const buckets = new Map<string, Bucket>()
  const leftAt = (bucket: Bucket, now: number) => Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond)
  function forgetFull(now: number): void {
    for (const [caller, bucket] of buckets) if (leftAt(bucket, now) >= burst) buckets.delete(caller)
  }
  return {
    take(caller, moment) {
      const now = moment.getTime()
      if (buckets.size >= manyCallers) forgetFull(now)
      const left = leftAt(buckets.get(caller) ?? { left: burst, at: now }, now)
      const allowed = left >= 1
      buckets.set(caller, { left: allowed ? left - 1 : left, at: now })
      return allowed ? 0 : Math.ceil((1 - left) / perSecond)
    },
    size: () => buckets.size,
  }
}

export interface RateLimit extends Allowance {
  callerOf: (c: PageContext) => string
  /** The page that says to wait so many seconds; `Retry-After` is added to it. */
  refused: (c: PageContext, seconds: number) => Response | Promise<Response>
}

/** Slows down whoever asks too much of a public door. Each process counts for itself: several instances allow that many times more. */
export function rateLimit({ callerOf, refused, ...allowance }: RateLimit): MiddlewareHandler<PageEnv> {
  const buckets = tokenBuckets(allowance)
  return async (c, next) => {
    const seconds = buckets.take(callerOf(c), c.var.site.clock())
    if (seconds === 0) return next()
    const response = await refused(c, seconds)
    response.headers.set('retry-after', String(seconds))
    return response
  }
}
