import { afterEach, expect, it, vi } from 'vitest'
import { everyNight } from './every-night.ts'

afterEach(() => vi.useRealTimers())

it('works once a night, at an hour when hardly anybody else does, until it is stopped', () => {
  vi.useFakeTimers({ now: new Date('2026-03-02T20:30:00Z'), toFake: ['setInterval', 'clearInterval', 'Date'] })
  const worked: string[] = []
  const nightly = everyNight(
    () => new Date(),
    async (now) => void worked.push(now.toISOString()),
  )
  vi.advanceTimersByTime(48 * 3_600_000)
  nightly.stop()
  vi.advanceTimersByTime(48 * 3_600_000)
  expect(worked).toEqual(['2026-03-03T02:30:00.000Z', '2026-03-04T02:30:00.000Z'])
})
