import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../app/test-app.ts'
import { personsOf } from '../../family/family/family.store.ts'
import { type DemoName, demoOrganisations, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { birthForm } from '../birth/birth.ts'
import { recordBirth } from '../birth/record-birth.ts'
import { must, testLine } from '../test-line.ts'
import { childNameForm } from './child-name.ts'
import { nameChild } from './name-child.ts'

const monday = '2026-03-02'
const day = '2026-08-04'

onEveryEngine('a child that gets its name later', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const { as, family, withdrawConsent } = testLine(database)
  const app = () => testApp(database.get(), new Date(`${day}T10:00:00Z`))
  const page = async (path: string, who: DemoName = 'midwife') => (await app().get(path, who)).text()
  const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) => (result.ok ? 'done' : result.refusal.code)
  const children = async (familyId: string) =>
    (await as('midwife', day, (tx) => personsOf(tx, familyId))).filter(({ part }) => part === 'child')
  const name = (who: DemoName, familyId: string, childId: string, childName = 'Noor', version = 1) =>
    as(who, day, (tx) => nameChild(tx, familyId, childId, { childName, version })).then(code)

  /** Twins, of whom one has a name. */
  async function twins() {
    const familyId = await family(monday, { dueDate: '2026-08-10' })
    const birth = birthForm.parse({ bornOn: '2026-08-03', children: '2', name1: 'Sam', version: '1' })
    must(await as('midwife', day, (tx) => recordBirth(tx, familyId, birth)))
    const nameless = (await children(familyId)).find(({ identity }) => identity?.name === '')?.id ?? ''
    return { familyId, nameless, path: `/gezin/${familyId}/gegevens/kind/${nameless}` }
  }

  it('is shown as one without a name, and named on a page of its own, in both languages', async () => {
    const { familyId, path } = await twins()
    const before = await page(`/gezin/${familyId}`)
    expect(before).toMatch(/een kind zonder naam.*geboren op 3 augustus 2026.*Vul de naam in/s)
    expect(before).toContain(`href="${path}"`)
    expect(await (await app().get(`/gezin/${familyId}`, 'midwife', 'en')).text()).toContain('a child without a name yet')
    expect(await page(path)).toContain('Geboren op 3 augustus 2026.')
    expect(await (await app().get(path, 'midwife', 'en')).text()).toContain('Name of the child')
    const asked = await app().post(path, { childName: ' ', version: '1' }, 'midwife')
    expect([asked.status, (await asked.text()).includes('Vul de naam van het kind in.')]).toEqual([422, true])
    const done = await app().post(path, { childName: 'Noor', version: '1' }, 'socialWorker')
    expect([done.status, done.headers.get('location')]).toEqual([303, `/gezin/${familyId}#gezin`])
    const after = await page(`/gezin/${familyId}`)
    for (const words of ['Sam', 'Noor', 'Verbeter de naam van Noor']) expect(after).toContain(words)
    expect(after).not.toContain('een kind zonder naam')
    expect(await page(`/gezin/${familyId}/inzage`)).toContain('naam van een kind')
    expect((await children(familyId)).map(({ identity }) => identity?.name).sort()).toEqual(['Noor', 'Sam'])
    // The same again, as by a second click, changes nothing and says nothing.
    expect(await name('socialWorker', familyId, path.split('/').at(-1) ?? '')).toBe('done')
  })

  it('shows who was first, keeps what was typed, and is written over only knowingly', async () => {
    const { familyId, nameless, path } = await twins()
    expect(await name('socialWorker', familyId, nameless)).toBe('done')
    const late = await app().post(path, { childName: 'Nora', version: '1' }, 'midwife')
    const html = await late.text()
    expect(late.status).toBe(409)
    for (const words of ['Samira Haddou schreef intussen een naam op', 'Noor', 'value="Nora"', 'name="version" value="2"'])
      expect(html).toContain(words)
    expect(await name('midwife', familyId, nameless, 'Nora', 2)).toBe('done')
  })

  it('is named by the circle alone, on an open line, while the parent agrees', async () => {
    const { familyId, nameless, path } = await twins()
    expect(await name('dutyOfficer', familyId, nameless)).toBe('not_in_circle')
    expect(await page(path, 'dutyOfficer')).toContain('Wie om dit gezin staat, schrijft de naam op.')
    for (const who of ['youthNurse', 'lead', 'midwifeValley'] as const) expect(await name(who, familyId, nameless)).toBe('not_found')
    const mother = (await as('midwife', day, (tx) => personsOf(tx, familyId))).find(({ part }) => part === 'mother')?.id ?? ''
    for (const id of [mother, 'geen-id', (await twins()).nameless]) expect(await name('midwife', familyId, id)).toBe('not_found')
    await withdrawConsent(familyId, day)
    expect(await name('midwife', familyId, nameless)).toBe('correction_without_consent')
    const closed = await twins()
    await as('midwife', day, (tx) =>
      tx.db.updateTable('episode').set({ closed_on: day }).where('family_id', '=', closed.familyId).execute(),
    )
    expect(await name('midwife', closed.familyId, closed.nameless)).toBe('correction_after_closing')
    expect(await page(closed.path)).not.toContain('name="childName"')
  })

  it('is written past the pages by nobody else either, and nothing but its name', async () => {
    const { familyId, nameless } = await twins()
    const forge = (who: DemoName, change: object) =>
      as(who, day, (tx) => tx.db.updateTable('person').set(change).where('id', '=', nameless).executeTakeFirst())
    for (const who of ['dutyOfficer', 'youthNurse', 'lead', 'generalPractitioner'] as const)
      expect([who, Number((await forge(who, { version: 9 })).numUpdatedRows)]).toEqual([who, 0])
    for (const change of [
      { born_on: monday },
      { part: 'mother' },
      { owner_id: demoOrganisations[demoPeople.socialWorker.organisation].id },
    ])
      await expect(forge('midwife', change)).rejects.toMatchObject({ code: '42501' })
    expect(Number((await forge('midwife', { version: 9 })).numUpdatedRows)).toBe(1)
    await withdrawConsent(familyId, day)
    expect(Number((await forge('midwife', { version: 10 })).numUpdatedRows)).toBe(0)
  })

  it('stays with the organisation that recorded it, and is not written again once that erased it', async () => {
    const { familyId, nameless } = await twins()
    expect(await name('socialWorker', familyId, nameless)).toBe('done')
    const owner = demoOrganisations[demoPeople.midwife.organisation].id
    await asOwner(database.get(), (db) =>
      sql`delete from keyring.identity_key where family_id = ${familyId} and organisation_id = ${owner} and person_id = ${nameless}`.execute(
        db,
      ),
    )
    expect((await children(familyId)).find(({ id }) => id === nameless)?.identity).toBeNull()
    expect(await name('midwife', familyId, nameless, 'Nora', 2)).toBe('identity_erased')
  })

  it('needs a name that can be read', () => {
    const wrong = (childName: string) => childNameForm.safeParse({ childName, version: 1 }).error?.issues[0]?.message
    expect([wrong('\u200b '), wrong('x'.repeat(121)), wrong('Noor')]).toEqual(['child_name_missing', 'too_long', undefined])
  })
})
