import type { DemoName } from '../../people/demo/demo-people.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Result } from '../../platform/result.ts'

/** The value of an act that must succeed in an invented history; a refusal means the story breaks a rule of the product. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`the invented history was refused: ${result.refusal.code}`)
}

type Act = () => Promise<void>

/** What will happen in the life of one family, by day; acts may put further acts on the agenda. */
export interface Agenda {
  on(day: PlainDate, act: Act): void
  /** Does everything up to and including `lastDay`, in order of day. */
  run(lastDay: PlainDate): Promise<void>
}

export function agenda(): Agenda {
  const entries: { day: PlainDate; order: number; act: Act }[] = []
  let order = 0
  return {
    on(day, act) {
      order += 1
      entries.push({ day, order, act })
    },
    async run(lastDay) {
      for (;;) {
        entries.sort((a, b) => (a.day === b.day ? a.order - b.order : a.day < b.day ? -1 : 1))
        const [next] = entries
        if (next === undefined || next.day > lastDay) return
        entries.shift()
        await next.act()
      }
    },
  }
}

/** Does something as a demo person in the morning of that day, through the same door as a page. */
export function asPersonOn<T>(database: Database, who: DemoName, day: PlainDate, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return asActor(database, demoActor(who), new Date(`${day}T09:00:00Z`), work)
}
