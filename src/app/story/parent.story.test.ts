import { beforeAll, describe, expect, it } from 'vitest'
import { type DemoName, demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { demoActor } from '../../people/demo/load-demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { closeEpisode } from '../../support/closing/close-episode.ts'
import { bringToConference } from '../../support/conference/bring-to-conference.ts'
import { holdCase } from '../../support/conference/hold-case.ts'
import { moveConference } from '../../support/conference/move-conference.ts'
import { planConference } from '../../support/conference/plan-conference.ts'
import { answerSignUp } from '../../support/sign-up/answer-sign-up.ts'
import { decideTriage } from '../../support/sign-up/decide-triage.ts'
import { goOnInOther } from '../../support/sign-up/go-on-in-other.ts'
import { signUpsOf } from '../../support/sign-up/sign-up.store.ts'
import { must } from '../demo/agenda.ts'
import { testApp } from '../test-app.ts'
import { parentDay as now, testParent } from '../test-parent.ts'

describe('the page of a parent', () => {
  const database = testDatabase()
  beforeAll(() => settleDemoPeople(database.get()))

  const aParent = testParent(database)

  it('shows her own line in plain words, never anybody else’s', async () => {
    const anna = await aParent('anna')
    await aParent('bea')
    const page = await (await anna.request('/mijn')).text()
    expect(page).toContain('Dag Lotte')
    expect(page).toContain('Els Vermeer')
    expect(page).toContain('tot en met 2 maart 2027')
    expect(page).toContain('Zorgen over de huur, en haar zus helpt.')
    expect(page).not.toContain('Gezin bea')
    for (const word of ['kwetsbaar', 'risico', 'dossier van']) expect(page).not.toContain(word)
    expect((await anna.request(`/gezin/${anna.familyId}`)).status).toBe(403)
    expect((await anna.request('/werk')).status).toBe(403)
  })

  it('tells her in her own words where she came when an address is for professionals, and leads to her line', async () => {
    const { request, post } = await aParent('nina')
    for (const path of ['/werk', '/triage', '/beheer', '/gezin/8c9b2ab4-6a0f-4a3e-9f2c-4f7b7a3f9f10/plan']) {
      const answer = await request(path)
      const page = await answer.text()
      expect([answer.status, path]).toEqual([403, path])
      expect(page).toContain('Deze pagina is niet voor ouders')
      expect(page).toContain('<a href="/mijn">Naar mijn lijn</a>')
      expect(page).not.toMatch(/regievoerder|beheerder|professionals. U bent/)
    }
    expect(await (await request('/werk?taal=en')).text()).toContain('This page is not for parents')
    expect(await (await post('/aanmelden')).text()).not.toContain('Terug naar de pagina waar u was')
    expect(await (await request('/nergens')).text()).not.toContain('niet voor ouders')
  })

  it('promises nothing soon once the promised day is over', async () => {
    const wilma = await aParent('wilma')
    expect(await (await wilma.request('/mijn')).text()).toContain('U hoort snel wie uw vaste contactpersoon wordt.')
    const late = await (await wilma.on(new Date('2026-03-20T09:00:00+01:00')).request('/mijn')).text()
    expect(late).toContain('U heeft nog geen antwoord. Dat was beloofd uiterlijk')
    expect(late).toContain('U heeft nu geen vaste contactpersoon.')
    expect(late).not.toContain('U hoort snel')
  })

  it.each([
    ['take_on', 'Het team besloot op 2 maart 2026 dat uw contactpersoon met u verder gaat.'],
    ['conference', 'Het team besloot op 2 maart 2026 om in een overleg te bespreken wat u helpt.'],
    ['redirect', 'Het team besloot op 2 maart 2026 dat een ander u beter kan helpen: Maatschappelijk werk.'],
    ['advise', 'Het team besloot op 2 maart 2026 dat advies nu genoeg is. U houdt de hulp die u al heeft.'],
  ] as const)('says to herself what became of her sign-up: %s', async (decision, told) => {
    const ida = await aParent(`ida-${decision}`)
    const as = <T>(name: DemoName, work: (tx: Transaction) => Promise<T>) => asActor(database.get(), demoActor(name), now, work)
    const read = async () => (await ida.request('/mijn')).text()
    expect(await read()).toMatch(/Uw aanmelding is gestuurd\. Uiterlijk \d+ maart 2026 hoort u wie uw contactpersoon is\./)
    const [signUp] = await as('dutyOfficer', (tx) => signUpsOf(tx, ida.familyId))
    const id = signUp?.id ?? ''
    must(await as('dutyOfficer', (tx) => answerSignUp(tx, id, { contactId: demoPeople.socialWorker.id, version: 1 })))
    expect(await read()).toContain('Samira Haddou is nu uw contactpersoon. Het team kijkt nog wat er nodig is.')
    const redirectedTo = decision === 'redirect' ? 'Maatschappelijk werk' : undefined
    must(await as('entryTeam', (tx) => decideTriage(tx, id, { decision, reason: 'Zij redt zich', redirectedTo, version: 2 })))
    const page = await read()
    expect(page).toContain(told)
    for (const words of ['koos wie nu uw contactpersoon is', 'schreef op wat het team besloot']) expect(page).toContain(words)
    for (const words of ['U hoort snel', 'Alleen advies', 'Doorverwijzen', 'Zelf oppakken', '(MDO)']) expect(page).not.toContain(words)
  })

  it('names who looks in beside her circle, and on a closed line promises no contact any more', async () => {
    const gerda = await aParent('gerda')
    const read = async (on: Date) => (await gerda.on(on).request('/mijn')).text()
    expect(await read(now)).toContain('Nu kijken ook mee: het team van de ingang, tot het besluit.')
    const as = <T>(name: DemoName, on: Date, work: (tx: Transaction) => Promise<T>) => asActor(database.get(), demoActor(name), on, work)
    const [signUp] = await as('dutyOfficer', now, (tx) => signUpsOf(tx, gerda.familyId))
    const id = signUp?.id ?? ''
    must(await as('dutyOfficer', now, (tx) => answerSignUp(tx, id, { contactId: demoPeople.socialWorker.id, version: 1 })))
    expect(await read(now)).toContain('Samira Haddou is nu uw contactpersoon.')
    must(await as('entryTeam', now, (tx) => decideTriage(tx, id, { decision: 'take_on', reason: 'Wij gaan verder', version: 2 })))
    must(await as('socialWorker', now, (tx) => closeEpisode(tx, gerda.familyId, { reason: 'goals_reached', version: 1 })))
    const closed = await read(now)
    expect(closed).toContain('Uw lijn is afgesloten op 2 maart 2026.')
    expect(closed).toContain('Deze mensen kunnen nog lezen wat hier staat:')
    expect(closed).toMatch(/Els Vermeer.*verloskundige · tot 13 april/s)
    expect(closed).not.toContain('U hoort snel')
    const later = await read(new Date('2026-04-13T09:00:00+02:00'))
    expect(later).toContain('Niemand anders leest dit nog.')
    expect(later).not.toContain('Nu kijken ook mee')
  })

  it('tells her who looked and who was stopped, and never takes another parent for herself', async () => {
    const eva = await aParent('eva')
    const fleur = await aParent('fleur')
    const { get } = testApp(database.get(), now)
    const address = `/gezin/${eva.familyId}`
    expect((await get(address, 'midwife')).status).toBe(200)
    expect((await get(address, 'midwifeValley')).status).toBe(404)
    expect((await fleur.request(address)).status).toBe(403)
    const log = async () => {
      const rows = (await (await eva.request('/mijn')).text()).split('</thead>').at(-1) ?? ''
      return rows.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    }
    const told = await log()
    expect(told).toContain('Els Vermeer (Verloskundigen De Linde) bekeek uw lijn 2 maart 2026')
    expect(told).toContain('Els Vermeer (Verloskundigen De Linde) meldde u aan')
    expect(told).toContain('Ineke Bos (Verloskundigen De Bron) wilde uw lijn bekijken. Dat mocht niet')
    expect(told).toContain('een ouder van een ander gezin wilde uw lijn bekijken. Dat mocht niet')
    expect(told).not.toContain('u zelf')
    const page = await (await get(`${address}/inzage`, 'midwife')).text()
    expect(page).toContain('een ouder van een ander gezin')
  })

  it('tells repeats of a day in one line, and gives a way to every line that was ever written', async () => {
    const kim = await aParent('kim')
    const dayOf = (index: number) => new Date(now.getTime() + index * 86_400_000)
    for (let index = 0; index < 60; index += 1) {
      const { get } = testApp(database.get(), dayOf(index))
      for (let looks = 0; looks < (index === 59 ? 3 : 1); looks += 1) await get(`/gezin/${kim.familyId}`, 'midwife')
    }
    const later = kim.on(dayOf(60))
    const read = async (path: string) => (await (await later.request(path)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    const first = await read('/mijn')
    expect(first).toContain('bekeek uw lijn, 3 keer')
    expect(first).toContain('Laat alles zien')
    expect(first).not.toContain('meldde u aan')
    const [newest, oldest] = [await read('/mijn/inzage'), await read('/mijn/inzage?blad=2')]
    expect(newest).toContain('bekeek uw lijn, 3 keer')
    expect(newest).toContain('Ouder')
    expect(newest).not.toContain('meldde u aan')
    expect(oldest).toContain('meldde u aan 2 maart 2026')
    expect(oldest).toContain('Nieuwer')
    expect(oldest).not.toContain('u zelf bekeek')
    for (const path of ['/mijn/inzage?blad=0', '/mijn/inzage?blad=x']) expect(await read(path)).toContain('bekeek uw lijn, 3 keer')
    expect(await read('/mijn/inzage?blad=99999')).toContain('Hier staat niets meer.')
    expect(await read('/mijn/inzage?taal=en')).toContain('looked at your line, 3 times')
    const { get } = testApp(database.get(), now)
    expect((await get('/mijn/inzage', 'midwife')).status).toBe(403)
    expect(await (await get('/mijn/inzage')).text()).not.toContain('bekeek uw lijn')
  })

  it('lets her read what was said about her at a conference, strengths first', async () => {
    const { familyId, request } = await aParent('dina')
    const day = now.toISOString().slice(0, 10)
    await asActor(database.get(), demoActor('midwife'), now, async (tx) => {
      const attendees = [demoPeople.youthNurse.id]
      const { conferenceId } = must(
        await planConference(tx, { coalitionId: demoCoalitions.south.id, kind: 'mdo', plannedOn: day, attendees }),
      )
      const { caseId } = must(await bringToConference(tx, familyId, { conferenceId, purpose: 'Samen kijken', named: 'yes' }))
      const answers = { worries: 'De huur stopt.', well: 'Mijn zus komt elke week.' }
      must(await holdCase(tx, caseId, { version: 1, parentPart: 'present', answers, minutes: 'Eerst een brief.', agreements: [] }))
    })
    const page = await (await request('/mijn')).text()
    expect(page.indexOf('Mijn zus komt elke week.')).toBeGreaterThan(0)
    expect(page.indexOf('De huur stopt.')).toBeGreaterThan(page.indexOf('Mijn zus komt elke week.'))
    expect(page).toContain('Eerst een brief.')
  })

  it('shows her the day of a conference that was moved', async () => {
    const { familyId, request } = await aParent('julia')
    const when = { plannedOn: '2026-03-12', startsAt: undefined, place: undefined }
    const conferenceId = await asActor(database.get(), demoActor('midwife'), now, async (tx) => {
      const plan = { coalitionId: demoCoalitions.south.id, kind: 'mdo', attendees: [demoPeople.youthNurse.id], ...when } as const
      const planned = must(await planConference(tx, { ...plan, attendees: [...plan.attendees] }))
      must(await bringToConference(tx, familyId, { conferenceId: planned.conferenceId, purpose: 'Samen kijken', named: 'yes' }))
      return planned.conferenceId
    })
    expect(await (await request('/mijn')).text()).toContain('12 maart 2026')
    const input = { ...when, version: 1, plannedOn: '2026-03-26' }
    must(await asActor(database.get(), demoActor('midwife'), now, (tx) => moveConference(tx, conferenceId, input)))
    const page = await (await request('/mijn')).text()
    for (const words of ['MDO gepland op donderdag 26 maart 2026', 'Eerst stond het op 12 maart 2026.']) expect(page).toContain(words)
    expect(page).not.toContain('gepland op donderdag 12 maart')
  })

  it('tells her when and where a conference is, that she is welcome and what the people there are, not who else', async () => {
    const { familyId, request } = await aParent('klaar')
    const plan = async (change: {
      kind?: 'mdo' | 'triage'
      plannedOn: string
      startsAt?: string
      place?: string
      named?: 'yes' | 'no'
    }) => {
      const { named = 'yes', kind = 'mdo' as const, startsAt, place, plannedOn } = change
      await asActor(database.get(), demoActor('midwife'), now, async (tx) => {
        const attendees = [demoPeople.youthNurse.id, demoPeople.socialWorker.id]
        const table = { coalitionId: demoCoalitions.south.id, kind, plannedOn, startsAt, place, attendees }
        const { conferenceId } = must(await planConference(tx, table))
        must(await bringToConference(tx, familyId, { conferenceId, purpose: 'Samen kijken', named }))
      })
      const read = async (taal: string) =>
        (await (await request(`/mijn?taal=${taal}`)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
      return { nl: await read('nl'), en: await read('en') }
    }
    const known = await plan({ plannedOn: '2026-03-12', startsAt: '13:30', place: 'De Brug, zaal 2' })
    for (const words of [
      'MDO gepland op donderdag 12 maart 2026 om 13.30 uur Waar: De Brug, zaal 2 U bent welkom.',
      'Aan tafel zitten: verloskundige, medewerker sociaal team en jeugdverpleegkundige.',
      '13.30 uur · De Brug, zaal 2 · u bent welkom',
    ])
      expect(known.nl).toContain(words)
    expect(known.en).toContain('MDO planned on Thursday 12 March 2026 at 13:30 Where: De Brug, zaal 2 You are welcome.')
    expect(known.en).toContain('Who is there: midwife, social team worker and youth nurse.')
    for (const { name } of [demoPeople.youthNurse, demoPeople.socialWorker]) expect(known.nl).not.toContain(name)
    const unknown = await plan({ plannedOn: '2026-03-13' })
    expect(unknown.nl).toContain('Hoe laat het is en waar, staat hier nog niet.')
    const unnamed = await plan({ plannedOn: '2026-03-16', named: 'no' })
    expect(unnamed.nl).toMatch(/16 maart 2026 Hoe laat[^.]*\. [^.]*\. Uw naam wordt daar niet genoemd\./)
    const triage = await plan({ plannedOn: '2026-03-17', kind: 'triage' })
    expect(triage.nl).toMatch(/Triageoverleg gepland op dinsdag 17 maart 2026 .{0,90}Het team dat uw aanmelding kreeg/)
  })

  it('tells her that her second line goes on in the first, whom she can ask, and nothing of that line', async () => {
    const first = await aParent('hanna', { dueDate: '2026-11-20' })
    const second = await aParent('iris', { dueDate: '2026-11-21', by: 'maternityNurse' })
    const other = { otherId: first.signUpId, version: 1 }
    const later = new Date('2026-03-03T09:00:00+01:00')
    const [from, to] = first.signUpId < second.signUpId ? [second, first] : [first, second]
    must(
      await asActor(database.get(), demoActor('dutyOfficer'), later, (tx) =>
        goOnInOther(tx, from.signUpId, { ...other, otherId: to.signUpId }),
      ),
    )
    const page = await (await from.request('/mijn')).text()
    for (const words of ['U was al aangemeld', 'gesloten op 3 maart 2026', 'kan vertellen wie u daar helpt']) expect(page).toContain(words)
    for (const words of [to === first ? 'Gezin hanna' : 'Gezin iris', 'Wilt u later weer hulp']) expect(page).not.toContain(words)
    expect(await (await to.request('/mijn')).text()).not.toContain('U was al aangemeld')
    const sender = from === first ? 'Els Vermeer' : 'Noor de Graaf'
    const phone = /href="tel:[^"]+">Bel ([^<]+)</.exec(page)?.[1] ?? ''
    expect(phone).not.toBe('')
    // Also when nobody reads the closed line any more, and when she stopped on it: sharing goes on elsewhere, and somebody can be called.
    for (const on of [later, new Date('2026-06-01T09:00:00+02:00')]) {
      const read = async () => (await from.on(on).request('/mijn')).text()
      for (const told of [await read(), await ((await from.on(on).post('/mijn')).status === 303 ? read() : '')].filter(Boolean)) {
        expect(told).toContain('Uw toestemming geldt nu op uw eerste lijn.')
        expect(told).toContain(`Zeg het tegen ${sender}, ${phone}.`)
        expect(told).toContain(`${sender} kan vertellen wie u daar helpt`)
        expect(told).not.toMatch(/action="\/mijn"|Er komt nu niemand bij|U vond goed/)
      }
    }
    expect(await (await from.on(later).request('/mijn?taal=en')).text()).toContain('Your consent now holds on your first line.')
  })

  it('lets her stop sharing: open sign-ups end and the family leaves the agenda of a conference', async () => {
    const { familyId, request, post } = await aParent('carla')
    const conferenceId = await asActor(database.get(), demoActor('midwife'), now, async (tx) => {
      const planned = must(
        await planConference(tx, {
          coalitionId: demoCoalitions.south.id,
          kind: 'mdo',
          plannedOn: '2026-03-04',
          startsAt: undefined,
          place: undefined,
          attendees: [demoPeople.youthNurse.id],
        }),
      )
      must(await bringToConference(tx, familyId, { conferenceId: planned.conferenceId, purpose: 'Samen kijken', named: 'yes' }))
      return planned.conferenceId
    })
    const { get } = testApp(database.get(), now)
    expect((await get(`/gezin/${familyId}`, 'youthNurse')).status).toBe(200)
    expect((await post('/mijn')).status).toBe(303)
    expect(await (await request('/mijn')).text()).toContain('Er komt nu niemand bij die meekijkt')
    expect((await get(`/gezin/${familyId}`, 'youthNurse')).status).toBe(404)
    expect(await (await get(`/overleg/${conferenceId}`, 'youthNurse')).text()).not.toContain('Gezin carla')
    expect(await (await get(`/gezin/${familyId}`, 'midwife')).text()).toContain('Toestemming ingetrokken')
    expect((await post('/mijn')).status).toBe(409)
    const stopped = await (await request('/mijn')).text()
    expect(stopped).toMatch(
      /Uw aanmelding is gestopt\. Er komt nu geen vaste contactpersoon\. Wilt u toch hulp\? Bel Els Vermeer, [\d ]+\./,
    )
    expect(stopped).not.toContain('U hoort snel')
  })
})
