import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { currentEpisode } from '../../family/episode/episode.store.ts'
import type { Pregnancy } from '../../family/episode/episode.ts'
import { findFamily, personsOf } from '../../family/family/family.store.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { newId } from '../../platform/id.ts'
import { openHandoversOf } from '../handover/handover.store.ts'
import { prepareHandover } from '../handover/prepare-handover.ts'
import { enrolmentsOf } from '../programme/enrolment.store.ts'
import { planVisit } from '../programme/plan-visit.ts'
import { recordVisitDone, recordVisitOff } from '../programme/record-visit.ts'
import { must, testLine } from '../test-line.ts'
import { afterPregnancy, birthForm, isPossibleBirth, type PregnancyAct } from './birth.ts'
import { recordBirth } from './record-birth.ts'
import { recordLoss } from './record-loss.ts'

const monday = '2026-03-02'
const bornOn = '2026-08-03'
const birth = (over: Record<string, string> = {}) => birthForm.parse({ bornOn, version: '1', ...over })

describe('a pregnancy', () => {
  it('ends once, in a birth or a loss', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<PregnancyAct>('birth', 'loss'), { minLength: 1 }), (acts) => {
        let state: Pregnancy = 'expecting'
        for (const act of acts) {
          const next = afterPregnancy(state, act)
          if (state !== 'expecting') expect(next).toBeNull()
          state = next ?? state
        }
        expect(state).toBe(acts[0] === 'birth' ? 'born' : 'ended')
      }),
    )
    expect(afterPregnancy('none', 'birth')).toBeNull()
    expect((['none', 'expecting', 'born', 'ended'] as const).map((state) => afterPregnancy(state, 'expect'))).toEqual([
      'expecting',
      null,
      null,
      null,
    ])
  })

  it('gives a birth within 22 and 44 weeks', () => {
    expect(['2026-04-05', '2026-04-06', '2026-08-10', '2026-09-13', '2026-09-14'].map((day) => isPossibleBirth(day, '2026-08-10'))).toEqual(
      [false, true, true, true, false],
    )
    expect(isPossibleBirth('2026-01-01', null)).toBe(true)
  })
})

onEveryEngine('birth and loss', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, enrolled, withdrawConsent, eventsOf } = testLine(database)
  const expecting = () => family(monday, { dueDate: '2026-08-10' })
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)
  const authorities = (familyId: string) =>
    as('midwife', '2026-08-04', (tx) => tx.db.selectFrom('authority').selectAll().where('family_id', '=', familyId).execute())

  it('welcomes a child: sealed, with the mother in authority, and moves the visits to the real day', async () => {
    const familyId = await expecting()
    await enrolled(familyId, monday, 'stevig-ouderschap')
    must(await as('midwife', '2026-08-04', (tx) => recordBirth(tx, familyId, birth({ name1: 'Bo' }))))
    const episode = await as('midwife', '2026-08-04', (tx) => currentEpisode(tx, familyId))
    expect(episode).toMatchObject({ pregnancy: 'born', bornOn, version: 2 })
    const persons = await as('midwife', '2026-08-04', (tx) => personsOf(tx, familyId))
    expect(persons.find(({ part }) => part === 'child')).toMatchObject({ identity: { name: 'Bo' }, bornOn })
    const holder = (await as('midwife', '2026-08-04', (tx) => findFamily(tx, familyId)))?.parentId
    expect(await authorities(familyId)).toMatchObject([{ holder_id: holder, kind: 'parental', from_on: bornOn }])
    const [enrolment] = await as('midwife', '2026-08-04', (tx) => enrolmentsOf(tx, familyId))
    const ofPhase = (phase: string) => enrolment?.visits.filter((visit) => visit.phase === phase) ?? []
    expect(ofPhase('pregnancy').every(({ state }) => state === 'cancelled')).toBe(true)
    expect(ofPhase('after')[0]).toMatchObject({ state: 'planned', windowFrom: bornOn })
    expect(enrolment?.state).toBe('accepted')
    const events = await eventsOf(familyId, 'midwife', '2026-08-04')
    expect(events.find(({ type }) => type === 'birth.recorded')).toEqual({
      type: 'birth.recorded',
      occurred_on: bornOn,
      detail: { children: 1 },
    })
  })

  it('knows twins, names to come, and a mother under age who holds no authority', async () => {
    const familyId = await expecting()
    const input = birth({ children: '2', name2: 'Sam', motherIsMinor: 'yes' })
    const { childIds } = must(await as('midwife', '2026-08-04', (tx) => recordBirth(tx, familyId, input)))
    expect(childIds).toHaveLength(2)
    const persons = await as('midwife', '2026-08-04', (tx) => personsOf(tx, familyId))
    expect(
      persons
        .filter(({ part }) => part === 'child')
        .map(({ identity }) => identity?.name)
        .sort(),
    ).toEqual(['', 'Sam'])
    expect(await authorities(familyId)).toEqual([])
  })

  it('ends a programme of the pregnancy alone, but keeps a visit that may have happened for its nurse to record', async () => {
    const [first, second] = [await expecting(), await expecting()]
    await enrolled(first, monday)
    await enrolled(second, monday)
    const [planned] = await as('youthNurse', monday, (tx) => enrolmentsOf(tx, second))
    const plan = { plannedOn: '2026-06-01', version: 1 }
    must(await as('youthNurse', monday, (tx) => planVisit(tx, planned?.visits[0]?.id ?? '', plan)))
    for (const familyId of [first, second]) must(await as('midwife', '2026-08-04', (tx) => recordBirth(tx, familyId, birth())))
    const after = async (familyId: string) => (await as('midwife', '2026-08-04', (tx) => enrolmentsOf(tx, familyId)))[0]
    expect(await after(first)).toMatchObject({ state: 'ended', endReason: 'birth', visits: [{ state: 'cancelled' }] })
    expect(await after(second)).toMatchObject({ state: 'accepted', visits: [{ state: 'planned' }] })
  })

  it.each(['done', 'missed'] as const)('ends that programme once the nurse recorded its last visit as %s', async (how) => {
    const familyId = await expecting()
    await enrolled(familyId, monday)
    const programmes = () => as('youthNurse', '2026-08-06', (tx) => enrolmentsOf(tx, familyId))
    const visitId = (await programmes())[0]?.visits[0]?.id ?? ''
    must(await as('youthNurse', monday, (tx) => planVisit(tx, visitId, { plannedOn: '2026-08-01', version: 1 })))
    must(await as('midwife', '2026-08-04', (tx) => recordBirth(tx, familyId, birth())))
    expect(await programmes()).toMatchObject([{ state: 'accepted' }])
    const done = { doneOn: '2026-08-01', topics: ['acquaintance'], version: 2 }
    const record = (tx: Transaction) =>
      how === 'done' ? recordVisitDone(tx, visitId, done) : recordVisitOff(tx, visitId, { off: how, version: 2 })
    must(await as('youthNurse', '2026-08-06', record))
    expect(await programmes()).toMatchObject([{ state: 'ended', endReason: 'birth', endedOn: '2026-08-06' }])
    const types = (await eventsOf(familyId, 'midwife', '2026-08-06')).map(({ type }) => type)
    expect(types.slice(-2)).toEqual([`visit.${how}`, 'programme.ended'])
  })

  it('refuses a birth that may not be recorded', async () => {
    const familyId = await expecting()
    const record = (name: DemoName, over: Record<string, string> = {}, id = familyId) =>
      as(name, '2026-08-04', (tx) => recordBirth(tx, id, birth(over))).then(code)
    expect(await record('youthNurse')).toBe('not_found')
    expect(await record('midwife', {}, newId())).toBe('not_found')
    expect(await record('entryTeam')).toBe('not_in_circle')
    expect(await record('midwife', { bornOn: '2026-08-05' })).toBe('birth_in_future')
    expect(await record('midwife', { bornOn: '2026-03-05' })).toBe('birth_date_impossible')
    expect(await record('midwife', { version: '9' })).toBe('stale')
    expect(await record('midwife')).toBe('done')
    expect(await record('midwife', { version: '2' })).toBe('no_birth_expected')
    const other = await expecting()
    await withdrawConsent(other, monday)
    expect(await record('midwife', {}, other)).toBe('consent_ended')
  })

  it('stops everything at once after a loss, also without consent, and asks nothing', async () => {
    const familyId = await expecting()
    await enrolled(familyId, monday, 'stevig-ouderschap')
    const [enrolment] = await as('youthNurse', monday, (tx) => enrolmentsOf(tx, familyId))
    const plan = { plannedOn: '2026-04-01', version: 1 }
    must(await as('youthNurse', monday, (tx) => planVisit(tx, enrolment?.visits[0]?.id ?? '', plan)))
    const handover = { toId: demoPeople.voorzorgNurse.id, summary: 'Wat goed gaat' }
    must(await as('midwife', monday, (tx) => prepareHandover(tx, familyId, handover)))
    await withdrawConsent(familyId, monday)
    const lose = (name: DemoName, version: number) => as(name, '2026-03-20', (tx) => recordLoss(tx, familyId, { version })).then(code)
    expect(await lose('generalPractitioner', 1)).toBe('not_found')
    expect(await lose('entryTeam', 1)).toBe('not_in_circle')
    expect(await lose('midwife', 4)).toBe('stale')
    expect(await lose('midwife', 1)).toBe('done')
    expect(await lose('midwife', 2)).toBe('no_birth_expected')
    const [after] = await as('midwife', '2026-03-20', (tx) => enrolmentsOf(tx, familyId))
    expect(after).toMatchObject({ state: 'ended', endReason: 'pregnancy_ended' })
    expect(after?.visits.every(({ state }) => state === 'cancelled')).toBe(true)
    const episode = await as('midwife', '2026-03-20', (tx) => currentEpisode(tx, familyId))
    expect(episode?.pregnancy).toBe('ended')
    expect(await as('midwife', '2026-03-20', (tx) => openHandoversOf(tx, episode?.id ?? ''))).toEqual([])
    expect(await as('voorzorgNurse', '2026-03-21', (tx) => findFamily(tx, familyId))).toBeNull()
    const types = (await eventsOf(familyId, 'midwife', '2026-03-20')).map(({ type }) => type)
    expect(types.slice(-4)).toEqual(['pregnancy.ended', 'visit.cancelled', 'programme.ended', 'handover.withdrawn'])
  })
})
