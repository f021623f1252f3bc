import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { findFamily } from '../../family/family/family.store.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { newId } from '../../platform/id.ts'
import { birthForm } from '../birth/birth.ts'
import { recordBirth } from '../birth/record-birth.ts'
import { recordLoss } from '../birth/record-loss.ts'
import { withdrawConsent as stopConsent } from '../consent/withdraw-consent.ts'
import { must, testLine } from '../test-line.ts'
import { acceptHandover } from './accept-handover.ts'
import { finishHandover } from './finish-handover.ts'
import { findHandover, handoversOf } from './handover.store.ts'
import {
  acceptBefore,
  afterHandover,
  type HandoverAct,
  type HandoverState,
  isBeforeSenderLeft,
  isOpen,
  overlapUntil,
  partOf,
} from './handover.ts'
import { holdTalk } from './hold-talk.ts'
import { prepareHandover } from './prepare-handover.ts'
import { withdrawHandover } from './withdraw-handover.ts'

const monday = '2026-03-02'
const joke = demoPeople.youthNurse.id
const summary = 'Lotte is sterk met haar moeder in de buurt. Zorg: de huur.'

describe('the terms of a hand-over', () => {
  const born = { pregnancy: 'born', bornOn: '2026-02-20', dueDate: null } as const
  const expecting = { pregnancy: 'expecting', bornOn: null, dueDate: '2026-08-10' } as const

  it('give three working days after the talk', () => {
    expect(acceptBefore('2026-03-05')).toBe('2026-03-10')
  })

  it('let a midwife read along until six weeks after birth, others for four weeks, and everybody until tomorrow', () => {
    expect(overlapUntil('midwife', born, monday)).toBe('2026-04-03')
    expect(overlapUntil('midwife', expecting, monday)).toBe('2026-09-21')
    expect(overlapUntil('social_team_worker', born, monday)).toBe('2026-03-30')
    expect(overlapUntil('midwife', born, '2026-05-01')).toBe('2026-05-02')
    expect(overlapUntil('midwife', { ...expecting, pregnancy: 'ended' }, monday)).toBe('2026-03-30')
  })

  it('are kept when accepted before the sender left', () => {
    expect(isBeforeSenderLeft('midwife', born, '2026-04-02')).toBe(true)
    expect(isBeforeSenderLeft('midwife', born, '2026-04-03')).toBe(false)
    expect(isBeforeSenderLeft('social_team_worker', born, '2026-09-01')).toBe(true)
  })

  it('make a youth nurse a nurse and others involved', () => {
    expect(['youth_nurse', 'voorzorg_nurse', 'maternity_nurse', 'midwife'].map(partOf)).toEqual(['nurse', 'nurse', 'member', 'member'])
  })

  it('lead nowhere from an end state, and never to accepted without a talk', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<HandoverAct>('talk', 'accept', 'finish', 'withdraw')), (acts) => {
        let state: HandoverState = 'prepared'
        let talked = false
        for (const act of acts) {
          const next = afterHandover(state, act)
          if (state === 'finished' || state === 'withdrawn') expect(next).toBeNull()
          if (next === 'talk_held') talked = true
          if (next === 'accepted') expect(talked).toBe(true)
          state = next ?? state
          expect(isOpen({ state })).toBe(state === 'prepared' || state === 'talk_held')
        }
      }),
    )
  })
})

onEveryEngine('a warm hand-over', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, withdrawConsent, eventsOf } = testLine(database)
  const born = () => family(monday, { bornOn: '2026-02-20' })
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)
  const prepare = (name: DemoName, familyId: string, toId: string = joke, day = monday) =>
    as(name, day, (tx) => prepareHandover(tx, familyId, { toId, summary }))
  const talk = (name: DemoName, id: string, talkOn: string, version = 1, day = '2026-03-06') =>
    as(name, day, (tx) => holdTalk(tx, id, { talkOn, familyMet: 'yes', version }))
  const accept = (name: DemoName, id: string, version = 2, day = '2026-03-06') => as(name, day, (tx) => acceptHandover(tx, id, { version }))
  const seen = async (name: DemoName, familyId: string, day: string) => (await as(name, day, (tx) => findFamily(tx, familyId))) !== null

  it('goes from prepared by a talk to accepted, and ends the view of the sender six weeks after birth', async () => {
    const familyId = await born()
    expect(await seen('youthNurse', familyId, monday)).toBe(false)
    const { handoverId } = must(await prepare('midwife', familyId))
    expect(await seen('youthNurse', familyId, monday)).toBe(true)
    expect(code(await accept('youthNurse', handoverId, 1))).toBe('talk_not_held')
    must(await talk('midwife', handoverId, '2026-03-05'))
    expect(must(await accept('youthNurse', handoverId)).overlapUntil).toBe('2026-04-03')
    expect(await seen('midwife', familyId, '2026-04-02')).toBe(true)
    expect(await seen('midwife', familyId, '2026-04-03')).toBe(false)
    const [handover] = await as('youthNurse', '2026-03-06', async (tx) => {
      const found = await findFamily(tx, familyId)
      return found === null ? [] : handoversOf(tx, found)
    })
    expect(handover).toMatchObject({ state: 'accepted', summary, talkOn: '2026-03-05', familyMetSuccessor: true })
    expect(handover).toMatchObject({ acceptBefore: '2026-03-10', overlapUntil: '2026-04-03', from: { name: 'Els Vermeer' } })
    const events = (await eventsOf(familyId, 'youthNurse', '2026-03-06')).slice(-3)
    expect(events).toEqual([
      { type: 'handover.prepared', occurred_on: monday, detail: { domain: 'youth_health' } },
      { type: 'handover.talk_held', occurred_on: '2026-03-05', detail: { family_met: true } },
      { type: 'handover.accepted', occurred_on: '2026-03-06', detail: { in_time: true, domain: 'youth_health' } },
    ])
  })

  it('stores no word of the summary in the clear', async () => {
    const familyId = await born()
    must(await prepare('midwife', familyId))
    const rows = await as('midwife', monday, (tx) => tx.db.selectFrom('handover').selectAll().where('family_id', '=', familyId).execute())
    expect(rows).toHaveLength(1)
    expect(Buffer.from(rows[0]?.summary_sealed ?? '').toString('utf8')).not.toContain('huur')
  })

  it('is not in time once the midwife was gone', async () => {
    const familyId = await born()
    const { handoverId } = must(await prepare('midwife', familyId))
    must(await talk('midwife', handoverId, '2026-03-05'))
    must(await accept('youthNurse', handoverId, 2, '2026-04-10'))
    const events = await eventsOf(familyId, 'youthNurse', '2026-04-10')
    expect(events.at(-1)?.detail).toEqual({ in_time: false, domain: 'youth_health' })
    expect(await seen('midwife', familyId, '2026-04-11')).toBe(false)
  })

  it('leaves a coordinator who hands over her other work in the circle', async () => {
    const familyId = await born()
    const { handoverId } = must(await prepare('socialWorker', familyId))
    must(await talk('socialWorker', handoverId, '2026-03-05'))
    must(await accept('youthNurse', handoverId))
    expect(await seen('socialWorker', familyId, '2026-06-01')).toBe(true)
  })

  it('is refused where it may not be prepared', async () => {
    const familyId = await born()
    expect(code(await prepare('youthNurse', familyId))).toBe('not_found')
    expect(code(await prepare('midwife', newId()))).toBe('not_found')
    expect(code(await prepare('entryTeam', familyId))).toBe('not_in_circle')
    expect(code(await prepare('midwife', familyId, demoPeople.midwife.id))).toBe('successor_is_self')
    expect(code(await prepare('midwife', familyId, demoPeople.midwifeValley.id))).toBe('successor_unknown')
    expect(code(await prepare('midwife', familyId, joke, '2027-03-03'))).toBe('consent_no_successor')
    expect(code(await prepare('midwife', familyId))).toBe('done')
    expect(code(await prepare('midwife', familyId, demoPeople.voorzorgNurse.id))).toBe('handover_open_already')
    const other = await born()
    await withdrawConsent(other, monday)
    expect(code(await prepare('midwife', other))).toBe('consent_no_successor')
  })

  it('is talked over and accepted by the right one, at the right time, on the version she saw', async () => {
    const familyId = await born()
    const { handoverId } = must(await prepare('midwife', familyId))
    expect(code(await talk('generalPractitioner', handoverId, monday))).toBe('not_found')
    expect(code(await talk('socialWorker', handoverId, monday))).toBe('not_in_handover')
    expect(code(await talk('midwife', handoverId, '2026-03-07'))).toBe('talk_date_impossible')
    expect(code(await talk('midwife', handoverId, '2026-03-01'))).toBe('talk_date_impossible')
    expect(code(await talk('midwife', handoverId, monday, 5))).toBe('stale')
    expect(code(await talk('youthNurse', handoverId, '2026-03-05'))).toBe('done')
    expect(code(await talk('midwife', handoverId, '2026-03-05', 2))).toBe('talk_not_now')
    expect(code(await accept('midwife', handoverId))).toBe('not_the_successor')
    expect(code(await accept('generalPractitioner', handoverId))).toBe('not_found')
    expect(code(await accept('youthNurse', handoverId, 7))).toBe('stale')
    await withdrawConsent(familyId, '2026-03-06')
    expect(code(await accept('youthNurse', handoverId))).toBe('consent_no_successor')
  })

  it('is finished early by the sender, by the successor only after the overlap', async () => {
    const familyId = await born()
    const { handoverId } = must(await prepare('midwife', familyId))
    const finish = (name: DemoName, version: number, day: string) =>
      as(name, day, (tx) => finishHandover(tx, handoverId, { version })).then(code)
    expect(await finish('midwife', 1, monday)).toBe('handover_not_accepted')
    must(await talk('midwife', handoverId, '2026-03-05'))
    must(await accept('youthNurse', handoverId))
    expect(await finish('youthNurse', 3, '2026-03-10')).toBe('overlap_runs')
    expect(await finish('socialWorker', 3, '2026-03-10')).toBe('not_in_handover')
    expect(await finish('midwife', 9, '2026-03-10')).toBe('stale')
    expect(await finish('midwife', 3, '2026-03-10')).toBe('done')
    expect(await seen('midwife', familyId, '2026-03-11')).toBe(false)
    expect(await finish('youthNurse', 4, '2026-04-10')).toBe('handover_over')
  })

  it('accepted in the pregnancy lets the midwife read along until six weeks after the real birth, or four after a loss', async () => {
    const accepted = async () => {
      const familyId = await family(monday, { dueDate: '2026-08-10' })
      const { handoverId } = must(await prepare('midwife', familyId))
      must(await talk('midwife', handoverId, '2026-03-05'))
      expect(must(await accept('youthNurse', handoverId)).overlapUntil).toBe('2026-09-21')
      return familyId
    }
    const reads = async (familyId: string, last: string, gone: string) => {
      expect(await seen('midwife', familyId, last)).toBe(true)
      expect(await seen('midwife', familyId, gone)).toBe(false)
      const [handover] = await as('youthNurse', last, async (tx) => {
        const found = await findFamily(tx, familyId)
        return found === null ? [] : handoversOf(tx, found)
      })
      expect(handover).toMatchObject({ state: 'accepted', overlapUntil: gone })
    }
    const early = await accepted()
    const birth = birthForm.parse({ bornOn: '2026-07-20', version: '1' })
    must(await as('youthNurse', '2026-07-22', (tx) => recordBirth(tx, early, birth)))
    await reads(early, '2026-08-30', '2026-08-31')
    const lost = await accepted()
    must(await as('youthNurse', '2026-04-01', (tx) => recordLoss(tx, lost, { version: 1 })))
    await reads(lost, '2026-04-28', '2026-04-29')
    const late = await accepted()
    must(await as('youthNurse', '2026-08-20', (tx) => recordBirth(tx, late, birthForm.parse({ bornOn: '2026-08-20', version: '1' }))))
    await reads(late, '2026-09-30', '2026-10-01')
  })

  it('taken back leaves the successor the view that another hand-over to her gave, and ends it with the last', async () => {
    const familyId = await born()
    const first = must(await prepare('midwife', familyId))
    const second = must(await prepare('socialWorker', familyId))
    const withdraw = (id: string, day: string) => as('youthNurse', day, (tx) => withdrawHandover(tx, id, { version: 1 }))
    must(await withdraw(first.handoverId, monday))
    expect(await seen('youthNurse', familyId, '2026-03-03')).toBe(true)
    must(await withdraw(second.handoverId, '2026-03-03'))
    expect(await seen('youthNurse', familyId, '2026-03-04')).toBe(false)
  })

  it.each(['taken back', 'stopped with the consent'])('%s does not end the view of who accepted another one', async (how) => {
    const familyId = await born()
    const first = must(await prepare('midwife', familyId))
    const second = must(await prepare('socialWorker', familyId))
    must(await talk('socialWorker', second.handoverId, '2026-03-05'))
    must(await accept('youthNurse', second.handoverId))
    if (how === 'taken back') must(await as('midwife', '2026-03-06', (tx) => withdrawHandover(tx, first.handoverId, { version: 1 })))
    else must(await as('midwife', '2026-03-06', (tx) => stopConsent(tx, familyId)))
    expect(await as('midwife', '2026-03-06', (tx) => findHandover(tx, first.handoverId))).toMatchObject({ state: 'withdrawn' })
    expect(await seen('youthNurse', familyId, '2026-03-09')).toBe(true)
  })

  it('can be taken back until it is accepted; the successor then no longer sees the family', async () => {
    const familyId = await born()
    const { handoverId } = must(await prepare('midwife', familyId))
    const withdraw = (name: DemoName, version: number) => as(name, monday, (tx) => withdrawHandover(tx, handoverId, { version })).then(code)
    expect(await withdraw('generalPractitioner', 1)).toBe('not_found')
    expect(await withdraw('dutyOfficer', 1)).toBe('not_in_handover')
    expect(await withdraw('youthNurse', 6)).toBe('stale')
    expect(await withdraw('youthNurse', 1)).toBe('done')
    expect(await withdraw('midwife', 2)).toBe('handover_over')
    expect(await seen('youthNurse', familyId, '2026-03-03')).toBe(false)
    must(await prepare('midwife', familyId, demoPeople.voorzorgNurse.id, '2026-03-03'))
  })
})
