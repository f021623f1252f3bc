import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { addDays, addWorkingDays, type PlainDate } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { closeConference } from '../../support/conference/close-conference.ts'
import { findConference } from '../../support/conference/conference.store.ts'
import { planConference } from '../../support/conference/plan-conference.ts'
import { asPersonOn, must } from './agenda.ts'

export interface PlannedConference {
  id: string
  day: PlainDate
  chair: DemoName
}

export interface ConferenceDiary {
  /** The first MDO of this coalition on or after `day`, planned three weeks ahead when it is not there yet. */
  firstFrom(coalition: keyof typeof demoCoalitions, day: PlainDate): Promise<PlannedConference>
  /** The chair closes every conference before `lastDay` on the day after it; comes last, when all families have been to the table. */
  closePast(lastDay: PlainDate): Promise<void>
}

const table = {
  south: { chair: 'socialWorker', others: ['midwife', 'youthNurse', 'dutyOfficer', 'generalPractitioner'] },
  valley: { chair: 'entryTeamValley', others: ['midwifeValley', 'youthNurse', 'voorzorgNurse'] },
} as const satisfies Record<keyof typeof demoCoalitions, { chair: DemoName; others: readonly DemoName[] }>

/** A fixed meeting a month per coalition: the second Tuesday in the south, the third Thursday in the valley. */
function meetingOf(coalition: keyof typeof demoCoalitions, month: string): PlainDate {
  const [weekday, nth] = coalition === 'south' ? [2, 2] : [4, 3]
  const first = new Date(`${month}-01T00:00:00Z`).getUTCDay()
  return addDays(`${month}-01`, ((weekday - first + 7) % 7) + (nth - 1) * 7)
}

export function conferenceDiary(database: Database): ConferenceDiary {
  const planned = new Map<string, Promise<PlannedConference>>()
  async function plan(coalition: keyof typeof demoCoalitions, day: PlainDate): Promise<PlannedConference> {
    const { chair, others } = table[coalition]
    const { conferenceId } = must(
      await asPersonOn(database, chair, addWorkingDays(day, -15), (tx) =>
        planConference(tx, {
          coalitionId: demoCoalitions[coalition].id,
          kind: 'mdo',
          plannedOn: day,
          startsAt: '13:30',
          place: coalition === 'south' ? 'De Brug, zaal 2' : 'Wijkhuis De Akker',
          attendees: others.map((name) => demoPeople[name].id),
        }),
      ),
    )
    return { id: conferenceId, day, chair }
  }
  return {
    firstFrom(coalition, from) {
      let month = from.slice(0, 7)
      let day = meetingOf(coalition, month)
      if (day < from) {
        month = addDays(`${month}-28`, 7).slice(0, 7)
        day = meetingOf(coalition, month)
      }
      const key = `${coalition} ${day}`
      const known = planned.get(key) ?? plan(coalition, day)
      planned.set(key, known)
      return known
    },
    async closePast(lastDay) {
      for (const { id, day, chair } of await Promise.all(planned.values())) {
        if (day >= lastDay) continue
        await asPersonOn(database, chair, addDays(day, 1), async (tx) => {
          const conference = await findConference(tx, id)
          if (conference === null || conference.cases === 0) return
          // Who was never discussed since her line was closed before is left out by the same rule as on the page.
          const closed = await closeConference(tx, id, { version: conference.version })
          if (!closed.ok && closed.refusal.code !== 'not_all_discussed' && closed.refusal.code !== 'not_held') must(closed)
        })
      }
    },
  }
}
