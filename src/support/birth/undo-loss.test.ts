import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { currentEpisode } from '../../family/episode/episode.store.ts'
import { findFamily } from '../../family/family/family.store.ts'
import { checkRollUps } from '../../monitor/fact/check-roll-ups.ts'
import { keepFacts } from '../../monitor/fact/keep-facts.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { closeEpisode } from '../closing/close-episode.ts'
import { deskOf } from '../desk/desk.store.ts'
import { tasksOf } from '../desk/task.store.ts'
import { acceptHandover } from '../handover/accept-handover.ts'
import { handoversOf } from '../handover/handover.store.ts'
import { holdTalk } from '../handover/hold-talk.ts'
import { prepareHandover } from '../handover/prepare-handover.ts'
import { lineOf } from '../line/line.store.ts'
import { enrolmentsOf } from '../programme/enrolment.store.ts'
import { offerProgramme } from '../programme/offer-programme.ts'
import { planVisit } from '../programme/plan-visit.ts'
import { recordVisitDone, recordVisitOff } from '../programme/record-visit.ts'
import { must, testLine } from '../test-line.ts'
import { undoBar } from './birth.ts'
import { letPregnancyGoOn } from './let-pregnancy-go-on.ts'
import { recordLoss } from './record-loss.ts'
import { bringBack } from './undo-loss.store.ts'

const monday = '2026-03-02'
const day = '2026-03-20'
const later = '2026-03-24'

describe('a loss that could be put right', () => {
  const now = { inCircle: true, closed: false, pregnancy: 'ended', hasConsent: true } as const
  it.each([
    [now, null],
    [{ ...now, inCircle: false }, 'not_in_circle'],
    [{ ...now, pregnancy: 'expecting' }, 'no_loss_recorded'],
    [{ ...now, pregnancy: 'born' }, 'no_loss_recorded'],
    [{ ...now, closed: true }, 'episode_closed'],
    [{ ...now, hasConsent: false }, 'consent_ended'],
  ] as const)('%j: %s', (since, bar) => expect(undoBar(since)).toBe(bar))
})

onEveryEngine(
  'a loss that was recorded by mistake',
  (database) => {
    beforeAll(() => settleDemoPeople(database.get()))
    const { as, family, enrolled, withdrawConsent, eventsOf } = testLine(database)
    const app = (on = later) => testApp(database.get(), new Date(`${on}T10:00:00Z`))
    const page = async (path: string, who: DemoName, on = later) => (await app(on).get(path, who)).text()
    const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)
    const lose = async (familyId: string, version = 1) => must(await as('midwife', day, (tx) => recordLoss(tx, familyId, { version })))
    const undo = async (familyId: string, who: DemoName = 'midwife', version = 2, on = later) =>
      code(await as(who, on, (tx) => letPregnancyGoOn(tx, familyId, { version })))
    const programmes = (familyId: string) => as('midwife', later, (tx) => enrolmentsOf(tx, familyId))
    const handovers = (familyId: string) =>
      as('midwife', later, async (tx) => {
        const found = await findFamily(tx, familyId)
        return found === null ? [] : handoversOf(tx, found)
      })

    /** Two programmes with a visit that stands and one that its nurse cancelled, an offer, and a hand-over with its talk. */
    async function busy() {
      const familyId = await family(monday, { dueDate: '2026-08-10' })
      await enrolled(familyId, monday, 'stevig-ouderschap')
      await enrolled(familyId, monday)
      const offer = { programme: 'voorzorg', professionalId: demoPeople.voorzorgNurse.id }
      must(await as('midwife', monday, (tx) => offerProgramme(tx, familyId, offer)))
      const ofStevig = (await programmes(familyId)).find(({ programme }) => programme === 'stevig-ouderschap')?.visits ?? []
      const [begun, first, second] = ofStevig.map(({ id }) => id)
      for (const id of [begun, first, second])
        must(
          await as('youthNurse', monday, (tx) => planVisit(tx, id ?? '', { plannedOn: id === begun ? monday : '2026-04-01', version: 1 })),
        )
      const done = { doneOn: monday, topics: ['acquaintance'], version: 2 }
      must(await as('youthNurse', monday, (tx) => recordVisitDone(tx, begun ?? '', done)))
      must(await as('youthNurse', monday, (tx) => recordVisitOff(tx, second ?? '', { off: 'cancelled', version: 2 })))
      const { handoverId } = must(
        await as('midwife', monday, (tx) =>
          prepareHandover(tx, familyId, { toId: demoPeople.maternityNurse.id, summary: 'Wat goed gaat' }),
        ),
      )
      const talk = { talkOn: day, familyMet: 'yes', version: 1 } as const
      must(await as('midwife', day, (tx) => holdTalk(tx, handoverId, talk)))
      return familyId
    }
    const facts = (familyId: string) =>
      as('socialWorker', later, async (tx) => {
        const row = await tx.db.selectFrom('case_fact').select('facts').where('family_id', '=', familyId).executeTakeFirstOrThrow()
        return [...(row.facts as unknown[])].map((fact) => JSON.stringify(fact)).sort()
      })
    /** Everything that stands as it stood: states of programmes and visits, hand-overs, tasks of all, what is drawn. */
    const stands = async (familyId: string) => ({
      programmes: (await programmes(familyId))
        .map(({ programme, state, endedOn, visits }) => ({
          programme,
          state,
          endedOn,
          visits: visits.map((one) => [one.id, one.state, one.plannedOn]),
        }))
        .sort((one, other) => one.programme.localeCompare(other.programme)),
      handovers: (await handovers(familyId)).map(({ state, talkOn, acceptBefore }) => ({ state, talkOn, acceptBefore })),
      tasks: await Promise.all(
        (['midwife', 'socialWorker', 'youthNurse', 'maternityNurse', 'voorzorgNurse'] as const).map((who) =>
          as(who, later, (tx) => tasksOf(tx, familyId)),
        ),
      ),
      coming: (await as('midwife', later, (tx) => lineOf(tx, familyId))).coming,
      facts: await facts(familyId),
    })

    it('leaves everything as it stood before, also what is counted', async () => {
      const familyId = await busy()
      const before = await stands(familyId)
      await lose(familyId)
      const lost = await stands(familyId)
      expect(lost.programmes.map(({ state }) => state)).toEqual(['ended', 'ended', 'ended'])
      expect(lost.facts).not.toEqual(before.facts)
      expect(await undo(familyId)).toBe('done')
      expect(await stands(familyId)).toEqual(before)
      expect(await as('midwife', later, (tx) => currentEpisode(tx, familyId))).toMatchObject({ pregnancy: 'expecting', version: 3 })
      const told = (await eventsOf(familyId, 'midwife', later)).map(({ type }) => type)
      for (const type of ['pregnancy.ended', 'programme.ended', 'handover.withdrawn']) expect(told).not.toContain(type)
      expect(told.filter((type) => type === 'visit.cancelled')).toHaveLength(1)
      expect((await eventsOf(familyId, 'midwife', later)).at(-1)).toMatchObject({
        type: 'pregnancy.goes_on',
        detail: { programmes: 3, handovers: 1 },
      })
      const news = (await as('socialWorker', later, deskOf)).news.filter((one) => one.familyId === familyId).map(({ type }) => type)
      expect(news).toContain('pregnancy.goes_on')
      expect(news).not.toContain('pregnancy.ended')
      expect((await asActor(database.get(), theSystem, new Date('2026-03-25T09:00:00Z'), checkRollUps)).differences).toEqual([])
    })

    it('leaves what took its place since', async () => {
      const familyId = await busy()
      await lose(familyId)
      const other = { toId: demoPeople.youthNurse.id, summary: 'Opnieuw' }
      must(await as('midwife', day, (tx) => prepareHandover(tx, familyId, other)))
      expect(await undo(familyId)).toBe('done')
      expect((await handovers(familyId)).map(({ state, to }) => [to.id === demoPeople.youthNurse.id, state]).sort()).toEqual([
        [false, 'withdrawn'],
        [true, 'prepared'],
      ])
      expect((await eventsOf(familyId, 'midwife', later)).filter(({ type }) => type === 'handover.withdrawn')).toHaveLength(1)
    })

    it('has a midwife who handed over read along to six weeks after the due date again', async () => {
      const familyId = await family(monday, { dueDate: '2026-08-10' })
      const input = { toId: demoPeople.youthNurse.id, summary: 'Wat goed gaat' }
      const { handoverId } = must(await as('midwife', monday, (tx) => prepareHandover(tx, familyId, input)))
      must(await as('midwife', monday, (tx) => holdTalk(tx, handoverId, { talkOn: monday, familyMet: 'yes', version: 1 })))
      must(await as('youthNurse', monday, (tx) => acceptHandover(tx, handoverId, { version: 2 })))
      must(await as('youthNurse', day, (tx) => recordLoss(tx, familyId, { version: 1 })))
      expect((await handovers(familyId))[0]?.overlapUntil).toBe('2026-04-17')
      expect(await undo(familyId, 'youthNurse')).toBe('done')
      expect((await handovers(familyId))[0]?.overlapUntil).toBe('2026-09-21')
      expect(await as('midwife', '2026-09-20', (tx) => findFamily(tx, familyId))).not.toBeNull()
      expect(await as('midwife', '2026-09-21', (tx) => findFamily(tx, familyId))).toBeNull()
    })

    it('is put right by the circle alone, on an open line, with a consent that holds', async () => {
      const familyId = await family(monday, { dueDate: '2026-08-10' })
      expect(await undo(familyId, 'midwife', 1)).toBe('no_loss_recorded')
      const bring = (who: DemoName) =>
        as(who, later, async (tx) => {
          const episode = await tx.db.selectFrom('episode').selectAll().where('family_id', '=', familyId).executeTakeFirst()
          return bringBack(tx, { coalitionId: episode?.coalition_id ?? '', familyId, episodeId: episode?.id ?? '' })
        })
      // Nothing was lost, and others do not even see the family.
      for (const who of ['midwife', 'entryTeam', 'lead'] as const) await expect(bring(who)).rejects.toThrow()
      await lose(familyId)
      expect(await undo(familyId, 'generalPractitioner')).toBe('not_found')
      expect(await undo(familyId, 'entryTeam')).toBe('not_in_circle')
      expect(await undo(familyId, 'midwife', 1)).toBe('stale')
      await expect(bring('midwife')).rejects.toMatchObject({ code: '42501' })
      expect(await undo(familyId)).toBe('done')
      expect(await undo(familyId, 'midwife', 3)).toBe('no_loss_recorded')
      const closed = await family(monday, { dueDate: '2026-08-10' })
      await lose(closed)
      await as('dutyOfficer', day, (tx) =>
        tx.db.updateTable('sign_up').set({ triage: 'decided' }).where('family_id', '=', closed).execute(),
      )
      must(await as('socialWorker', day, (tx) => closeEpisode(tx, closed, { reason: 'family_stops', version: 2 })))
      expect(await undo(closed, 'midwife', 3)).toBe('episode_closed')
      const without = await family(monday, { dueDate: '2026-08-10' })
      await lose(without)
      await withdrawConsent(without, day)
      expect(await undo(without)).toBe('consent_ended')
    })

    it('says on its page what comes back and what does not, in both languages', async () => {
      const familyId = await busy()
      const path = `/gezin/${familyId}/zwangerschap-gaat-door`
      expect(await page(`/gezin/${familyId}`, 'midwife')).not.toContain(path)
      expect(await page(`/gezin/${familyId}/geboorte/verlies`, 'midwife')).toContain(
        'kan iemand uit de kring dit rechtzetten zolang de lijn open is',
      )
      expect(await page(path, 'midwife')).toContain('Bij dit gezin staat niet dat de zwangerschap is geëindigd.')
      await lose(familyId)
      expect(await page(`/gezin/${familyId}`, 'socialWorker')).toContain(`href="${path}"`)
      const read = await page(path, 'socialWorker')
      for (const words of [
        'Els Vermeer legde het vast op 20 maart 2026.',
        'één bezoek staat weer',
        '3 programma’s lopen weer',
        'één overdracht',
      ])
        expect(read).toContain(words)
      // Nobody has to call herself.
      expect(await page(path, 'midwife')).toContain('U legde het vast op 20 maart 2026.')
      expect(await page(path, 'midwife')).not.toContain('href="tel:')
      expect(await (await app().get(path, 'midwife', 'en')).text()).toContain('Nowhere does it count as a loss any more.')
      const done = await app().post(path, { version: '2' }, 'socialWorker')
      expect([done.status, done.headers.get('location')]).toEqual([303, `/gezin/${familyId}`])
      const line = await page(`/gezin/${familyId}`, 'midwife')
      expect(line).toContain('Zwangerschap gaat door')
      for (const words of ['Zwangerschap beëindigd', 'Programma afgelopen', path]) expect(line).not.toContain(words)
      expect((await app().post(path, { version: '2' }, 'midwife')).status).toBe(409)
      expect(await page('/werk', 'midwife')).toContain('dat de zwangerschap eindigde was een vergissing, zij gaat door')
    })
  },
  [keepFacts],
)
