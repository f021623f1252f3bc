import { type EndRefusal, endOrganisation, endPerson, handOver, type Left, letReturn, listWork } from '../people/leaving/end-people.ts'
import type { WorkLeft } from '../people/leaving/leaving.store.ts'
import { workingPeople } from '../people/professional/people.store.ts'
import { peopleColumns } from '../people/professional/person-row.ts'
import { writeCsv } from '../platform/csv/write-csv.ts'
import type { Result } from '../platform/result.ts'
import { type Command, CommandFault, counted, type Hands, howTo, namedArguments, parseArguments, WrongUsage } from './command.ts'
import { asSystem } from './store-session.ts'

const refusals: Readonly<Record<EndRefusal, string>> = {
  unknown_person: 'niemand heeft dit id of deze naam bij de inlogdienst (subject); `startlijn people list` toont wie hier werkt',
  unknown_successor: 'de collega die het overneemt is niet bekend; `startlijn people list` toont wie hier werkt',
  successor_left: 'de collega die het overneemt is ook weg; noem iemand anders',
  successor_is_self: 'niemand neemt iets van zichzelf over; noem een collega die blijft',
  unknown_coalition: 'er is geen coalitie met deze adresnaam; `startlijn people list` noemt ze in de kolom coalition',
  unknown_organisation: 'er is geen organisatie met deze adresnaam; `startlijn people list` noemt ze in de kolom organisation',
}

function done<T>(result: Result<T, EndRefusal>): T {
  if (!result.ok) throw new CommandFault(`niets veranderd: ${refusals[result.refusal.code]}`)
  return result.value
}

export const peopleCommands: readonly Command[] = [
  {
    words: ['people', 'list'],
    usage: 'people list',
    does: 'noemt wie hier werkt, als bestand voor `import people`',
    async run(args, hands) {
      namedArguments(args, [], this.usage)
      const people = await asSystem(hands, workingPeople)
      const rows = people.map((person) => peopleColumns.map((column) => (column === 'roles' ? person.roles.join(';') : person[column])))
      hands.say(writeCsv(peopleColumns, rows).trimEnd())
    },
  },
  {
    words: ['people', 'end'],
    usage: 'people end WHO|--organisation SLUG [--coalition SLUG] [--hand-over-to WHO]',
    does: 'beëindigt in één keer sessies, rollen en elk zicht van wie weggaat, en noemt wat op een collega wacht',
    async run(args, hands) {
      const { loose, named } = parseArguments(args, ['organisation', 'coalition', 'hand-over-to'])
      const [who, ...more] = loose
      const { organisation } = named
      if (more.length > 0 || (who === undefined) === (organisation === undefined)) throw new WrongUsage(howTo(this.usage))
      const ending = { coalition: named['coalition'] ?? null, successor: named['hand-over-to'] ?? null }
      const left = await asSystem(hands, async (tx) => {
        if (organisation !== undefined) return done(await endOrganisation(tx, organisation, ending))
        return [done(await endPerson(tx, who ?? '', ending))]
      })
      if (left.length === 0) hands.say('bij deze organisatie werkt niemand; zij is geen partner meer')
      for (const each of left) {
        hands.say(`${each.subject} (${each.id}): beëindigd${ending.coalition === null ? '' : ` in ${ending.coalition}`}`)
        tellWork(each, hands)
      }
    },
  },
  {
    words: ['people', 'hand-over'],
    usage: 'people hand-over WHO --to WHO',
    does: 'geeft een collega de gezinnen en het open werk van wie wegging, waar de toestemming geldt',
    async run(args, hands) {
      const { loose, named } = parseArguments(args, ['to'])
      const [who, ...more] = loose
      const { to } = named
      if (who === undefined || to === undefined || more.length > 0) throw new WrongUsage(howTo(this.usage))
      tellWork(done(await asSystem(hands, (tx) => handOver(tx, who, to))), hands)
    },
  },
  {
    words: ['people', 'work'],
    usage: 'people work WHO',
    does: 'noemt wat van wie wegging op een collega wacht',
    async run(args, hands) {
      const who = onePerson(args, this.usage)
      tellWork(done(await asSystem(hands, (tx) => listWork(tx, who))), hands)
    },
  },
  {
    words: ['people', 'return'],
    usage: 'people return WHO',
    does: 'laat wie wegging weer rollen krijgen; wat zij zag blijft voor haar gesloten',
    async run(args, hands) {
      const who = onePerson(args, this.usage)
      const since = done(await asSystem(hands, (tx) => letReturn(tx, who)))
      hands.say(since === null ? 'zij was niet weg' : `weg sinds ${since}; geef haar rollen met import people`)
    },
  },
]

function onePerson(args: readonly string[], usage: string): string {
  const [who, ...more] = parseArguments(args, []).loose
  if (who === undefined || more.length > 0) throw new WrongUsage(howTo(usage))
  return who
}

/** The families by id, since the system knows no names: a colleague in the circle opens the address, or somebody is named. */
function tellWork({ taken, work, conferences }: Left, hands: Hands): void {
  if (taken.handed_over > 0) hands.say(`  ${counted(taken.handed_over, 'gezin', 'gezinnen')} overgedragen`)
  if (taken.not_in_coalition > 0)
    hands.say(
      `  ${counted(taken.not_in_coalition, 'gezin', 'gezinnen')} niet overgedragen: de collega mag geen gezinnen van die coalitie zien`,
    )
  if (taken.no_consent > 0)
    hands.say(
      `  ${counted(taken.no_consent, 'gezin', 'gezinnen')} niet overgedragen: de toestemming van de ouder geldt niet; vraag het opnieuw`,
    )
  for (const each of work) hands.say(`  ${each.coalition} ${each.municipality} /gezin/${each.familyId}: ${waiting(each)}`)
  for (const { coalition, plannedOn, kind } of conferences)
    hands.say(`  ${coalition} overleg (${kind}) op ${plannedOn}: niemand zit het voor`)
  if (work.length + conferences.length === 0) hands.say('  niets wacht op een collega')
}

function waiting(work: WorkLeft): string {
  const kinds = [
    [work.agreements, 'afspraak', 'afspraken'],
    [work.actions, 'stap van het plan', 'stappen van het plan'],
    [work.programmes, 'programma', 'programma’s'],
    [work.visits, 'gepland huisbezoek', 'geplande huisbezoeken'],
    [work.handovers, 'open overdracht', 'open overdrachten'],
  ] as const
  return [
    work.others === 0 ? 'NIEMAND STAAT MEER OM DIT GEZIN' : `nog ${counted(work.others, 'collega', 'collega’s')} eromheen`,
    ...(work.coordinator ? [] : ['geen coördinator']),
    ...kinds.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many)),
    ...(work.consent ? [] : ['geen toestemming die een collega toelaat']),
  ].join(', ')
}
