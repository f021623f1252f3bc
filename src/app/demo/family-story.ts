import type { DemoName, demoCoalitions } from '../../people/demo/demo-people.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Agenda } from './agenda.ts'
import type { ConferenceDiary } from './conference-diary.ts'
import type { Dice } from './dice.ts'

/** One family of the invented region while its history is being lived. */
export interface FamilyStory {
  database: Database
  dice: Dice
  agenda: Agenda
  diary: ConferenceDiary
  coalition: keyof typeof demoCoalitions
  familyId: string
  sender: DemoName
  contact: DemoName
  dueDate: PlainDate | null
  bornOn: PlainDate | null
  /** Set when the pregnancy is lost: nothing more of it happens. */
  lost: boolean
  coordinator: DemoName | null
  /** Codes of the programmes offered so far. */
  offered: Set<string>
}

/** Who does what in each coalition. */
export const team = {
  south: {
    midwife: 'midwife',
    duty: 'dutyOfficer',
    decider: 'entryTeam',
    contacts: ['socialWorker', 'socialWorker', 'youthNurse'],
    homeNurse: 'youthNurse',
    voorzorg: 'voorzorgNurse',
  },
  valley: {
    midwife: 'midwifeValley',
    duty: 'entryTeamValley',
    decider: 'entryTeamValley',
    contacts: ['entryTeamValley', 'youthNurse'],
    homeNurse: 'youthNurse',
    voorzorg: 'voorzorgNurse',
  },
} as const satisfies Record<
  keyof typeof demoCoalitions,
  {
    midwife: DemoName
    duty: DemoName
    decider: DemoName
    contacts: readonly [DemoName, ...DemoName[]]
    homeNurse: DemoName
    voorzorg: DemoName
  }
>
