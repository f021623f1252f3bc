import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { currentEpisode } from '../../family/episode/episode.store.ts'
import { personsOf } from '../../family/family/family.store.ts'
import { checkRollUps } from '../../monitor/fact/check-roll-ups.ts'
import { keepFacts } from '../../monitor/fact/keep-facts.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { acceptHandover } from '../handover/accept-handover.ts'
import { holdTalk } from '../handover/hold-talk.ts'
import { prepareHandover } from '../handover/prepare-handover.ts'
import { enrolmentsOf } from '../programme/enrolment.store.ts'
import { planVisit } from '../programme/plan-visit.ts'
import { recordVisitDone } from '../programme/record-visit.ts'
import { must, testLine } from '../test-line.ts'
import { followBirthDate } from './birth.store.ts'
import { birthForm } from './birth.ts'
import { correctBirth } from './correct-birth.ts'
import { recordBirth } from './record-birth.ts'

const monday = '2026-03-02'
const today = '2026-08-20'
const wrong = '2026-08-13'
const right = '2026-08-03'

onEveryEngine(
  'a birth date',
  (database) => {
    beforeAll(() => settleDemoPeople(database.get()))
    const { as, family, enrolled, withdrawConsent, eventsOf } = testLine(database)
    const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)
    const bornOn = (familyId: string, on: PlainDate, recordedOn = today) =>
      as('midwife', recordedOn, (tx) => recordBirth(tx, familyId, birthForm.parse({ bornOn: on, version: '1' })))
    const correct = (name: DemoName, familyId: string, on: PlainDate = right, version = 2, day = today) =>
      as(name, day, (tx) => correctBirth(tx, familyId, { day: on, version }))
    const visitsOf = (familyId: string, programme: string) =>
      as('youthNurse', monday, async (tx) =>
        (await enrolmentsOf(tx, familyId)).filter((each) => each.programme === programme).flatMap(({ visits }) => visits),
      )
    const born = async () => {
      const familyId = await family(monday, { dueDate: '2026-08-10' })
      must(await bornOn(familyId, wrong))
      return familyId
    }

    it('is right everywhere once it is corrected: child, authority, line and the weeks of visits', async () => {
      const familyId = await family(monday, { dueDate: '2026-08-10' })
      await enrolled(familyId, monday, 'stevig-ouderschap')
      must(await bornOn(familyId, wrong))
      const before = (await visitsOf(familyId, 'stevig-ouderschap')).filter(({ phase }) => phase === 'after')
      expect(before[0]).toMatchObject({ windowFrom: wrong, state: 'planned' })
      expect(must(await correct('socialWorker', familyId))).toEqual({ changed: true })
      const after = (await visitsOf(familyId, 'stevig-ouderschap')).filter(({ phase }) => phase === 'after')
      expect(after.map(({ windowFrom }) => windowFrom)).toEqual(before.map(({ windowFrom }) => addDays(windowFrom ?? '', -10)))
      const [episode, persons, authority] = await as('midwife', today, async (tx) => [
        await currentEpisode(tx, familyId),
        await personsOf(tx, familyId),
        await tx.db.selectFrom('authority').select('from_on').where('family_id', '=', familyId).execute(),
      ])
      expect(episode).toMatchObject({ pregnancy: 'born', bornOn: right, version: 3 })
      expect(persons.find(({ part }) => part === 'child')?.bornOn).toBe(right)
      expect(authority).toEqual([{ from_on: right }])
      const events = (await eventsOf(familyId, 'midwife', today)).filter(({ type }) => type.startsWith('birth.'))
      expect(events).toEqual([
        { type: 'birth.recorded', occurred_on: right, detail: { children: 1 } },
        { type: 'birth.corrected', occurred_on: today, detail: { before: wrong, now: right } },
      ])
    })

    it('counts at once as if it had been right from the start', async () => {
      const someDay = fc.integer({ min: 0, max: 30 }).map((days) => addDays('2026-07-20', days))
      const history = fc.record({
        wrong: someDay,
        right: someDay,
        before: someDay,
        later: someDay,
        accepted: fc.integer({ min: 0, max: 30 }),
      })
      const live = async (on: PlainDate, h: { before: PlainDate; later: PlainDate; accepted: number }) => {
        const familyId = await family(monday, { dueDate: '2026-08-10' })
        for (const programme of ['prenatal-home-visit', 'stevig-ouderschap']) await enrolled(familyId, monday, programme)
        const [prenatal] = await visitsOf(familyId, 'prenatal-home-visit')
        const done = (id: string | undefined, doneOn: PlainDate, topic: string, version: number) =>
          as('youthNurse', today, (tx) => recordVisitDone(tx, id ?? '', { doneOn, topics: [topic], version }))
        must(await as('youthNurse', monday, (tx) => planVisit(tx, prenatal?.id ?? '', { plannedOn: h.before, version: 1 })))
        must(await done(prenatal?.id, h.before, 'acquaintance', 2))
        must(await bornOn(familyId, on))
        const first = (await visitsOf(familyId, 'stevig-ouderschap')).find(({ state }) => state === 'planned')
        must(await done(first?.id, h.later, 'wellbeing', first?.version ?? 0))
        const handover = { toId: demoPeople.youthNurse.id, summary: 'Wat goed gaat' }
        const { handoverId } = must(await as('midwife', today, (tx) => prepareHandover(tx, familyId, handover)))
        must(await as('midwife', today, (tx) => holdTalk(tx, handoverId, { talkOn: today, familyMet: 'yes', version: 1 })))
        must(await as('youthNurse', addDays('2026-08-31', h.accepted), (tx) => acceptHandover(tx, handoverId, { version: 2 })))
        return familyId
      }
      const factsOf = (familyId: string) =>
        as('socialWorker', '2026-10-10', async (tx) => {
          const row = await tx.db.selectFrom('case_fact').select('facts').where('family_id', '=', familyId).executeTakeFirstOrThrow()
          return [...(row.facts as unknown[])].map((fact) => JSON.stringify(fact)).sort()
        })
      let moved = 0
      await fc.assert(
        fc.asyncProperty(history, async (h) => {
          const [corrected, atOnce] = [await live(h.wrong, h), await live(h.right, h)]
          const uncorrected = await factsOf(corrected)
          must(await correct('socialWorker', corrected, h.right, 2, '2026-10-10'))
          expect(await factsOf(corrected)).toEqual(await factsOf(atOnce))
          if (JSON.stringify(uncorrected) !== JSON.stringify(await factsOf(corrected))) moved += 1
        }),
        { numRuns: 12, seed: 3 },
      )
      expect(moved).toBeGreaterThan(2)
      expect((await asActor(database.get(), theSystem, new Date('2026-10-11T09:00:00Z'), checkRollUps)).differences).toEqual([])
    }, 120_000)

    it('is corrected by the circle alone, while the parent agrees', async () => {
      const familyId = await born()
      expect(code(await correct('youthNurse', familyId))).toBe('not_found')
      expect(code(await correct('lead', familyId))).toBe('not_found')
      expect(code(await correct('dutyOfficer', familyId))).toBe('not_in_circle')
      expect(code(await correct('midwife', await family(monday, { dueDate: '2026-08-10' }), right, 1))).toBe('day_not_now')
      const { coalitionId = '', id = '' } = (await as('midwife', today, (tx) => currentEpisode(tx, familyId))) ?? {}
      const about = { coalitionId, familyId, episodeId: id }
      for (const who of ['dutyOfficer', 'youthNurse', 'lead'] as const)
        await expect(as(who, today, (tx) => followBirthDate(tx, about, wrong))).rejects.toMatchObject({ code: '42501' })
      await withdrawConsent(familyId, today)
      expect(code(await correct('midwife', familyId))).toBe('consent_ended')
      await expect(as('midwife', today, (tx) => followBirthDate(tx, about, wrong))).rejects.toMatchObject({ code: '42501' })
      expect(await as('midwife', today, (tx) => currentEpisode(tx, familyId))).toMatchObject({ bornOn: wrong, version: 2 })
    })

    it('is a day that can be, and never written over a colleague unseen', async () => {
      const familyId = await born()
      for (const [on, outcome] of [
        ['2026-08-21', 'birth_in_future'],
        ['2026-03-05', 'birth_date_impossible'],
        [wrong, 'done'],
        [right, 'done'],
      ] as const)
        expect([on, code(await correct('midwife', familyId, on))]).toEqual([on, outcome])
      expect(await correct('socialWorker', familyId, '2026-08-05')).toMatchObject({
        refusal: { code: 'day_changed_meanwhile', before: { by: demoPeople.midwife.name } },
      })
      const signedUp = await family(monday, { bornOn: '2026-01-05' })
      expect(code(await correct('midwife', signedUp, '2016-01-05', 1))).toBe('birth_date_too_early')
      expect(code(await correct('midwife', signedUp, '2025-01-05', 1))).toBe('done')
    })

    it('has a page of its own, one click from the family', async () => {
      const familyId = await born()
      const address = `/gezin/${familyId}/geboortedatum`
      const app = testApp(database.get(), new Date(`${today}T09:00:00Z`))
      const before = await (await app.get(`/gezin/${familyId}`, 'midwife')).text()
      expect(before).toContain(`href="${address}"`)
      expect(before).not.toContain('/uitgerekend')
      expect(await (await app.get(address, 'midwife')).text()).toContain('Nu staat er 13 augustus 2026.')
      expect(await (await app.post(address, { day: '2026-08-21', version: '2' }, 'midwife')).text()).toContain(
        'Deze dag is nog niet geweest.',
      )
      expect((await app.post(address, { day: right, version: '2' }, 'midwife')).status).toBe(303)
      const late = await app.post(address, { day: '2026-08-04', version: '2' }, 'socialWorker')
      expect([late.status, (await late.text()).includes('Els Vermeer wijzigde dit op')]).toEqual([409, true])
      expect(await (await app.get(`/gezin/${familyId}/inzage`, 'midwife')).text()).toContain('geboortedatum gewijzigd')
      expect(await (await app.get(`/gezin/${familyId}`, 'socialWorker')).text()).toContain('Geboortedatum verbeterd')
      expect(await (await app.get(address, 'midwife', 'en')).text()).toContain('Correct the birth date')
      expect((await app.post(address, { day: right, version: '3' }, 'dutyOfficer')).status).toBe(403)
    })
  },
  [keepFacts],
)
