import type { Clock } from '../platform/clock.ts'

/** When hardly anybody works, in the Netherlands. */
const hourOfNight = '03'
const hourMs = 3_600_000

/** Calls `work` once a night. Whoever calls stops it; a process that ends need not wait for it. */
export function everyNight(clock: Clock, work: (now: Date) => Promise<void>): { stop: () => void } {
  const hour = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' })
  const timer = setInterval(() => {
    if (hour.format(clock()) === hourOfNight) void work(clock())
  }, hourMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
