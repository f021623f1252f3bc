import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { factsOf } from '../../monitor/fact/facts-of.ts'
import { type DemoName, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { addDays } from '../../platform/clock.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { familiesOfActor } from '../desk/desk.store.ts'
import { tasksOf } from '../desk/task.store.ts'
import { offerProgramme } from '../programme/offer-programme.ts'
import { must, testLine } from '../test-line.ts'
import { answerSignUp } from './answer-sign-up.ts'
import { decideTriage } from './decide-triage.ts'
import { doubleSignUps } from './double-sign-up.store.ts'
import { cameBefore, couldBeSameChild, inCommon } from './double-sign-up.ts'
import { goOnInOther } from './go-on-in-other.ts'
import { findSignUp } from './sign-up.store.ts'
import { signUpForm } from './sign-up.ts'
import { type SentSignUp, signUpFamily } from './sign-up-family.ts'
import { tellApart } from './tell-apart.ts'

const day = '2026-03-02'
const later = '2026-03-04'
const expecting = (dueDate: string) => ({ pregnancy: 'expecting', dueDate, bornOn: null }) as const
const born = (bornOn: string, dueDate: string | null = null) => ({ pregnancy: 'born', dueDate, bornOn }) as const

describe('two sign-ups that could be about one child', () => {
  it.each([
    [expecting('2026-08-10'), expecting('2026-08-24'), true],
    [expecting('2026-08-10'), expecting('2026-08-25'), false],
    [expecting('2026-08-10'), born('2026-07-13'), true],
    [expecting('2026-08-10'), born('2026-07-12'), false],
    [born('2026-02-01', '2026-02-20'), born('2026-02-04'), true],
    [born('2026-02-01'), born('2026-02-05'), false],
    [{ pregnancy: 'none', dueDate: null, bornOn: null } as const, expecting('2026-08-10'), false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(couldBeSameChild(one, other)).toBe(same)
    expect(couldBeSameChild(other, one)).toBe(same)
  })

  it.each([
    [{ name: 'Lotte de Wit', phone: '06 12345678' }, { name: 'lotte  de wit', phone: '+31612345678' }, true, true],
    [{ name: 'Lotte de Wit' }, { name: 'Zoë Öz', phone: '0612345678' }, false, false],
    [{ name: 'Zoë Öz' }, { name: 'Zoe Oz' }, false, true],
    [null, { name: 'Zoë Öz' }, false, false],
    [{ name: '–' }, { name: '?' }, false, false],
  ])('%j and %j: the same number %s, the same name %s', (one, other, samePhone, sameName) =>
    expect(inCommon(one, other)).toEqual({ samePhone, sameName }),
  )

  it('come one before the other, also on one day', () => {
    const [one, other] = [
      { sentOn: day, id: 'a' },
      { sentOn: day, id: 'b' },
    ] as const
    expect([cameBefore(one, other), cameBefore(other, one), cameBefore({ sentOn: later, id: 'a' }, other)]).toEqual([true, false, false])
  })
})

onEveryEngine('a family that two professionals sign up', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, eventsOf, withdrawConsent } = testLine(database)
  const app = () => testApp(database.get(), new Date(`${later}T10:00:00Z`))
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)
  // Every pair of a test has its own due date, so that no pair is near another one.
  let pairs = 0
  const freshDueDate = () => addDays('2026-03-10', pairs++ * 20)

  async function signUp(who: DemoName, on: string, change: Record<string, string> = {}): Promise<SentSignUp> {
    const input = signUpForm.parse({
      label: 'Gezin De Wit',
      parentName: 'Lotte de Wit',
      parentPhone: '06 12345678',
      municipality: 'renkum',
      stage: 'expecting',
      reason: 'Zorgen over de huur.',
      consent: 'yes',
      ...change,
    })
    return must(await as(who, on, (tx) => signUpFamily(tx, input)))
  }

  async function pair(change: Record<string, string> = {}) {
    const dueDate = freshDueDate()
    const first = await signUp('midwife', day, { dueDate })
    const second = await signUp('maternityNurse', later, { dueDate, label: 'Lotte en baby', parentPhone: '+31 6 12345678', ...change })
    return { first, second }
  }

  const doubles = async (signUpId: string, who: DemoName = 'dutyOfficer') =>
    as(who, later, async (tx) => {
      const found = await findSignUp(tx, signUpId)
      return found === null ? null : doubleSignUps(tx, found)
    })
  const goOn = async (from: SentSignUp, to: SentSignUp, who: DemoName = 'dutyOfficer', version = 1) =>
    code(await as(who, later, (tx) => goOnInOther(tx, from.signUpId, { otherId: to.signUpId, version })))
  const page = async (path: string, who: DemoName) => (await app().get(path, who)).text()

  it('is shown to the entry team on both pages, with what it may see, and each parent reads that somebody looked', async () => {
    const { first, second } = await pair()
    expect(await doubles(second.signUpId)).toMatchObject([
      { id: first.signUpId, label: 'Gezin De Wit', sender: 'Els Vermeer', samePhone: true, sameName: true, cameFirst: true },
    ])
    expect(await doubles(first.signUpId)).toMatchObject([{ id: second.signUpId, cameFirst: false }])
    const html = await page(`/triage/${second.signUpId}`, 'dutyOfficer')
    for (const words of ['Zou dit hetzelfde gezin kunnen zijn?', 'Zelfde telefoonnummer', 'De ouder zegt ja']) expect(html).toContain(words)
    expect(await page(`/triage/${first.signUpId}`, 'dutyOfficer')).toContain('Deze aanmelding kwam later.')
    const looked = await as('midwife', later, (tx) =>
      tx.db.selectFrom('audit_event').select('event_code').where('family_id', '=', first.familyId).execute(),
    )
    expect(looked.map(({ event_code }) => event_code)).toContain('sign_up.compared')
  })

  it('is shown with the likeliest first and the others folded, so that the contact stays near', async () => {
    const dueDate = freshDueDate()
    const stranger = { dueDate, label: 'Gezin Bakker', parentName: 'Zoë Öz', parentPhone: '06 87654321' }
    // More of them on the very day than the list is long; the one with the same number has a day further off.
    for (let number = 0; number < 5; number += 1) await signUp('midwife', day, stranger)
    const sameName = await signUp('midwife', day, { dueDate, parentPhone: '06 11223344' })
    const samePhone = await signUp('midwife', day, { dueDate: addDays(dueDate, 3), parentName: 'L. de Wit' })
    const same = await signUp('midwife', day, { dueDate: addDays(dueDate, 5) })
    const last = await signUp('maternityNurse', later, { dueDate })
    const found = (await doubles(last.signUpId)) ?? []
    expect(found.map(({ id }) => id).slice(0, 3)).toEqual([same.signUpId, samePhone.signUpId, sameName.signUpId])
    expect(found).toHaveLength(5)
    const html = await page(`/triage/${last.signUpId}`, 'dutyOfficer')
    expect(html).toMatch(/Zelfde naam van de ouder.*Nog 4 aanmeldingen die erop kunnen lijken.*Gezin Bakker/s)
    expect(html.indexOf(`/triage/${same.signUpId}`)).toBeLessThan(html.indexOf('Nog 4 aanmeldingen'))
    const far = await signUp('maternityNurse', later, { dueDate: addDays(dueDate, 2), parentName: 'Iris Bos', parentPhone: '06 99887766' })
    expect(await page(`/triage/${far.signUpId}`, 'dutyOfficer')).toContain('5 aanmeldingen met bijna dezelfde datum')
  })

  it('is shown to nobody who sees only one of the two, and not across municipalities or far dates', async () => {
    const { first, second } = await pair()
    expect(await doubles(second.signUpId, 'maternityNurse')).toEqual([])
    expect(await page(`/triage/${second.signUpId}`, 'maternityNurse')).not.toContain('Zou dit hetzelfde gezin')
    expect(await doubles(first.signUpId, 'generalPractitioner')).toBeNull()
    const elsewhere = await pair({ municipality: 'overbetuwe' })
    expect(await doubles(elsewhere.second.signUpId)).toEqual([])
    const farOff = await pair({ dueDate: '2026-12-05' })
    expect(await doubles(farOff.second.signUpId)).toEqual([])
  })

  it('goes on in the first: the second sender comes into that circle, the second line closes and counts for nothing', async () => {
    const { first, second } = await pair()
    const done = await app().post(`/triage/${second.signUpId}/zelfde`, { otherId: first.signUpId, version: '1' }, 'dutyOfficer')
    expect([done.status, done.headers.get('location')]).toEqual([303, `/triage/${first.signUpId}`])
    const families = (await as('maternityNurse', later, familiesOfActor)).map(({ familyId }) => familyId)
    expect([families.includes(first.familyId), families.includes(second.familyId)]).toEqual([true, false])
    expect(await page(`/gezin/${second.familyId}`, 'maternityNurse')).toContain('Dit gezin was al aangemeld.')
    expect(await page(`/gezin/${first.familyId}`, 'midwife')).toContain('Noor de Graaf')
    // Who knows the first only, learns nothing of what stands in the second.
    expect((await app().get(`/gezin/${second.familyId}`, 'midwife')).status).toBe(404)
    expect((await app().get(`/triage/${second.signUpId}`, 'entryTeam')).status).toBe(404)

    const history = (await eventsOf(second.familyId, 'maternityNurse', later)).map(({ type, occurred_on: on, detail }) => ({
      type,
      on,
      detail: detail as Record<string, string>,
      organisation: null,
    }))
    expect(history.map(({ type }) => type)).toEqual(['consent.given', 'sign_up.sent', 'sign_up.withdrawn', 'episode.closed'])
    expect(factsOf({ municipality: 'renkum', bornOn: null, events: history })).toEqual([])
    expect((await eventsOf(first.familyId, 'midwife', later)).map(({ type }) => type)).toEqual([
      'consent.given',
      'sign_up.sent',
      'sign_up.joined',
      'circle.joined',
    ])
    expect(await goOn(second, first)).toBe('already_decided')
    // Day 0 stands, and the first sign-up is answered as any other.
    const contact = { contactId: demoPeople.socialWorker.id, version: 1 }
    must(await as('dutyOfficer', later, (tx) => answerSignUp(tx, first.signUpId, contact)))
    expect((await as('dutyOfficer', later, (tx) => findSignUp(tx, first.signUpId)))?.sentOn).toBe(day)
  })

  it('is left alone by everybody but the entry team, from the first, with a term in law of its own, without consent, or once decided', async () => {
    const one = await pair()
    expect(await goOn(one.second, one.first, 'maternityNurse')).toBe('not_entry_team')
    expect(await goOn(one.second, one.first, 'generalPractitioner')).toBe('not_found')
    expect(await goOn(one.first, one.second)).toBe('came_first')
    const stranger = await pair()
    expect(await goOn(one.second, stranger.first)).toBe('double_unknown')
    const inLaw = await pair({ wmo: 'yes' })
    expect(await goOn(inLaw.second, inLaw.first)).toBe('wmo_of_its_own')
    await withdrawConsent(one.first.familyId, later)
    expect(await goOn(one.second, one.first)).toBe('double_without_consent')
    const contact = { contactId: demoPeople.socialWorker.id, version: 1 }
    must(await as('dutyOfficer', later, (tx) => answerSignUp(tx, stranger.second.signUpId, contact)))
    const decision = { decision: 'take_on', reason: 'Een korte vraag', version: 2 } as const
    must(await as('dutyOfficer', later, (tx) => decideTriage(tx, stranger.second.signUpId, decision)))
    expect(await goOn(stranger.second, stranger.first, 'dutyOfficer', 3)).toBe('already_decided')
    expect(await page(`/triage/${stranger.first.signUpId}`, 'dutyOfficer')).toContain('Over deze aanmelding is al besloten.')
    for (const { familyId } of [one.second, stranger.second, inLaw.second])
      expect((await eventsOf(familyId, 'maternityNurse', later)).map(({ type }) => type)).not.toContain('episode.closed')
  })

  it('goes on also when its contact was named: she comes along, keeps the overview no more, and only what was promised stays counted', async () => {
    const { first, second } = await pair()
    const contact = { contactId: demoPeople.socialWorker.id, version: 1 }
    must(await as('dutyOfficer', later, (tx) => answerSignUp(tx, second.signUpId, contact)))
    const asked = await page(`/triage/${second.signUpId}`, 'dutyOfficer')
    for (const words of ['De ouder zegt ja', 'Ook Samira Haddou, hier al als contact genoemd']) expect(asked).toContain(words)
    expect(await page(`/triage/${first.signUpId}`, 'dutyOfficer')).toContain('Deze aanmelding kwam later.')
    expect(await goOn(second, first, 'dutyOfficer', 1)).toBe('changed_meanwhile')
    expect(await goOn(second, first, 'dutyOfficer', 2)).toBe('done')

    const families = async (who: DemoName) => (await as(who, later, familiesOfActor)).map(({ familyId }) => familyId)
    for (const who of ['maternityNurse', 'socialWorker'] as const)
      expect([(await families(who)).includes(first.familyId), (await families(who)).includes(second.familyId)]).toEqual([true, false])
    const tasks = await as('socialWorker', later, (tx) => tasksOf(tx, second.familyId))
    expect(tasks).toEqual([])
    const history = (await eventsOf(second.familyId, 'socialWorker', later)).map(({ type, occurred_on: on, detail }) => ({
      type,
      on,
      detail: detail as Record<string, string>,
      organisation: null,
    }))
    expect(history.slice(-3).map(({ type }) => type)).toEqual(['coordinator.ended', 'sign_up.withdrawn', 'episode.closed'])
    expect(factsOf({ municipality: 'renkum', bornOn: null, events: history }).map(({ indicator }) => indicator)).toEqual([
      'proces-contact-op-tijd',
      'proces-contact-twee-werkdagen',
    ])
    // The first sign-up waits for its contact as before; the one who spoke with the parent already can be named.
    must(await as('dutyOfficer', later, (tx) => answerSignUp(tx, first.signUpId, contact)))
    expect((await eventsOf(first.familyId, 'midwife', later)).map(({ type }) => type)).toEqual([
      'consent.given',
      'sign_up.sent',
      'sign_up.joined',
      'circle.joined',
      'circle.joined',
      'coordinator.provisional',
      'sign_up.answered',
    ])
  })

  it('stays as it is when a colleague changed its line while this was decided', async () => {
    const { first, second } = await pair()
    const done = await as('dutyOfficer', later, (tx) => {
      const { keyring } = tx
      /** The line changes between the moment it is read and the moment it is closed. */
      const open: typeof keyring.open = async (db, items) => {
        await db
          .updateTable('episode')
          .set((e) => ({ version: e('version', '+', 1) }))
          .where('family_id', '=', second.familyId)
          .execute()
        return keyring.open(db, items)
      }
      return goOnInOther({ ...tx, keyring: { ...keyring, open } }, second.signUpId, { otherId: first.signUpId, version: 1 })
    })
    expect(code(done)).toBe('changed_meanwhile')
    expect(await as('maternityNurse', later, (tx) => findSignUp(tx, second.signUpId))).toMatchObject({ triage: 'open' })
    expect(await goOn(second, first)).toBe('done')
  })

  it('stays where something was begun that cannot go along', async () => {
    const { first, second } = await pair()
    const offer = { programme: 'prenatal-home-visit', professionalId: demoPeople.youthNurse.id }
    must(await as('maternityNurse', later, (tx) => offerProgramme(tx, second.familyId, offer)))
    expect(await goOn(second, first)).toBe('double_has_begun')
    const refused = await app().post(`/triage/${second.signUpId}/zelfde`, { otherId: first.signUpId, version: '1' }, 'dutyOfficer')
    expect([refused.status, (await refused.text()).includes('Op deze tweede lijn is al meer begonnen')]).toEqual([409, true])
  })

  it('is another family: nobody is asked again on either page', async () => {
    const { first, second } = await pair()
    expect(code(await as('maternityNurse', later, (tx) => tellApart(tx, second.signUpId, { otherId: first.signUpId })))).toBe(
      'not_entry_team',
    )
    expect((await doubles(second.signUpId))?.length).toBe(1)
    const told = await app().post(`/triage/${second.signUpId}/ander`, { otherId: first.signUpId }, 'dutyOfficer')
    expect(told.status).toBe(303)
    expect([await doubles(second.signUpId), await doubles(first.signUpId)]).toEqual([[], []])
    expect(await goOn(second, first)).toBe('double_unknown')
  })

  it('says what to do when nobody wrote a phone number, to the team and to the sender', async () => {
    const sent = await signUp('midwife', later, { dueDate: '2026-12-02', parentPhone: '' })
    const team = await page(`/triage/${sent.signUpId}`, 'dutyOfficer')
    expect(team).not.toContain('Deze persoon belt de ouder')
    for (const words of ['Vraag het daarom aan Els Vermeer', 'href="tel:']) expect(team).toContain(words)
    const sender = await page(`/aanmelden/${sent.signUpId}`, 'midwife')
    for (const words of ['U schreef geen telefoonnummer op.', `/gezin/${sent.familyId}/gegevens`]) expect(sender).toContain(words)
    expect(sender).not.toContain('belt iemand van het team u')
    const withNumber = await signUp('midwife', later, { dueDate: '2026-11-20' })
    expect(await page(`/triage/${withNumber.signUpId}`, 'dutyOfficer')).toContain('Deze persoon belt de ouder')
    expect(await page(`/aanmelden/${withNumber.signUpId}`, 'midwife')).toContain('belt iemand van het team u')
  })
})
