import { describe, expect, it, test } from 'vitest'
import { clientAddress } from './client-address.ts'
import { type PageContext, pages, type Site } from './page.ts'
import { rateLimit, tokenBuckets } from './rate-limit.ts'

const start = Date.parse('2026-03-02T08:00:00Z')
const at = (seconds: number) => new Date(start + seconds * 1000)

describe('token buckets', () => {
  it('allows a burst, then what time gives back, and says how long to wait', () => {
    const buckets = tokenBuckets({ burst: 3, perSecond: 0.5 })
    expect([0, 0, 0, 0].map((second) => buckets.take('a', at(second)))).toEqual([0, 0, 0, 2])
    expect(buckets.take('a', at(1))).toBe(1)
    expect(buckets.take('a', at(2))).toBe(0)
    expect(buckets.take('a', at(2))).toBe(2)
  })

  it('counts each caller apart and never saves up more than a burst', () => {
    const buckets = tokenBuckets({ burst: 1, perSecond: 1 })
    expect([buckets.take('a', at(0)), buckets.take('b', at(0))]).toEqual([0, 0])
    expect([buckets.take('a', at(3600)), buckets.take('a', at(3600))]).toEqual([0, 1])
  })

  it('does not let a clock that runs back give anything away', () => {
    const buckets = tokenBuckets({ burst: 1, perSecond: 1 })
    expect([buckets.take('a', at(10)), buckets.take('a', at(0))]).toEqual([0, 1])
  })

  it('forgets callers whose bucket is full again', () => {
    const buckets = tokenBuckets({ burst: 1, perSecond: 1 })
    for (let caller = 0; caller < 10_000; caller += 1) buckets.take(String(caller), at(0))
    buckets.take('late', at(5))
    expect(buckets.size()).toBe(1)
  })
})

it('answers 429 with Retry-After by the clock of the site', async () => {
  let seconds = 0
  const app = pages()
    .use(async (c, next) => {
      c.set('site', { clock: () => at(seconds) } as Site)
      await next()
    })
    .use(rateLimit({ burst: 1, perSecond: 0.1, callerOf: () => 'a', refused: (c) => c.text('wait', 429) }))
    .get('/', (c) => c.text('in'))
  const statuses = [(await app.request('/')).status]
  const refused = await app.request('/')
  seconds = 10
  statuses.push(refused.status, (await app.request('/')).status)
  expect(statuses).toEqual([200, 429, 200])
  expect(refused.headers.get('retry-after')).toBe('10')
})

test.each([
  [0, undefined, '192.0.2.1', '192.0.2.1'],
  [0, '198.51.100.7', '192.0.2.1', '192.0.2.1'],
  [1, 'made-up, 198.51.100.7', '192.0.2.1', '198.51.100.7'],
  [2, 'made-up, 198.51.100.7, 192.0.2.9', '192.0.2.1', '198.51.100.7'],
  [1, undefined, '192.0.2.1', '192.0.2.1'],
  [0, undefined, '::ffff:192.0.2.1', '192.0.2.1'],
  [0, undefined, '2001:db8::1', '2001:db8:0:0'],
  [0, undefined, '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  [0, undefined, undefined, 'unknown'],
])('behind %i proxies, X-Forwarded-For %s from %s is %s', (proxies, forwarded, remoteAddress, address) => {
  // All of a request that an address is read from.
  const c = { req: { header: () => forwarded }, env: { incoming: { socket: { remoteAddress } } } } as unknown as PageContext
  expect(clientAddress(proxies)(c)).toBe(address)
})
