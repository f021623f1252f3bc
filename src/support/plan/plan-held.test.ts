import { beforeAll, expect, it } from 'vitest'
import { joinCircle } from '../../family/circle/circle.store.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { must, testLine } from '../test-line.ts'
import { addAction } from './add-action.ts'
import { addGoal } from './add-goal.ts'
import { makePlan } from './make-plan.ts'
import { markActionDone } from './mark-plan.ts'

const day = '2026-03-02'
const later = addDays(day, 1)

onEveryEngine('what changes in a plan', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const line = testLine(database)
  const as = line.as
  const id = (name: DemoName) => demoPeople[name].id

  /** A goal with two steps, one for the midwife and one for the parent; the youth nurse stands in the circle too. */
  async function planned() {
    const familyId = await line.family(day, { dueDate: '2026-08-10' })
    return as('socialWorker', day, async (tx) => {
      await joinCircle(tx, { coalitionId: demoCoalitions.south.id, familyId, professionalId: id('youthNurse'), part: 'nurse' })
      must(await makePlan(tx, familyId, {}))
      const { goalId } = must(await addGoal(tx, familyId, { lifeDomain: 'housing', words: 'Een eigen plek' }))
      const add = async (who: string) => must(await addAction(tx, familyId, goalId, { what: 'Bellen', who, dueOn: '2026-03-09' })).actionId
      return { familyId, goalId, hers: await add(id('midwife')), parents: await add('parent') }
    })
  }

  it('is held by the database as well', async () => {
    const { familyId, goalId, hers, parents } = await planned()
    const change = (by: DemoName, table: 'action' | 'goal', which: string, values: Record<string, unknown>, on: PlainDate = day) =>
      as(by, on, async (tx) => {
        const result = await tx.db.updateTable(table).set(values).where('id', '=', which).executeTakeFirst()
        return Number(result.numUpdatedRows)
      }).catch((error: unknown) =>
        /row-level security|nobody gave|cannot be given/.test(String(error)) ? 'refused' : Promise.reject(error),
      )
    const toNurse = { professional_id: id('youthNurse'), given_from: id('midwife'), given_by: id('socialWorker'), given_on: day }
    const drop = { dropped_on: day, dropped_by: id('socialWorker') }
    // Under another name, for another day, to somebody outside, without saying so, or by who does not see the family.
    for (const wrong of [
      { ...toNurse, given_by: id('midwife') },
      { ...toNurse, given_on: later },
      { ...toNurse, given_from: null },
      { ...toNurse, professional_id: id('maternityNurse') },
      { professional_id: id('youthNurse') },
      { given_by: id('socialWorker'), given_on: day },
      { ...drop, dropped_by: id('midwife') },
      { ...drop, dropped_on: later },
    ])
      expect([wrong, await change('socialWorker', 'action', hers, wrong)]).toEqual([wrong, 'refused'])
    expect(await change('socialWorker', 'goal', goalId, { ...drop, dropped_by: id('midwife') })).toBe('refused')
    expect(await change('dutyOfficer', 'action', hers, { ...drop, dropped_by: id('dutyOfficer') })).toBe('refused')
    expect(await change('dutyOfficer', 'goal', goalId, { ...drop, dropped_by: id('dutyOfficer') })).toBe('refused')
    expect(await change('dutyOfficer', 'action', hers, { ...toNurse, given_by: id('dutyOfficer') })).toBe('refused')
    expect(await change('generalPractitioner', 'action', hers, drop)).toBe(0)
    expect(await change('socialWorker', 'action', hers, toNurse)).toBe(1)
    expect(await change('socialWorker', 'action', hers, drop)).toBe(1)
    expect(await change('socialWorker', 'goal', goalId, drop)).toBe(1)
    // What was dropped or done stands as it is.
    must(await as('midwife', day, (tx) => markActionDone(tx, familyId, parents)))
    for (const [table, which, values] of [
      ['action', hers, { done_on: day }],
      ['action', hers, { dropped_on: null, dropped_by: null }],
      ['action', parents, { done_on: null }],
      ['goal', goalId, { reached_on: day }],
    ] as const)
      expect([which, values, await change('midwife', table, which, values)]).toEqual([which, values, 0])
  })
})
