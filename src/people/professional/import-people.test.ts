import { beforeAll, expect, it } from 'vitest'
import { signIn } from '../../app/sign-in/sign-in.ts'
import { csvText } from '../../platform/csv/csv.text.ts'
import { problemText } from '../../platform/csv/csv-problem.ts'
import { writeCsv } from '../../platform/csv/write-csv.ts'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor, type Transaction } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { asOwner } from '../../platform/database/test-owner.ts'
import { newId } from '../../platform/id.ts'
import { coalitionProblemText } from '../coalition/import-coalitions.text.ts'
import { importCoalitions } from '../coalition/import-coalitions.ts'
import { demoActor } from '../demo/load-demo-people.ts'
import { settleDemoPeople } from '../demo/test-people.ts'
import { organisationProblemText } from '../organisation/import-organisations.text.ts'
import { importOrganisations, type PeopleImport } from '../organisation/import-organisations.ts'
import { organisationsBySlug } from '../organisation/organisation.store.ts'
import { peopleProblemText } from './import-people.text.ts'
import { importPeople } from './import-people.ts'
import { findPerson, keepPeople, workingPeople } from './people.store.ts'
import { peopleColumns } from './person-row.ts'

const now = new Date('2026-03-02T09:00:00Z')
const lines = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`
const organisations = (...rows: readonly string[]) => lines('slug,name,domain,type,regime,area,website', ...rows)
const coalitions = (...rows: readonly string[]) =>
  lines('slug,name,municipalities,entry_point,entry_organisation,answer_within_days', ...rows)
const people = (...rows: readonly string[]) => lines(peopleColumns.join(','), ...rows)

const brink = 'verloskundigen-de-brink,Verloskundigen De Brink,medical,midwifery,wgbo,rheden,https://www.example.nl'
const team = 'team-rheden,Sociaal team Rheden,social,neighbourhood-team,wmo,Rheden,'
const oost = 'kansrijk-oost,Kansrijk Oost,rheden;Rozendaal,Eén ingang Oost,team-rheden,3'
const anna = 'anna@example.nl,Anna Blok,midwife,verloskundigen-de-brink,kansrijk-oost,,+31 85 111,ma-do'
const bram = 'bram@example.nl,Bram Hof,entry_team_member,team-rheden,kansrijk-oost,entry_team,,'

onEveryEngine('setting up a real installation', (database) => {
  const system = <T>(work: (tx: Transaction) => Promise<T>) => asActor(database.get(), theSystem, now, work)
  beforeAll(async () => {
    await settleDemoPeople(database.get())
    await system((tx) =>
      tx.db
        .insertInto('area')
        .values(
          ['rheden', 'rozendaal'].map((slug) => ({ slug, name: slug.charAt(0).toUpperCase() + slug.slice(1), level: 'municipality' })),
        )
        .execute(),
    )
  })
  const catalogues = [csvText, organisationProblemText, coalitionProblemText, peopleProblemText]
  const said = (outcome: PeopleImport) => (outcome.ok ? [] : outcome.problems.map((problem) => problemText(problem, 'nl', catalogues)))
  const everything = () =>
    system(async ({ db }) => [
      await db.selectFrom('organisation').selectAll().where('fictitious', '=', false).orderBy('slug').execute(),
      await db.selectFrom('coalition').selectAll().orderBy('slug').execute(),
      await db.selectFrom('coalition_area').selectAll().orderBy('area').execute(),
      await db.selectFrom('entry_point').selectAll().orderBy('name').execute(),
      await db.selectFrom('professional').selectAll().orderBy('subject').execute(),
      await db.selectFrom('professional_role').selectAll().orderBy('professional_id').orderBy('role').execute(),
    ])

  it('reads organisations, then coalitions, then people, and again without a difference', async () => {
    const steps = [
      (tx: Transaction) => importOrganisations(tx, organisations(brink, team)),
      (tx: Transaction) => importCoalitions(tx, coalitions(oost)),
      (tx: Transaction) => importPeople(tx, people(anna, bram)),
    ]
    const counts = [2, 1, 2]
    for (const [at, step] of steps.entries()) expect(await system(step)).toEqual({ ok: true, count: counts[at], changed: counts[at] })
    const before = await everything()
    for (const [at, step] of steps.entries()) expect(await system(step)).toEqual({ ok: true, count: counts[at], changed: 0 })
    expect(await everything()).toEqual(before)
    const kept = await system(workingPeople)
    expect(kept.filter(({ coalition }) => coalition === 'kansrijk-oost')).toEqual([
      {
        subject: 'anna@example.nl',
        name: 'Anna Blok',
        profession: 'midwife',
        organisation: 'verloskundigen-de-brink',
        coalition: 'kansrijk-oost',
        phone: '+31 85 111',
        reachable: 'ma-do',
        roles: ['professional'],
      },
      expect.objectContaining({ subject: 'bram@example.nl', roles: ['entry_team', 'professional'], phone: null }),
    ])
    const listed = kept.map((person) => peopleColumns.map((column) => (column === 'roles' ? person.roles.join(';') : person[column])))
    expect(writeCsv(peopleColumns, listed)).toContain("'+31")
    expect(await system((tx) => importPeople(tx, writeCsv(peopleColumns, listed)))).toMatchObject({ ok: true, changed: 0 })
    expect(await signIn(database.get(), now, { subject: 'anna@example.nl', name: null }, undefined)).toMatchObject({ ok: true })
    const [entry] = await system((tx) => tx.db.selectFrom('entry_point').selectAll().where('name', '=', 'Eén ingang Oost').execute())
    expect(entry).toMatchObject({ answer_within_days: 3 })
  })

  it('changes what a later file says differently, takes away the roles it leaves out, and writes down whom it changed', async () => {
    expect(
      await system((tx) => importOrganisations(tx, organisations(brink.replace('De Brink,', 'De Nieuwe Brink,'), team))),
    ).toMatchObject({ changed: 1 })
    expect(await system((tx) => importCoalitions(tx, coalitions(oost.replace(',3', ',2'))))).toMatchObject({ changed: 1 })
    const next = people(anna.replace('Blok', 'Blok-Smit'), bram.replace(',entry_team,,', ',,,'))
    expect(await system((tx) => importPeople(tx, next))).toEqual({ ok: true, count: 2, changed: 2 })
    const kept = await system(workingPeople)
    expect(kept.filter(({ coalition }) => coalition === 'kansrijk-oost').map(({ name, roles }) => [name, roles])).toEqual([
      ['Anna Blok-Smit', ['professional']],
      ['Bram Hof', ['professional']],
    ])
    expect(await system((tx) => importPeople(tx, next))).toMatchObject({ changed: 0 })
    await system((tx) => importPeople(tx, people(anna)))
    expect((await system(workingPeople)).map(({ subject }) => subject)).toContain('bram@example.nl')
  })

  it.each([
    [
      importOrganisations,
      organisations('De Brink,,dokter,praktijk,avg,atlantis,www.x'),
      [
        'regel 2, kolom slug: "De Brink" is geen korte naam',
        'regel 2, kolom name: de naam ontbreekt',
        'regel 2, kolom domain: "dokter" is geen domein; kies uit medical',
        'regel 2, kolom type: "praktijk" is geen soort organisatie; kies uit',
        'regel 2, kolom regime: "avg" is geen wet',
        'regel 2, kolom website: "www.x" is geen webadres; begin met https://',
        'regel 2, kolom area: het gebied "atlantis" bestaat niet',
      ],
    ],
    [
      importOrganisations,
      organisations(team, team, team.replace('team-rheden', 'oefen-gemeente')),
      [
        'regel 3, kolom slug: "team-rheden" staat ook op regel 2',
        'regel 4, kolom slug: "oefen-gemeente" is een verzonnen oefenorganisatie',
      ],
    ],
    [
      importCoalitions,
      coalitions('Oost,,,,nergens,0', oost.replace(';Rozendaal', ''), 'west,West,renkum;atlantis,Ingang,team-rheden,', oost),
      [
        'regel 2, kolom slug: "Oost" is geen korte naam',
        'regel 2, kolom name: de naam ontbreekt',
        'regel 2, kolom municipalities: er staat geen gemeente',
        'regel 2, kolom entry_point: de naam ontbreekt',
        'regel 2, kolom entry_organisation: de organisatie "nergens" bestaat niet',
        'regel 2, kolom answer_within_days: "0" is geen aantal werkdagen',
        'regel 3, kolom municipalities: rozendaal hoort al bij deze coalitie',
        'regel 4, kolom municipalities: de gemeente "atlantis" bestaat niet',
        'regel 4, kolom municipalities: renkum hoort al bij oefencoalitie-zuid',
        'regel 5, kolom slug: "kansrijk-oost" staat ook op regel 3',
      ],
    ],
    [
      importPeople,
      people(',,tovenaar,nergens,nooit,baas,,', 'anna@example.nl,Anna Blok,midwife,team-rheden,oefencoalitie-zuid,analyst;entry_team,,'),
      [
        'regel 2, kolom roles: "baas" is geen rol; kies uit professional, entry_team',
        'regel 2, kolom subject: dit is niet waarmee iemand zich aanmeldt',
        'regel 2, kolom name: de naam ontbreekt',
        'regel 2, kolom profession: "tovenaar" is geen beroep; kies uit midwife',
        'regel 2, kolom organisation: de organisatie "nergens" bestaat niet; lees haar eerst in met import organisations',
        'regel 2, kolom coalition: de coalitie "nooit" bestaat niet; lees haar eerst in met import coalitions',
        'regel 3, kolom roles: wie analyst is ziet geen gezinnen',
        'regel 3, kolom coalition: de organisatie is verzonnen en de coalitie "oefencoalitie-zuid" niet, of andersom',
        'regel 3, kolom organisation: zij werkt bij verloskundigen-de-brink',
      ],
    ],
    [
      importPeople,
      people(anna, anna.replace('Anna', 'Anne')),
      [
        'regel 3, kolom subject: deze persoon staat voor deze coalitie ook op regel 2',
        'regel 3, kolom name: van dezelfde persoon staat op regel 2 iets anders',
      ],
    ],
    [importPeople, 'subject,name\nx,y\n', ['regel 1, kolom profession: deze kolom ontbreekt']],
  ])('takes nothing of a file with anything wrong, and says by line and column what to do (%#)', async (read, file, expected) => {
    const before = await everything()
    const outcome = await system((tx) => read(tx, file))
    expect(said(outcome).slice(0, expected.length)).toEqual(expected.map((each) => expect.stringContaining(each)))
    if (read !== importPeople || file.startsWith(peopleColumns.join(','))) expect(said(outcome)).toHaveLength(expected.length)
    expect(await everything()).toEqual(before)
  })

  it('takes everybody of a large region at once', async () => {
    const organisation = (await system(organisationsBySlug)).get('team-rheden')
    const everybody = Array.from({ length: 9_000 }, (_, at) => ({
      id: newId(),
      subject: `medewerker-${at}`,
      name: `Medewerker ${at}`,
      profession: 'youth_nurse',
      organisation: 'team-rheden',
      organisationId: organisation?.id ?? '',
      coalition: 'kansrijk-oost',
      roles: ['professional'],
      phone: null,
      reachable: null,
      fictitious: false,
    }))
    expect(await system((tx) => keepPeople(tx, everybody))).toHaveLength(9_000)
  })

  it('is for the system alone: nobody who is signed in gives herself or a colleague a role', async () => {
    for (const name of ['midwife', 'lead', 'analyst'] as const) {
      const attempt = asActor(database.get(), demoActor(name), now, (tx) => importPeople(tx, people(anna.replace('Anna', 'Anja'))))
      await expect(attempt, name).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('leaves a line in the audit log about each person, without her name', async () => {
    const outcome = await system((tx) => importPeople(tx, people(anna.replace('+31 85 111', '+31 85 222'))))
    expect(outcome).toMatchObject({ changed: 1 })
    const person = await system((tx) => findPerson(tx, 'anna@example.nl'))
    const line = await asOwner(database.get(), (db) => db.selectFrom('audit_event').selectAll().orderBy('id', 'desc').limit(1).execute())
    expect(line).toMatchObject([{ actor_kind: 'system', event_code: 'professional.imported', object_id: person?.id, detail: {} }])
    expect(JSON.stringify(line)).not.toMatch(/anna/i)
  })
})
