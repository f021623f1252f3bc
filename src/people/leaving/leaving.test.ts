import { afterEach, beforeAll, expect, it } from 'vitest'
import { readSession } from '../../app/sign-in/session.store.ts'
import { signIn } from '../../app/sign-in/sign-in.ts'
import { testApp } from '../../app/test-app.ts'
import { holdCounting } from '../../monitor/fact/counting.store.ts'
import { keepFacts } from '../../monitor/fact/keep-facts.ts'
import { recompute } from '../../monitor/fact/recompute.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { bringToConference } from '../../support/conference/bring-to-conference.ts'
import { planConference } from '../../support/conference/plan-conference.ts'
import { withdrawConsent } from '../../support/consent/withdraw-consent.ts'
import { addAction } from '../../support/plan/add-action.ts'
import { addGoal } from '../../support/plan/add-goal.ts'
import { makePlan } from '../../support/plan/make-plan.ts'
import { must, testLine } from '../../support/test-line.ts'
import { type DemoName, demoCoalitions, demoOrganisations, demoPeople } from '../demo/demo-people.ts'
import { demoActor } from '../demo/load-demo-people.ts'
import { settleDemoPeople } from '../demo/test-people.ts'
import { importPeople } from '../professional/import-people.ts'
import { peopleColumns } from '../professional/person-row.ts'
import { endOrganisation, endPerson, handOver, letReturn, listWork } from './end-people.ts'

const day = '2026-03-02'
const tomorrow = '2026-03-03'
const now = new Date(`${day}T10:00:00Z`)
const everywhere: { coalition: string | null; successor: string | null } = { coalition: null, successor: null }
const subjectOf = (name: DemoName) => demoPeople[name].subject

onEveryEngine(
  'whoever leaves',
  (database) => {
    beforeAll(() => settleDemoPeople(database.get()))
    const { as, family, enrolled } = testLine(database)
    const system = <T>(work: (tx: Transaction) => Promise<T>) => asActor(database.get(), theSystem, now, work)
    const end = async (name: DemoName, ending = everywhere) => must(await system((tx) => endPerson(tx, subjectOf(name), ending)))
    const sees = (name: DemoName, familyId: string, on = day) =>
      as(name, on, async (tx) => (await tx.db.selectFrom('family').select('id').where('id', '=', familyId).execute()).length === 1)
    const enter = (name: DemoName) => signIn(database.get(), now, { subject: subjectOf(name), name: null }, undefined)

    /** She works here again as before, and stands around no family. */
    async function comeBack(name: DemoName) {
      must(await system((tx) => letReturn(tx, subjectOf(name))))
      const rows = demoActor(name).roles.map(({ role, coalitionId }) => ({
        role,
        coalition_id: coalitionId,
        professional_id: demoPeople[name].id,
      }))
      await system((tx) =>
        tx.db
          .insertInto('professional_role')
          .values(rows)
          .onConflict((c) => c.doNothing())
          .execute(),
      )
    }

    afterEach(async () => {
      for (const name of ['socialWorker', 'youthNurse', 'midwife'] as const) await comeBack(name)
    })

    /** A family in which the social worker coordinates, has a step in the plan and sits at a conference with it. */
    async function busyFamily() {
      const familyId = await family(day, { dueDate: '2026-07-01' })
      const goalId = await as('socialWorker', day, async (tx) => {
        must(await makePlan(tx, familyId, {}))
        must(await addGoal(tx, familyId, { lifeDomain: 'housing', words: 'Een eigen plek.' }))
        return (await tx.db.selectFrom('goal').select('id').where('family_id', '=', familyId).executeTakeFirstOrThrow()).id
      })
      const action = { what: 'Bellen met de woningbouw.', who: demoPeople.socialWorker.id, dueOn: '2026-03-20' }
      must(await as('socialWorker', day, (tx) => addAction(tx, familyId, goalId, action)))
      const conference = {
        coalitionId: demoCoalitions.south.id,
        kind: 'mdo',
        plannedOn: '2026-03-04',
        attendees: [demoPeople.youthNurse.id],
      } as const
      const { conferenceId } = must(
        await as('socialWorker', day, (tx) => planConference(tx, { ...conference, attendees: [...conference.attendees] })),
      )
      must(await as('midwife', day, (tx) => bringToConference(tx, familyId, { conferenceId, purpose: 'Samen kijken', named: 'yes' })))
      return { familyId, conferenceId }
    }

    it('loses her session, her sign-in, her roles and every view of a family at once', async () => {
      const { familyId } = await busyFamily()
      const entered = must(await enter('socialWorker'))
      expect(await readSession(database.get(), entered.token, now)).not.toBeNull()
      expect(await sees('socialWorker', familyId)).toBe(true)

      const left = await end('socialWorker')
      expect(await readSession(database.get(), entered.token, now)).toBeNull()
      expect(await enter('socialWorker')).toMatchObject({ ok: false, refusal: { code: 'unknown_subject' } })
      // Even with the settings of her old session nothing is left to see: not today, nor around the conference.
      for (const on of [day, tomorrow, '2026-03-04']) expect(await sees('socialWorker', familyId, on)).toBe(false)
      expect(await as('socialWorker', day, (tx) => tx.db.selectFrom('keyring.identity_key').selectAll().execute())).toEqual([])
      expect(await sees('midwife', familyId)).toBe(true)
      expect(left.work).toEqual([
        expect.objectContaining({
          familyId,
          coalition: 'oefencoalitie-zuid',
          municipality: 'renkum',
          others: 1,
          consent: true,
          coordinator: false,
          actions: 1,
        }),
      ])
      expect(left.conferences).toEqual([{ coalition: 'oefencoalitie-zuid', plannedOn: '2026-03-04', kind: 'mdo' }])
      const again = await end('socialWorker')
      expect(again).toEqual(left)
      await comeBack('socialWorker')
      expect(await sees('socialWorker', familyId)).toBe(false)
    })

    it('cannot be put back into a circle, onto a seat or into the team, whoever tries', async () => {
      const { familyId, conferenceId } = await busyFamily()
      await end('socialWorker')
      const place = { coalition_id: demoCoalitions.south.id, family_id: familyId, professional_id: demoPeople.socialWorker.id }
      const circle = as('midwife', day, (tx) =>
        tx.db
          .insertInto('circle')
          .values({ ...place, id: crypto.randomUUID(), part: 'member', from_on: day, added_by: tx.actor.id ?? '' })
          .execute(),
      )
      await expect(circle).rejects.toMatchObject({ code: '42501' })
      // A new consent makes the seats of the conference anew; hers is no view any more.
      await asOwner(database.get(), (db) =>
        db
          .insertInto('conference_attendee')
          .values({ coalition_id: place.coalition_id, conference_id: conferenceId, professional_id: place.professional_id })
          .execute(),
      )
      expect(await sees('youthNurse', familyId, '2026-03-04')).toBe(true)
      expect(await sees('socialWorker', familyId, '2026-03-04')).toBe(false)
      const file = [
        peopleColumns.join(','),
        'samira,Samira Haddou,social_team_worker,oefen-sociaal-team-de-brug,oefencoalitie-zuid,,,',
      ].join('\n')
      expect(await system((tx) => importPeople(tx, file))).toMatchObject({
        ok: false,
        problems: [{ line: 2, column: 'subject', code: 'left', hint: day }],
      })
    })

    it('hands families and open work to a colleague where consent holds, and says where not', async () => {
      const { familyId } = await busyFamily()
      const silent = await family(day, { dueDate: '2026-07-01' })
      must(await as('midwife', day, (tx) => withdrawConsent(tx, silent)))
      const left = await end('socialWorker', { coalition: null, successor: subjectOf('voorzorgNurse') })
      expect(left.taken).toMatchObject({ handed_over: expect.any(Number), no_consent: 1 })
      expect(left.work.map((each) => each.familyId)).toEqual([silent])
      expect(await sees('voorzorgNurse', familyId)).toBe(true)
      expect(await sees('voorzorgNurse', silent)).toBe(false)
      const hers = await as('voorzorgNurse', day, async (tx) => [
        await tx.db
          .selectFrom('coordinator')
          .select(['professional_id', 'state'])
          .where('family_id', '=', familyId)
          .where('until_on', 'is', null)
          .execute(),
        await tx.db.selectFrom('action').select('professional_id').where('family_id', '=', familyId).execute(),
      ])
      const { id } = demoPeople.voorzorgNurse
      expect(hers).toEqual([[{ professional_id: id, state: 'provisional' }], [{ professional_id: id }]])
      const log = await as('midwife', day, (tx) =>
        tx.db
          .selectFrom('audit_event')
          .select(['actor_kind', 'event_code'])
          .where('family_id', '=', familyId)
          .where('object_type', '=', 'circle')
          .orderBy('id')
          .execute(),
      )
      expect(log).toEqual([
        { actor_kind: 'system', event_code: 'circle.ended' },
        { actor_kind: 'system', event_code: 'circle.taken_over' },
      ])
      const page = await (await testApp(database.get(), now).get(`/gezin/${familyId}/inzage`, 'midwife')).text()
      expect(page).toMatch(/de beheerder van Startlijn<\/t[dh]><td[^>]*>(<span[^>]*>)?gezinskring gewijzigd/)
    })

    it('hands over later too, and never to who may not be around families there', async () => {
      const { familyId } = await busyFamily()
      await end('socialWorker')
      const to = (name: DemoName) => system((tx) => handOver(tx, demoPeople.socialWorker.id, subjectOf(name)))
      for (const name of ['lead', 'analyst', 'midwifeValley'] as const) {
        expect(must(await to(name)).taken).toMatchObject({ handed_over: 0 })
        expect(await sees(name, familyId)).toBe(false)
      }
      expect(await to('socialWorker')).toMatchObject({ ok: false, refusal: { code: 'successor_is_self' } })
      expect(must(await to('generalPractitioner')).taken.handed_over).toBeGreaterThan(0)
      expect(await sees('generalPractitioner', familyId)).toBe(true)
      expect(must(await to('youthNurse')).taken).toMatchObject({ handed_over: 0 })
      expect(must(await system((tx) => listWork(tx, subjectOf('socialWorker')))).work.filter((each) => each.familyId === familyId)).toEqual(
        [],
      )
    })

    it('may leave one coalition and stay in the other', async () => {
      const familyId = await family(day, { dueDate: '2026-07-01' })
      await enrolled(familyId, day)
      expect(await sees('youthNurse', familyId)).toBe(true)
      const left = await end('youthNurse', { coalition: 'oefencoalitie-zuid', successor: null })
      expect(left.work.find((each) => each.familyId === familyId)).toMatchObject({ programmes: 1, visits: expect.any(Number) })
      expect(await sees('youthNurse', familyId)).toBe(false)
      const entered = must(await enter('youthNurse'))
      const roles = (await readSession(database.get(), entered.token, now))?.actor.roles
      expect(roles).toEqual([{ role: 'professional', coalitionId: demoCoalitions.valley.id }])
      must(await system((tx) => handOver(tx, subjectOf('youthNurse'), subjectOf('voorzorgNurse'))))
      const nurse = await as('voorzorgNurse', day, (tx) =>
        tx.db.selectFrom('enrolment').select('professional_id').where('family_id', '=', familyId).execute(),
      )
      expect(nurse).toEqual([{ professional_id: demoPeople.voorzorgNurse.id }])
    })

    it('ends her places too when she becomes lead and so may see no family', async () => {
      const familyId = await family(day, { dueDate: '2026-07-01' })
      const file = (roles: string) =>
        [peopleColumns.join(','), `samira,Samira Haddou,social_team_worker,oefen-sociaal-team-de-brug,oefencoalitie-zuid,${roles},,`].join(
          '\n',
        )
      expect(await sees('socialWorker', familyId)).toBe(true)
      expect(await system((tx) => importPeople(tx, file('coalition_lead')))).toMatchObject({ ok: true })
      expect(await sees('socialWorker', familyId)).toBe(false)
      expect(await system((tx) => importPeople(tx, file('')))).toMatchObject({ ok: true })
      expect(await sees('socialWorker', familyId)).toBe(false)
    })

    it('leaves with her whole organisation', async () => {
      const familyId = await family(day, { dueDate: '2026-07-01' })
      const slug = demoOrganisations.midwives.slug
      const left = must(await system((tx) => endOrganisation(tx, slug, everywhere)))
      expect(left.map(({ subject }) => subject)).toEqual(['els'])
      expect(await sees('midwife', familyId)).toBe(false)
      expect(await enter('midwife')).toMatchObject({ ok: false })
      const partners = await system((tx) =>
        tx.db.selectFrom('coalition_partner').select('coalition_id').where('organisation_id', '=', demoOrganisations.midwives.id).execute(),
      )
      expect(partners).toEqual([])
      expect(await system((tx) => endOrganisation(tx, 'nergens', everywhere))).toMatchObject({ refusal: { code: 'unknown_organisation' } })
    })

    it('leaves one coalition with her organisation, and the log says which', async () => {
      const { id, slug } = demoOrganisations.maternity
      must(await system((tx) => endOrganisation(tx, slug, { coalition: demoCoalitions.south.slug, successor: null })))
      const log = await asOwner(database.get(), (db) =>
        db.selectFrom('audit_event').select(['event_code', 'coalition_id']).where('object_id', '=', id).execute(),
      )
      expect(log).toEqual([{ event_code: 'organisation.ended', coalition_id: demoCoalitions.south.id }])
    })

    it('is ended by the system alone', async () => {
      for (const name of ['midwife', 'lead', 'analyst'] as const) {
        const attempt = as(name, day, (tx) => endPerson(tx, subjectOf('generalPractitioner'), everywhere))
        await expect(attempt, name).rejects.toMatchObject({ code: '42501' })
      }
    })

    it('waits while the counts are compared, which would find half of her leaving wrong', async () => {
      await busyFamily()
      const order: string[] = []
      const held = Promise.withResolvers<void>()
      const comparing = system(async (tx) => {
        await holdCounting(tx)
        held.resolve()
        await new Promise((resolve) => setTimeout(resolve, 1_000))
        order.push('compared')
      })
      await held.promise
      await Promise.all([comparing, end('socialWorker').then(() => order.push('left'))])
      expect(order).toEqual(['compared', 'left'])
    })

    it('leaves counts that equal counting from scratch', async () => {
      const { episodes, differences } = await system(recompute)
      expect([episodes > 5, differences]).toEqual([true, []])
    })
  },
  [keepFacts],
)
