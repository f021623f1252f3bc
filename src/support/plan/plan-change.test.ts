import { beforeAll, describe, expect, it } from 'vitest'
import { joinCircle, leaveCircle } from '../../family/circle/circle.store.ts'
import { isCounted } from '../../monitor/fact/event-mark.ts'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { stillOpen } from '../closing/closing.store.ts'
import { bringToConference } from '../conference/bring-to-conference.ts'
import { planConference } from '../conference/plan-conference.ts'
import { tasksOf } from '../desk/task.store.ts'
import { ownPlace } from '../stepping-out/step-out.store.ts'
import { must, testLine } from '../test-line.ts'
import { addAction } from './add-action.ts'
import { addGoal } from './add-goal.ts'
import { dropAction, dropGoal } from './drop-from-plan.ts'
import { giveAction } from './give-action.ts'
import { makePlan } from './make-plan.ts'
import { markActionDone, markGoalReached } from './mark-plan.ts'
import { plansOf } from './plan.store.ts'
import { needsSomebody, stepOf } from './plan.ts'

const day = '2026-03-02'
const later = addDays(day, 1)
const dueOn = '2026-03-09'
const reason = 'Er is al een woning gevonden.'

describe('a step whose taker left', () => {
  const action = { doneOn: null, dropped: null, professionalId: 'a' }
  const dropped = { on: day, by: 'A', byId: 'a', reason: null }
  it.each([
    ['nobody of that name stands in the circle', { state: 'active' } as const, action, [{ professionalId: 'b' }], true],
    ['she stands there', { state: 'active' } as const, action, [{ professionalId: 'a' }], false],
    ['the parent takes it', { state: 'active' } as const, { ...action, professionalId: null }, [], false],
    ['it was done', { state: 'active' } as const, { ...action, doneOn: day }, [], false],
    ['it was dropped', { state: 'active' } as const, { ...action, dropped }, [], false],
    ['the plan is closed', { state: 'closed' } as const, action, [], false],
  ])('%s', (_, plan, step, circle, expected) => expect(needsSomebody(plan, step, circle)).toBe(expected))

  it('moves no count, whatever changes in a plan', () => {
    for (const type of ['goal.dropped', 'action.dropped', 'action.given']) expect(isCounted(type)).toBe(false)
  })
})

onEveryEngine('a plan that changes', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const line = testLine(database)
  const as = line.as
  const id = (name: DemoName) => demoPeople[name].id

  /** A goal with two steps, one for the midwife and one for the parent; the youth nurse stands in the circle too. */
  async function planned() {
    const familyId = await line.family(day, { dueDate: '2026-08-10' })
    await as('socialWorker', day, (tx) =>
      joinCircle(tx, { coalitionId: demoCoalitions.south.id, familyId, professionalId: id('youthNurse'), part: 'nurse' }),
    )
    must(await as('socialWorker', day, (tx) => makePlan(tx, familyId, {})))
    const { goalId } = must(
      await as('socialWorker', day, (tx) => addGoal(tx, familyId, { lifeDomain: 'housing', words: 'Een eigen plek' })),
    )
    const add = async (who: string) =>
      must(await as('midwife', day, (tx) => addAction(tx, familyId, goalId, { what: 'Bellen', who, dueOn }))).actionId
    return { familyId, goalId, hers: await add(id('midwife')), parents: await add('parent') }
  }
  const kinds = (who: DemoName, familyId: string, on: PlainDate = day) =>
    as(who, on, async (tx) => (await tasksOf(tx, familyId)).map(({ kind }) => kind))
  const stepIn = async (who: DemoName, familyId: string, actionId: string, on: PlainDate = day) => {
    const [plan] = await as(who, on, (tx) => plansOf(tx, familyId))
    return stepOf(plan ?? null, actionId)?.action
  }
  const give = (by: DemoName, familyId: string, actionId: string, who: string, from: string, on: PlainDate = day) =>
    as(by, on, (tx) => giveAction(tx, familyId, actionId, { who, from, dueOn }))
  const told = async (familyId: string) => (await line.eventsOf(familyId, 'midwife', day)).map(({ type }) => type)
  const logged = (familyId: string) =>
    as('midwife', day, async (tx) => {
      const rows = await tx.db.selectFrom('audit_event').select(['event_code', 'outcome']).where('family_id', '=', familyId).execute()
      return rows.map(({ event_code, outcome }) => `${event_code} ${outcome}`)
    })

  it('takes a step off every desk when it is dropped, and keeps the reason for the parent to read', async () => {
    const { familyId, hers, parents } = await planned()
    expect(await kinds('midwife', familyId)).toContain('do_action')
    must(await as('socialWorker', day, (tx) => dropAction(tx, familyId, hers, { reason })))
    expect(await kinds('midwife', familyId)).not.toContain('do_action')
    expect(await stepIn('midwife', familyId, hers)).toMatchObject({
      doneOn: null,
      dropped: { on: day, by: 'Samira Haddou', byId: id('socialWorker'), reason: { words: reason } },
    })
    expect((await told(familyId)).slice(-1)).toEqual(['action.dropped'])
    expect(await logged(familyId)).toContain('plan.action_dropped success')
    const stored = await as('midwife', day, (tx) =>
      tx.db.selectFrom('action').select('drop_reason_sealed').where('id', '=', hers).executeTakeFirstOrThrow(),
    )
    expect(Buffer.from(stored.drop_reason_sealed ?? '').toString('utf8')).not.toContain('woning')
    // What still runs counts the step of the parent only.
    const episode = await as('midwife', day, (tx) =>
      tx.db
        .selectFrom('episode')
        .select(['id', 'coalition_id as coalitionId', 'family_id as familyId'])
        .where('family_id', '=', familyId)
        .executeTakeFirstOrThrow(),
    )
    expect((await as('midwife', day, (tx) => stillOpen(tx, episode.id))).undone).toBe(1)
    expect((await as('midwife', day, (tx) => ownPlace(tx, episode))).undone).toBe(0)
    must(await as('midwife', day, (tx) => markActionDone(tx, familyId, parents)))
    for (const act of [
      () => as('midwife', day, (tx) => dropAction(tx, familyId, hers, { reason })),
      () => as('midwife', day, (tx) => markActionDone(tx, familyId, hers)),
      () => give('midwife', familyId, hers, id('youthNurse'), id('midwife')),
    ])
      expect(await act()).toMatchObject({
        refusal: { kind: 'conflict', code: 'step_dropped', before: { by: 'Samira Haddou', byActor: false, on: day } },
      })
    for (const act of [
      () => as('midwife', day, (tx) => dropAction(tx, familyId, parents, { reason })),
      () => give('midwife', familyId, parents, id('youthNurse'), 'parent'),
    ])
      expect(await act()).toMatchObject({ refusal: { kind: 'conflict', code: 'already_done', before: { byActor: true } } })
  })

  it('drops the open steps of a goal with it, and leaves what was done', async () => {
    const { familyId, goalId, hers, parents } = await planned()
    must(await as('midwife', day, (tx) => markActionDone(tx, familyId, parents)))
    must(await as('socialWorker', day, (tx) => dropGoal(tx, familyId, goalId, { reason })))
    const [plan] = await as('midwife', day, (tx) => plansOf(tx, familyId))
    expect(plan?.goals).toMatchObject([
      {
        reachedOn: null,
        dropped: { by: 'Samira Haddou', reason: { words: reason } },
        actions: [
          { id: hers, dropped: { by: 'Samira Haddou', reason: null } },
          { id: parents, doneOn: day, dropped: null },
        ],
      },
    ])
    const events = await line.eventsOf(familyId, 'midwife', day)
    expect(events.at(-1)).toMatchObject({ type: 'goal.dropped', detail: { life_domain: 'housing', steps: 1 } })
    expect(await kinds('midwife', familyId)).not.toContain('do_action')
    const step = { what: 'Nog iets', who: 'parent', dueOn } as const
    for (const act of [
      () => as('midwife', day, (tx) => dropGoal(tx, familyId, goalId, { reason })),
      () => as('midwife', day, (tx) => markGoalReached(tx, familyId, goalId)),
      () => as('midwife', day, (tx) => addAction(tx, familyId, goalId, step)),
    ])
      expect(await act()).toMatchObject({ refusal: { kind: 'conflict', code: 'goal_dropped' } })
    const other = await planned()
    must(await as('midwife', day, (tx) => markGoalReached(tx, other.familyId, other.goalId)))
    expect(await as('midwife', day, (tx) => dropGoal(tx, other.familyId, other.goalId, { reason }))).toMatchObject({
      refusal: { code: 'already_reached' },
    })
  })

  it('goes from the desk of the one to that of the other, who both read from whom it came', async () => {
    const { familyId, hers } = await planned()
    must(await give('midwife', familyId, hers, id('youthNurse'), id('midwife')))
    expect(await kinds('midwife', familyId)).not.toContain('do_action')
    expect(await kinds('youthNurse', familyId)).toContain('do_action')
    for (const reader of ['midwife', 'youthNurse'] as const)
      expect(await stepIn(reader, familyId, hers)).toMatchObject({
        professionalId: id('youthNurse'),
        by: demoPeople.youthNurse.name,
        given: { on: day, from: 'Els Vermeer', by: 'Els Vermeer' },
      })
    expect((await line.eventsOf(familyId, 'midwife', day)).at(-1)).toMatchObject({
      type: 'action.given',
      detail: { life_domain: 'housing', from_parent: false, by_parent: false, due_on: dueOn },
    })
    expect(await logged(familyId)).toContain('plan.action_given success')
    must(await give('socialWorker', familyId, hers, 'parent', id('youthNurse')))
    expect(await kinds('youthNurse', familyId)).not.toContain('do_action')
    expect(await stepIn('midwife', familyId, hers)).toMatchObject({
      byParent: true,
      professionalId: null,
      given: { from: demoPeople.youthNurse.name, by: 'Samira Haddou' },
    })
    must(await give('midwife', familyId, hers, id('midwife'), 'parent'))
    expect(await stepIn('midwife', familyId, hers)).toMatchObject({
      byParent: false,
      given: { from: null, fromId: null, by: 'Els Vermeer' },
    })
    must(await as('midwife', day, (tx) => markActionDone(tx, familyId, hers)))
  })

  it('refuses what is not right: who has it, a stranger, yesterday, an old form', async () => {
    const { familyId, hers } = await planned()
    const tried = (change: object) =>
      as('midwife', day, (tx) => giveAction(tx, familyId, hers, { who: id('youthNurse'), from: id('midwife'), dueOn, ...change }))
    expect(await tried({ who: id('midwife') })).toMatchObject({ refusal: { code: 'same_taker', field: 'who' } })
    expect(await tried({ who: id('maternityNurse'), dueOn: '2026-03-01' })).toMatchObject({
      refusal: {
        faults: [
          { code: 'who_unknown', field: 'who' },
          { code: 'due_in_past', field: 'dueOn' },
        ],
      },
    })
    expect(await tried({ from: 'parent' })).toMatchObject({ refusal: { kind: 'stale', code: 'step_given' } })
    must(await tried({}))
    expect(await tried({})).toMatchObject({ refusal: { kind: 'stale', code: 'step_given', before: { byActor: true, on: day } } })
    const drop = (words?: string) => as('midwife', day, (tx) => dropAction(tx, familyId, hers, { reason: words }))
    expect(await drop()).toMatchObject({ refusal: { code: 'reason_missing', field: 'reason' } })
    expect(await as('midwife', day, (tx) => dropGoal(tx, familyId, hers, { reason }))).toMatchObject({ refusal: { kind: 'not_found' } })
  })

  it('is changed by one of two at the same moment', async () => {
    const { familyId, hers } = await planned()
    const both = await Promise.all([
      give('midwife', familyId, hers, id('youthNurse'), id('midwife')),
      give('socialWorker', familyId, hers, id('socialWorker'), id('midwife')),
      as('socialWorker', day, (tx) => dropAction(tx, familyId, hers, { reason })),
      as('midwife', day, (tx) => markActionDone(tx, familyId, hers)),
    ])
    const step = await stepIn('midwife', familyId, hers)
    const ended = [step?.doneOn !== null, step?.dropped !== null].filter(Boolean).length
    const given = both.slice(0, 2).filter(({ ok }) => ok).length
    const closed = both.slice(2).filter(({ ok }) => ok).length
    expect([ended, closed]).toEqual([1, 1])
    expect(given).toBeLessThanOrEqual(1)
    expect((await told(familyId)).filter((type) => type.startsWith('action.'))).toHaveLength(given + closed)
  })

  it('without consent asks nobody for anything and writes nothing new; it can still be dropped', async () => {
    const { familyId, goalId, hers } = await planned()
    await line.withdrawConsent(familyId, day)
    expect(await give('midwife', familyId, hers, id('youthNurse'), id('midwife'))).toMatchObject({
      refusal: { code: 'circle_consent_missing' },
    })
    expect(await as('midwife', day, (tx) => dropAction(tx, familyId, hers, { reason }))).toMatchObject({
      refusal: { code: 'reason_unagreed', field: 'reason' },
    })
    must(await as('midwife', day, (tx) => dropAction(tx, familyId, hers, {})))
    must(await as('midwife', day, (tx) => dropGoal(tx, familyId, goalId, {})))
    expect((await stepIn('midwife', familyId, hers))?.dropped).toMatchObject({ reason: null })
  })

  it('does not exist for a stranger, and who only reads changes nothing', async () => {
    const { familyId, goalId, hers } = await planned()
    const acts = (by: DemoName) => [
      () => as(by, day, (tx) => dropAction(tx, familyId, hers, { reason })),
      () => as(by, day, (tx) => dropGoal(tx, familyId, goalId, { reason })),
      () => give(by, familyId, hers, id('youthNurse'), id('midwife')),
    ]
    for (const act of acts('generalPractitioner')) expect(await act()).toMatchObject({ refusal: { kind: 'not_found' } })
    for (const act of acts('dutyOfficer')) expect(await act()).toMatchObject({ refusal: { kind: 'forbidden', code: 'not_in_circle' } })
    for (const code of ['action_dropped', 'goal_dropped', 'action_given']) expect(await logged(familyId)).toContain(`plan.${code} refused`)
  })

  it('lets who was to take a step hand it on from a seat at a table, and nothing else', async () => {
    const { familyId, goalId, hers, parents } = await planned()
    must(await give('midwife', familyId, hers, id('youthNurse'), id('midwife')))
    const seats = [id('midwife'), id('youthNurse')]
    const conference = {
      coalitionId: demoCoalitions.south.id,
      kind: 'mdo',
      plannedOn: later,
      startsAt: undefined,
      place: undefined,
    } as const
    const { conferenceId } = must(await as('socialWorker', day, (tx) => planConference(tx, { ...conference, attendees: seats })))
    must(await as('midwife', day, (tx) => bringToConference(tx, familyId, { conferenceId, purpose: 'De huur', named: 'yes' })))
    await as('socialWorker', day, (tx) => leaveCircle(tx, familyId, id('youthNurse'), later))
    expect(await kinds('socialWorker', familyId, later)).toContain('left_action')
    expect(await give('youthNurse', familyId, parents, id('midwife'), 'parent', later)).toMatchObject({
      refusal: { code: 'not_in_circle' },
    })
    for (const act of [
      () => as('youthNurse', later, (tx) => dropAction(tx, familyId, hers, { reason })),
      () => as('youthNurse', later, (tx) => dropGoal(tx, familyId, goalId, { reason })),
    ])
      expect(await act()).toMatchObject({ refusal: { code: 'not_in_circle' } })
    must(await give('youthNurse', familyId, hers, id('socialWorker'), id('youthNurse'), later))
    const now = await kinds('socialWorker', familyId, later)
    expect([now.includes('do_action'), now.includes('left_action')]).toEqual([true, false])
  })
})
