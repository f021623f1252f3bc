import { beforeAll, describe, expect, it } from 'vitest'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { must, testLine } from '../test-line.ts'
import { addAction } from './add-action.ts'
import { addGoal } from './add-goal.ts'
import { makePlan } from './make-plan.ts'
import { markActionDone, markGoalReached } from './mark-plan.ts'
import { plansOf } from './plan.store.ts'
import { afterPlan, goalForm, reviewDay } from './plan.ts'
import { reviewPlan } from './review-plan.ts'

const day = '2026-03-02'

describe('the rules of a plan', () => {
  it.each([
    ['active', 'review', 'reviewed'],
    ['reviewed', 'review', 'reviewed'],
    ['reviewed', 'add', 'reviewed'],
    ['closed', 'add', null],
    ['closed', 'mark', null],
  ] as const)('%s, %s: %s', (state, act, next) => expect(afterPlan(state, act)).toBe(next))

  it.each([
    [undefined, '2026-04-13'],
    ['2026-03-16', '2026-03-16'],
    ['2026-03-02', null],
  ])('a review chosen on %s falls on %s', (chosen, expected) => expect(reviewDay(chosen, day)).toBe(expected))

  it('asks for the words of the family and a known part of life', () => {
    const parsed = goalForm.safeParse({ lifeDomain: 'gossip', words: '' })
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual(['life_domain_missing', 'words_missing'])
  })
})

onEveryEngine('a plan', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const line = testLine(database)
  const as = line.as
  const goal = { lifeDomain: 'housing', words: 'Ik wil rust over de huur.' } as const
  const step = { what: 'Bellen met de verhuurder', who: 'parent', dueOn: '2026-03-09' } as const

  async function withPlan() {
    const familyId = await line.family(day, { dueDate: '2026-08-10' })
    must(await as('socialWorker', day, (tx) => makePlan(tx, familyId, {})))
    const { goalId } = must(await as('socialWorker', day, (tx) => addGoal(tx, familyId, goal)))
    return { familyId, goalId }
  }

  it('holds goals in the words of the family with steps by parent and professional', async () => {
    const { familyId, goalId } = await withPlan()
    const { actionId } = must(await as('midwife', day, (tx) => addAction(tx, familyId, goalId, step)))
    must(
      await as('socialWorker', day, (tx) => addAction(tx, familyId, goalId, { ...step, what: 'Meegaan', who: demoPeople.socialWorker.id })),
    )
    must(await as('midwife', day, (tx) => markActionDone(tx, familyId, actionId)))
    must(await as('socialWorker', day, (tx) => reviewPlan(tx, familyId, { reviewOn: '2026-05-04', version: 1 })))
    must(await as('socialWorker', day, (tx) => markGoalReached(tx, familyId, goalId)))
    const [plan] = await as('midwife', day, (tx) => plansOf(tx, familyId))
    expect(plan).toMatchObject({
      state: 'reviewed',
      madeOn: day,
      reviewOn: '2026-05-04',
      version: 2,
      goals: [
        {
          lifeDomain: 'housing',
          words: 'Ik wil rust over de huur.',
          reachedOn: day,
          actions: [
            { what: 'Bellen met de verhuurder', byParent: true, by: null, doneOn: day },
            { what: 'Meegaan', byParent: false, by: 'Samira Haddou', doneOn: null },
          ],
        },
      ],
    })
    const types = (await line.eventsOf(familyId, 'midwife', day)).map(({ type }) => type)
    expect(types.slice(-5)).toEqual(['plan.made', 'goal.added', 'action.done', 'plan.reviewed', 'goal.reached'])
    const stored = await as('midwife', day, (tx) => tx.db.selectFrom('goal').select('words_sealed').executeTakeFirstOrThrow())
    expect(Buffer.from(stored.words_sealed).toString('utf8')).not.toContain('huur')
  })

  it('is one per episode, reviewed in six weeks unless another day is chosen', async () => {
    const { familyId } = await withPlan()
    expect((await as('midwife', day, (tx) => plansOf(tx, familyId)))[0]?.reviewOn).toBe('2026-04-13')
    expect(await as('midwife', day, (tx) => makePlan(tx, familyId, {}))).toMatchObject({ refusal: { code: 'plan_exists' } })
    const other = await line.family(day, { bornOn: '2026-02-20' })
    expect(await as('midwife', day, (tx) => makePlan(tx, other, { reviewOn: day }))).toMatchObject({ refusal: { code: 'review_in_past' } })
    expect(await as('midwife', day, (tx) => addGoal(tx, other, goal))).toMatchObject({ refusal: { code: 'no_plan' } })
  })

  it('does not exist for a stranger, and only the circle works on it', async () => {
    const { familyId, goalId } = await withPlan()
    const { actionId } = must(await as('midwife', day, (tx) => addAction(tx, familyId, goalId, step)))
    const acts = (by: DemoName) => [
      () => as(by, day, (tx) => makePlan(tx, familyId, {})),
      () => as(by, day, (tx) => addGoal(tx, familyId, goal)),
      () => as(by, day, (tx) => addAction(tx, familyId, goalId, step)),
      () => as(by, day, (tx) => markActionDone(tx, familyId, actionId)),
      () => as(by, day, (tx) => markGoalReached(tx, familyId, goalId)),
      () => as(by, day, (tx) => reviewPlan(tx, familyId, { reviewOn: '2026-05-04', version: 1 })),
    ]
    expect(await as('youthNurse', day, (tx) => plansOf(tx, familyId))).toEqual([])
    for (const act of acts('youthNurse')) expect(await act()).toMatchObject({ refusal: { kind: 'not_found' } })
    expect(await as('dutyOfficer', day, (tx) => plansOf(tx, familyId))).toHaveLength(1)
    for (const act of acts('dutyOfficer')) expect(await act()).toMatchObject({ refusal: { kind: 'forbidden', code: 'not_in_circle' } })
    const refused = await as('midwife', day, (tx) =>
      tx.db.selectFrom('audit_event').select('event_code').where('family_id', '=', familyId).where('outcome', '=', 'refused').execute(),
    )
    expect(refused).toHaveLength(6)
  })

  it('refuses what is not right: a stranger as doer, yesterday, twice, another version, a goal reached', async () => {
    const { familyId, goalId } = await withPlan()
    const add = (change: object) => as('midwife', day, (tx) => addAction(tx, familyId, goalId, { ...step, ...change }))
    expect(await add({ who: demoPeople.youthNurse.id })).toMatchObject({ refusal: { code: 'who_unknown', field: 'who' } })
    expect(await add({ dueOn: '2026-03-01' })).toMatchObject({ refusal: { code: 'due_in_past', field: 'dueOn' } })
    const { actionId } = must(await add({}))
    must(await as('midwife', day, (tx) => markActionDone(tx, familyId, actionId)))
    expect(await as('midwife', day, (tx) => markActionDone(tx, familyId, actionId))).toMatchObject({ refusal: { code: 'already_done' } })
    expect(await as('midwife', day, (tx) => reviewPlan(tx, familyId, { reviewOn: '2026-05-04', version: 7 }))).toMatchObject({
      refusal: { kind: 'stale' },
    })
    must(await as('midwife', day, (tx) => markGoalReached(tx, familyId, goalId)))
    expect(await as('midwife', day, (tx) => markGoalReached(tx, familyId, goalId))).toMatchObject({ refusal: { code: 'already_reached' } })
    expect(await add({})).toMatchObject({ refusal: { code: 'goal_reached' } })
  })

  it('takes nothing new once consent is taken back; what was agreed can still be marked', async () => {
    const { familyId, goalId } = await withPlan()
    const { actionId } = must(await as('midwife', day, (tx) => addAction(tx, familyId, goalId, step)))
    await line.withdrawConsent(familyId, day)
    expect(await as('midwife', day, (tx) => addGoal(tx, familyId, goal))).toMatchObject({ refusal: { code: 'circle_consent_missing' } })
    expect(await as('midwife', day, (tx) => addAction(tx, familyId, goalId, step))).toMatchObject({
      refusal: { code: 'circle_consent_missing' },
    })
    must(await as('midwife', day, (tx) => markActionDone(tx, familyId, actionId)))
  })
})
