import { type EndRefusal, endOrganisation, endPerson, handOver, type Left, letReturn, listWork } from '../people/leaving/end-people.ts'
import type { WorkLeft } from '../people/leaving/leaving.store.ts'
import { workingPeople } from '../people/professional/people.store.ts'
import { peopleColumns } from '../people/professional/person-row.ts'
import { writeCsv } from '../platform/csv/write-csv.ts'
import type { Result } from '../platform/result.ts'
import { type Command, CommandFault, type Hands, parseArguments, WrongUsage } from './command.ts'
import { asSystem } from './store-session.ts'

const refusals: Readonly<Record<EndRefusal, string>> = {
  unknown_person: 'nobody has this id or sign-in subject; `startlijn people list` shows who works here',
  unknown_successor: 'the colleague who should take over is not known; `startlijn people list` shows who works here',
  successor_left: 'the colleague who should take over left too; name somebody else',
  successor_is_self: 'nobody takes over from herself; name a colleague who stays',
  unknown_coalition: 'there is no coalition with this slug; `startlijn people list` shows them in its column coalition',
  unknown_organisation: 'there is no organisation with this slug; `startlijn people list` shows them in its column organisation',
}

function done<T>(result: Result<T, EndRefusal>): T {
  if (!result.ok) throw new CommandFault(`nothing was changed: ${refusals[result.refusal.code]}`)
  return result.value
}

export const peopleCommands: readonly Command[] = [
  {
    words: ['people', 'list'],
    usage: 'people list',
    does: 'who works here, as a file `import people` takes',
    async run(args, hands) {
      parseArguments(args, [])
      const people = await asSystem(hands, workingPeople)
      const rows = people.map((person) => peopleColumns.map((column) => (column === 'roles' ? person.roles.join(';') : person[column])))
      hands.say(writeCsv(peopleColumns, rows).trimEnd())
    },
  },
  {
    words: ['people', 'end'],
    usage: 'people end WHO|--organisation SLUG [--coalition SLUG] [--hand-over-to WHO]',
    does: 'ends sessions, roles and every view of who leaves, at once, and lists what waits for a colleague',
    async run(args, hands) {
      const { loose, named } = parseArguments(args, ['organisation', 'coalition', 'hand-over-to'])
      const [who, ...more] = loose
      const { organisation } = named
      if (more.length > 0 || (who === undefined) === (organisation === undefined)) throw new WrongUsage(`usage: startlijn ${this.usage}`)
      const ending = { coalition: named['coalition'] ?? null, successor: named['hand-over-to'] ?? null }
      const left = await asSystem(hands, async (tx) => {
        if (organisation !== undefined) return done(await endOrganisation(tx, organisation, ending))
        return [done(await endPerson(tx, who ?? '', ending))]
      })
      if (left.length === 0) hands.say('nobody works at this organisation; it is no partner any more')
      for (const each of left) {
        hands.say(`${each.subject} (${each.id}): ended${ending.coalition === null ? '' : ` in ${ending.coalition}`}`)
        tellWork(each, hands)
      }
    },
  },
  {
    words: ['people', 'hand-over'],
    usage: 'people hand-over WHO --to WHO',
    does: 'gives a colleague the families and open work of somebody who left, where consent holds',
    async run(args, hands) {
      const { loose, named } = parseArguments(args, ['to'])
      const [who, ...more] = loose
      const { to } = named
      if (who === undefined || to === undefined || more.length > 0) throw new WrongUsage(`usage: startlijn ${this.usage}`)
      tellWork(done(await asSystem(hands, (tx) => handOver(tx, who, to))), hands)
    },
  },
  {
    words: ['people', 'work'],
    usage: 'people work WHO',
    does: 'lists what waits for a colleague of somebody who left',
    async run(args, hands) {
      tellWork(done(await asSystem(hands, (tx) => listWork(tx, onePerson(args, this.usage)))), hands)
    },
  },
  {
    words: ['people', 'return'],
    usage: 'people return WHO',
    does: 'lets somebody who left be given roles again; what she saw stays closed to her',
    async run(args, hands) {
      const since = done(await asSystem(hands, (tx) => letReturn(tx, onePerson(args, this.usage))))
      hands.say(since === null ? 'she had not left' : `away since ${since}; give her roles with import people`)
    },
  },
]

function onePerson(args: readonly string[], usage: string): string {
  const [who, ...more] = parseArguments(args, []).loose
  if (who === undefined || more.length > 0) throw new WrongUsage(`usage: startlijn ${usage}`)
  return who
}

/** The families by id, since the system knows no names: a colleague in the circle opens the address, or somebody is named. */
function tellWork({ taken, work, conferences }: Left, hands: Hands): void {
  if (taken.handed_over > 0) hands.say(`  ${counted(taken.handed_over, 'family', 'families')} handed over`)
  if (taken.not_in_coalition > 0)
    hands.say(
      `  ${counted(taken.not_in_coalition, 'family', 'families')} not handed over: the colleague may not see families of that coalition`,
    )
  if (taken.no_consent > 0)
    hands.say(`  ${counted(taken.no_consent, 'family', 'families')} not handed over: the parent's consent does not hold; ask her again`)
  for (const each of work) hands.say(`  ${each.coalition} ${each.municipality} /gezin/${each.familyId}: ${waiting(each)}`)
  for (const { coalition, plannedOn, kind } of conferences)
    hands.say(`  ${coalition} conference (${kind}) on ${plannedOn}: nobody chairs it`)
  if (work.length + conferences.length === 0) hands.say('  nothing waits for a colleague')
}

function waiting(work: WorkLeft): string {
  const kinds = [
    [work.agreements, 'agreement', 'agreements'],
    [work.actions, 'step of the plan', 'steps of the plan'],
    [work.programmes, 'programme', 'programmes'],
    [work.visits, 'planned visit', 'planned visits'],
    [work.handovers, 'open hand-over', 'open hand-overs'],
  ] as const
  return [
    work.others === 0 ? 'NOBODY IS AROUND THIS FAMILY ANY MORE' : `${counted(work.others, 'colleague', 'colleagues')} still around it`,
    ...(work.coordinator ? [] : ['no coordinator']),
    ...kinds.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many)),
    ...(work.consent ? [] : ['no consent that lets a colleague in']),
  ].join(', ')
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
