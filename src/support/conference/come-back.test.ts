import { beforeAll, expect, it } from 'vitest'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { tasksOf } from '../desk/task.store.ts'
import { must, testLine } from '../test-line.ts'
import { bringToConference } from './bring-to-conference.ts'
import { cancelConference } from './cancel-conference.ts'
import type { HoldInput } from './conference-case.ts'
import { holdCase } from './hold-case.ts'
import { planConference } from './plan-conference.ts'

const first = '2026-03-12'
const comesBack = '2026-04-20'

onEveryEngine('a family that a conference would come back to', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)

  /** On the agenda of a conference of its own, on this day. */
  async function brought(familyId: string, plannedOn: PlainDate) {
    const planned = { coalitionId: demoCoalitions.south.id, kind: 'mdo' as const, plannedOn, attendees: [demoPeople.youthNurse.id] }
    const { conferenceId } = must(await as('socialWorker', '2026-03-02', (tx) => planConference(tx, planned)))
    const input = { conferenceId, purpose: 'De huur', named: 'yes' } as const
    const { caseId } = must(await as('midwife', '2026-03-02', (tx) => bringToConference(tx, familyId, input)))
    return { conferenceId, caseId }
  }
  const said: HoldInput = { version: 1, parentPart: 'present', answers: {}, minutes: 'De huur.', agreements: [] }
  const asked = async (familyId: string, on: PlainDate, who: DemoName = 'socialWorker') =>
    (await as(who, on, (tx) => tasksOf(tx, familyId))).filter(({ kind }) => kind === 'discuss_again')

  it('is asked for two weeks before, of who keeps the overview, until a later conference takes it', async () => {
    const familyId = await family('2026-02-23', { dueDate: '2026-08-10' })
    const { caseId } = await brought(familyId, first)
    must(await as('youthNurse', first, (tx) => holdCase(tx, caseId, { ...said, nextOn: comesBack })))
    expect(await asked(familyId, '2026-04-05')).toEqual([])
    const task = { kind: 'discuss_again', familyId, thingId: caseId, dueOn: comesBack }
    expect(await asked(familyId, '2026-04-06')).toEqual([task])
    expect(await asked(familyId, '2026-04-06', 'midwife')).toEqual([])

    // A conference that will not be is none.
    const called = await brought(familyId, '2026-04-21')
    expect(await asked(familyId, '2026-04-20')).toEqual([])
    must(
      await as('socialWorker', '2026-04-20', (tx) => cancelConference(tx, called.conferenceId, { version: 1, reason: 'people_missing' })),
    )
    expect(await asked(familyId, '2026-04-20')).toEqual([task])

    const again = await brought(familyId, '2026-04-22')
    must(await as('youthNurse', '2026-04-22', (tx) => holdCase(tx, again.caseId, said)))
    expect(await asked(familyId, '2026-04-23')).toEqual([])
  })

  it('is not asked for where the table named no day', async () => {
    const familyId = await family('2026-02-23', { dueDate: '2026-08-10' })
    const { caseId } = await brought(familyId, first)
    must(await as('youthNurse', first, (tx) => holdCase(tx, caseId, said)))
    expect(await asked(familyId, '2026-08-01')).toEqual([])
  })
})
