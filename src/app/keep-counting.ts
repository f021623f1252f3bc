import { recompute, recomputeWhenRulesChanged } from '../monitor/fact/recompute.ts'
import type { Clock } from '../platform/clock.ts'
import { theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import type { Database } from '../platform/database/database.ts'

/** When hardly anybody works, in the Netherlands. */
const hourOfNight = '03'
const hourMs = 3_600_000

/** At the start: counts anew if the rules of counting changed since the last check. */
export async function countByTheRulesOfToday(database: Database, now: Date): Promise<void> {
  await asActor(database, theSystem, now, recomputeWhenRulesChanged)
}

/** Compares all counts with counting from scratch every night; `tell` hears when they differed, and when the check itself failed. */
export function checkCountsEveryNight(
  database: Database,
  clock: Clock,
  tell: (detail: object, message: string) => void,
): { stop: () => void } {
  const hour = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' })
  const timer = setInterval(() => {
    if (hour.format(clock()) !== hourOfNight) return
    asActor(database, theSystem, clock(), recompute).then(
      ({ episodes, differences }) => {
        if (differences.length > 0)
          tell({ episodes, differing: differences.length }, 'counts differed from counting anew and were put right')
      },
      (error: unknown) => tell({ error: error instanceof Error ? error.message : String(error) }, 'the nightly check of counts failed'),
    )
  }, hourMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
