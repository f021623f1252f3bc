import { readFileSync } from 'node:fs'

/**
 * Loaded before the product (`--import`) in tests that live through months: `Date` runs ahead by the milliseconds in the file that
 * TEST_CLOCK names, in this process and its workers. The product itself knows only the clock of the machine.
 */
const file = process.env['TEST_CLOCK'] ?? ''
const RealDate = globalThis.Date
const readEveryMs = 20
let ahead = 0
let readAt = Number.NEGATIVE_INFINITY

function now(): number {
  if (performance.now() - readAt > readEveryMs) {
    ahead = Number(readFileSync(file, 'utf8'))
    readAt = performance.now()
  }
  return RealDate.now() + ahead
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
})
