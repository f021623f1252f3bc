import { beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '../app/sign-in/sign-in.ts'
import { demoPeople } from '../people/demo/demo-people.ts'
import { settleDemoPeople } from '../people/demo/test-people.ts'
import { testDatabase } from '../platform/database/test-database.ts'
import { testLine } from '../support/test-line.ts'
import { CommandFault, WrongUsage } from './command.ts'
import { commands } from './commands.ts'
import { testHands } from './test-hands.ts'

const day = '2026-03-02'
const now = new Date(`${day}T10:00:00Z`)

describe('the commands about people', () => {
  const database = testDatabase()
  beforeAll(async () => {
    await settleDemoPeople(database.get())
  })
  const { family } = testLine(database)

  async function run(line: string, files: Readonly<Record<string, string>> = {}) {
    const words = line.split(' ')
    const command = commands.find((each) => each.words.every((word, at) => words[at] === word))
    const { hands, said } = testHands({ files, database: database.get(), now })
    const fault = await command?.run(words.slice(command.words.length), hands).then(
      () => null,
      (error: unknown) => {
        if (error instanceof CommandFault) return error.message
        throw error
      },
    )
    return { said, fault }
  }

  it('set an installation up from three files, and what is listed can be read in again', async () => {
    const files = {
      'org.csv': 'slug,name,domain,type,regime,area,website\nhet-dorp,Het Dorp,social,neighbourhood-team,wmo,,\n',
      'coal.csv': 'slug,name,municipalities,entry_point,entry_organisation,answer_within_days\n',
      'people.csv': 'subject,name,profession,organisation,coalition,roles,phone,reachable\nx,X,midwife,nergens,oefencoalitie-zuid,,,\n',
    }
    expect((await run('import organisations org.csv', files)).said).toEqual([
      '1 regel van organisations gelezen; 1 daarvan maakte verschil',
    ])
    expect((await run('import coalitions coal.csv', files)).said).toEqual(['0 regels van coalitions gelezen; 0 daarvan maakten verschil'])
    const refused = await run('import people people.csv', files)
    expect(refused.said).toEqual([])
    expect(refused.fault).toContain('people.csv: regel 2, kolom organisation: de organisatie "nergens" bestaat niet')
    const list = await run('people list')
    expect(list.said.join()).toContain(
      'els,Els Vermeer,midwife,oefen-verloskundigen-de-linde,oefencoalitie-zuid,professional,085 000 00 01,',
    )
    const again = await run('import people list.csv', { 'list.csv': list.said.join('\n') })
    expect(again).toEqual({ fault: null, said: ['15 regels van people gelezen; 0 daarvan maakten verschil'] })
  })

  it('end somebody and say what waits, family by family, without a name', async () => {
    const familyId = await family(day, { dueDate: '2026-07-01' })
    const { said } = await run('people end samira')
    expect(said).toEqual([
      `samira (${demoPeople.socialWorker.id}): beëindigd`,
      `  oefencoalitie-zuid renkum /gezin/${familyId}: nog 1 collega eromheen, geen coördinator`,
    ])
    expect(await signIn(database.get(), now, { subject: 'samira', name: null }, undefined)).toMatchObject({ ok: false })
    expect((await run(`people work ${demoPeople.socialWorker.id}`)).said).toEqual(said.slice(1))
    expect((await run('people hand-over samira --to marjan')).said).toEqual([
      '  1 gezin niet overgedragen: de collega mag geen gezinnen van die coalitie zien',
      said[1],
    ])
    expect((await run('people end els --hand-over-to joke')).said).toEqual([
      `els (${demoPeople.midwife.id}): beëindigd`,
      '  1 gezin overgedragen',
      '  niets wacht op een collega',
    ])
    expect((await run('people hand-over samira --to joke')).said).toEqual(['  1 gezin overgedragen', '  niets wacht op een collega'])
    expect((await run('people return samira')).said).toEqual([`weg sinds ${day}; geef haar rollen met import people`])
    expect((await run('people return samira')).said).toEqual(['zij was niet weg'])
  })

  it('say loudly when nobody is left around a family', async () => {
    const familyId = await family(day, { dueDate: '2026-07-01' }).catch(() => null)
    expect(familyId).toBeNull()
    const { said } = await run('people end --organisation oefen-jgz-middenland')
    expect(said).toContainEqual(expect.stringContaining('NIEMAND STAAT MEER OM DIT GEZIN'))
  })

  it.each([
    'people end nobody',
    'people end els --hand-over-to nobody',
    'people end els --hand-over-to els',
    'people end els --coalition nergens',
    'people end --organisation nergens',
    'people hand-over nobody --to els',
    'people work nobody',
    'people return nobody',
  ])('refuse with a remedy and change nothing: %s', async (line) => {
    const { said, fault } = await run(line)
    expect(said).toEqual([])
    expect(fault).toMatch(/^niets veranderd: .+[;] /)
  })

  it.each([
    'people end',
    'people end els --organisation x',
    'people end els joke',
    'people hand-over els',
    'people work',
    'people list --all x',
  ])('are called rightly or not at all: %s', async (line) => {
    await expect(run(line)).rejects.toThrow(WrongUsage)
  })
})
