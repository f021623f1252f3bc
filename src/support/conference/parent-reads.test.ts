import { beforeAll, expect, it } from 'vitest'
import { findFamily } from '../../family/family/family.store.ts'
import { demoCoalitions, demoPeople } from '../../people/demo/demo-people.ts'
import { settleDemoPeople } from '../../people/demo/test-people.ts'
import type { Actor } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { signUpForm } from '../sign-up/sign-up.ts'
import { signUpFamily } from '../sign-up/sign-up-family.ts'
import { must, testLine } from '../test-line.ts'
import { bringToConference } from './bring-to-conference.ts'
import { attendeesOf, conferencesOfActor, findConference } from './conference.store.ts'
import { conferenceCasesOf } from './conference-case.store.ts'
import { holdCase } from './hold-case.ts'
import { planConference } from './plan-conference.ts'

const day = '2026-03-02'

onEveryEngine('a parent and the conference', (database) => {
  beforeAll(() => settleDemoPeople(database.get()))
  const line = testLine(database)

  const plan = () =>
    line.as('midwife', day, (tx) =>
      planConference(tx, {
        coalitionId: demoCoalitions.south.id,
        kind: 'mdo',
        plannedOn: day,
        attendees: [demoPeople.youthNurse.id],
      }),
    )

  /** A family whose parent can sign in, discussed today. */
  async function discussed(subject: string) {
    const input = signUpForm.parse({
      label: 'Gezin De Wit',
      parentName: 'Lotte de Wit',
      municipality: 'renkum',
      stage: 'expecting',
      dueDate: '2026-08-10',
      reason: 'De huur.',
      consent: 'yes',
    })
    const { familyId } = must(await line.as('midwife', day, (tx) => signUpFamily(tx, input, { subject })))
    const { conferenceId } = must(await plan())
    const { caseId } = must(
      await line.as('midwife', day, (tx) => bringToConference(tx, familyId, { conferenceId, purpose: 'De huur', named: 'yes' })),
    )
    const said = { version: 1, parentPart: 'present', answers: { worries: 'De huur.' }, minutes: 'Rust eerst.', agreements: [] } as const
    must(await line.as('youthNurse', day, (tx) => holdCase(tx, caseId, said)))
    const family = await line.as('midwife', day, (tx) => findFamily(tx, familyId))
    const parent: Actor = { kind: 'parent', id: family?.parentId ?? null, organisationId: null, roles: [] }
    return { familyId, conferenceId, parent }
  }

  it('reads what was said about her own family and who was at the table, and no other conference', async () => {
    const mine = await discussed('mine')
    const other = await discussed('other')
    const read = <T>(work: Parameters<typeof asActor<T>>[3]) => asActor(database.get(), mine.parent, new Date(`${day}T12:00:00Z`), work)
    expect(await read((tx) => conferenceCasesOf(tx, mine.familyId))).toMatchObject([
      { purpose: 'De huur', parentPart: 'present', notes: { minutes: 'Rust eerst.', answers: { worries: 'De huur.' } } },
    ])
    expect(await read((tx) => findConference(tx, mine.conferenceId))).toMatchObject({ chair: 'Els Vermeer', plannedOn: day })
    const place = { coalitionId: demoCoalitions.south.id, id: mine.conferenceId }
    expect((await read((tx) => attendeesOf(tx, place))).map(({ name }) => name)).toEqual(['Els Vermeer', 'Joke Bakker'])
    expect(await read((tx) => attendeesOf(tx, { ...place, id: other.conferenceId }))).toEqual([])
    expect(await read((tx) => conferenceCasesOf(tx, other.familyId))).toEqual([])
    expect(await read((tx) => findConference(tx, other.conferenceId))).toBeNull()
    expect(await read(conferencesOfActor)).toEqual([])
  })
})
