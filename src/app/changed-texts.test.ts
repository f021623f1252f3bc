import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { type DemoName, demoCoalitions, demoPeople } from '../people/demo/demo-people.ts'
import { settleDemoPeople } from '../people/demo/test-people.ts'
import { onEveryEngine } from '../platform/database/test-database.ts'
import { asOwner } from '../platform/database/test-owner.ts'
import { bringToConference } from '../support/conference/bring-to-conference.ts'
import { holdCase } from '../support/conference/hold-case.ts'
import { planConference } from '../support/conference/plan-conference.ts'
import { correctIdentity } from '../support/identity/correct-identity.ts'
import { readIdentity } from '../support/identity/read-identity.ts'
import { signUpForm } from '../support/sign-up/sign-up.ts'
import { signUpFamily } from '../support/sign-up/sign-up-family.ts'
import { must, testLine } from '../support/test-line.ts'
import { testApp } from './test-app.ts'

const day = '2026-03-12'
const heading = 'Een tekst op deze pagina is niet leesbaar'

onEveryEngine('texts that were changed outside the product', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family } = testLine(database)
  const app = () => testApp(database.get(), new Date(`${day}T10:00:00Z`))
  const page = async (path: string, who: DemoName) => {
    const response = await app().get(path, who)
    return { status: response.status, html: await response.text() }
  }
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)

  /** One bit of the tenth byte of a sealed text. */
  const flip = (table: string, column: string, where: ReturnType<typeof sql>) =>
    asOwner(database.get(), (db) =>
      sql`update ${sql.table(table)} set ${sql.ref(column)} = set_byte(${sql.ref(column)}, 10, get_byte(${sql.ref(column)}, 10) # 1) where ${where}`.execute(
        db,
      ),
    )

  async function signedUp(label: string) {
    const input = { label, parentName: 'Lotte de Wit', municipality: 'renkum', stage: 'expecting', dueDate: '2026-08-10', consent: 'yes' }
    const form = signUpForm.parse({ ...input, reason: `Zorgen van ${label}.` })
    return must(await as('midwife', day, (tx) => signUpFamily(tx, form)))
  }

  async function atTable() {
    const ids = [await family('2026-02-23', { dueDate: '2026-08-10' }), await family('2026-02-23', { dueDate: '2026-08-10' })]
    const attendees = [demoPeople.youthNurse.id]
    const plan = { coalitionId: demoCoalitions.south.id, kind: 'mdo', plannedOn: day, attendees } as const
    const { conferenceId } = must(
      await as('socialWorker', '2026-03-02', (tx) => planConference(tx, { ...plan, attendees: [...plan.attendees] })),
    )
    const cases: string[] = []
    for (const familyId of ids) {
      const input = { conferenceId, purpose: 'De huur', named: 'yes' } as const
      cases.push(must(await as('midwife', '2026-03-02', (tx) => bringToConference(tx, familyId, input))).caseId)
    }
    const [first = '', second = ''] = ids
    return { first, second, conferenceId, cases }
  }

  it('leave everything else on every page readable, and say what to do', async () => {
    const [broken, whole] = [await signedUp('Gezin Bos'), await signedUp('Gezin Meijer')]
    await flip('family', 'label_sealed', sql`id = ${broken.familyId}`)
    for (const [path, who] of [
      ['/werk', 'midwife'],
      ['/werk/gezinnen', 'midwife'],
      ['/triage', 'dutyOfficer'],
    ] as const) {
      const { status, html } = await page(path, who)
      expect([path, status]).toEqual([path, 200])
      expect(html).not.toContain('Gezin Bos')
      for (const words of ['Gezin Meijer', heading, 'niet gewist', `/gezin/${broken.familyId}`])
        expect([path, html]).toEqual([path, expect.stringContaining(words)])
    }
    for (const path of [
      `/gezin/${broken.familyId}`,
      `/triage/${broken.signUpId}`,
      `/gezin/${broken.familyId}/plan`,
      `/aanmelden/${broken.signUpId}`,
    ]) {
      const { status, html } = await page(path, path.startsWith('/triage') ? 'dutyOfficer' : 'midwife')
      expect([path, status, html.includes(heading)]).toEqual([path, 200, true])
    }
    expect((await page(`/gezin/${broken.familyId}`, 'midwife')).html).toContain('Zorgen van Gezin Bos.')
    expect((await page(`/gezin/${whole.familyId}`, 'midwife')).html).not.toContain(heading)
  })

  it('are no erasure: what was erased says so, without a warning', async () => {
    const { familyId } = await signedUp('Gezin Vos')
    await asOwner(database.get(), (db) => sql`delete from keyring.identity_key where family_id = ${familyId}`.execute(db))
    const { status, html } = await page(`/gezin/${familyId}`, 'midwife')
    expect([status, html.includes('naam niet meer leesbaar'), html.includes(heading)]).toEqual([200, true, false])
  })

  it('stand in the audit log once, with ids and no words, for no family to read', async () => {
    const { familyId } = await signedUp('Gezin Mol')
    await flip('person', 'identity_sealed', sql`family_id = ${familyId}`)
    const lines = () =>
      asOwner(database.get(), (db) =>
        sql<{ family_id: string | null; outcome: string }>`select family_id, outcome from audit_event
          where event_code = 'sealed_text.changed' and detail ->> 'family_id' = ${familyId}`.execute(db),
      ).then(({ rows }) => rows)
    for (let look = 0; look < 2; look += 1) expect((await page(`/gezin/${familyId}`, 'midwife')).status).toBe(200)
    expect(await lines()).toEqual([{ family_id: null, outcome: 'refused' }])
  })

  it('are not written over: neither a name nor minutes', async () => {
    const { familyId } = await signedUp('Gezin Kok')
    await flip('person', 'identity_sealed', sql`family_id = ${familyId}`)
    expect(await as('midwife', day, (tx) => readIdentity(tx, familyId))).toMatchObject({ value: { parent: null, bar: 'identity_changed' } })
    const corrected = { label: 'Gezin Kok', parentName: 'Lotte Kok', version: 1 }
    expect(code(await as('midwife', day, (tx) => correctIdentity(tx, familyId, corrected)))).toBe('identity_changed')

    const { conferenceId, cases, first } = await atTable()
    const [firstCase = '', secondCase = ''] = cases
    const said = { parentPart: 'present', answers: {}, minutes: 'Rust over de huur.', agreements: [] } as const
    for (const caseId of cases) must(await as('youthNurse', day, (tx) => holdCase(tx, caseId, { ...said, version: 1 })))
    await flip('conference_case', 'minutes_sealed', sql`id = ${firstCase}`)
    const agenda = await page(`/overleg/${conferenceId}`, 'youthNurse')
    expect([agenda.status, agenda.html.includes(heading)]).toEqual([200, true])
    expect((await page(`/overleg/${conferenceId}/gezin/${secondCase}`, 'youthNurse')).html).toContain('Rust over de huur.')
    expect((await page(`/gezin/${first}`, 'midwife')).status).toBe(200)
    expect(code(await as('youthNurse', day, (tx) => holdCase(tx, firstCase, { ...said, version: 2 })))).toBe('text_changed')
    expect(code(await as('youthNurse', day, (tx) => holdCase(tx, secondCase, { ...said, version: 2 })))).toBe('done')
  })
})
