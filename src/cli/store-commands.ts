import { missingForDemo } from '../app/demo/demo-needs.ts'
import { loadDemoRegion } from '../app/demo/load-demo-region.ts'
import { demoTemplate } from '../app/demo-template.ts'
import { readEnvironment } from '../app/environment.ts'
import { readChoice } from '../app/sign-in/demo/choice.store.ts'
import { thePublic, theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { serverPool, weakRole } from '../platform/database/database.ts'
import { migrate } from '../platform/database/migrate.ts'
import { endless } from '../platform/database/patience.ts'
import { type Command, CommandFault, counted, namedArguments, WrongUsage } from './command.ts'

function wholeNumber(text: string | undefined, name: string, standard: number): number {
  if (text === undefined) return standard
  if (!/^\d{1,6}$/.test(text)) throw new WrongUsage(`--${name} is een heel getal, niet "${text}"`)
  return Number(text)
}

export const storeCommands: readonly Command[] = [
  {
    words: ['migrate'],
    usage: 'migrate',
    does: 'werkt de server van DATABASE_URL bij; als eigenaar van de database',
    async run(args, hands) {
      namedArguments(args, [], this.usage)
      const url = process.env['DATABASE_URL']
      if (!url)
        throw new CommandFault(
          'DATABASE_URL noemt de PostgreSQL-server, en is nu leeg; de ingebouwde opslag wordt bij elke start bijgewerkt',
        )
      if (!/^postgres(ql)?:\/\//.test(url))
        throw new CommandFault('DATABASE_URL is een adres van PostgreSQL, zoals postgres://eigenaar:wachtwoord@host/database')
      const pool = serverPool(url, endless)
      try {
        const applied = await migrate(pool)
        hands.say(applied.length === 0 ? 'alles was bijgewerkt' : `bijgewerkt met ${applied.join(', ')}`)
        hands.say(`laat de toepassing inloggen als lid van ${weakRole}, zoals: create role startlijn login in role ${weakRole} inherit`)
      } finally {
        await pool.end()
      }
    },
  },
  {
    words: ['demo'],
    usage: 'demo [--families N] [--seed S]',
    does: 'voegt aan een oefenomgeving drie jaar verzonnen geschiedenis toe',
    async run(args, hands) {
      const named = namedArguments(args, ['families', 'seed'], this.usage)
      const families = wholeNumber(named['families'], 'families', 300)
      const seed = wholeNumber(named['seed'], 'seed', 1)
      if (readEnvironment(process.env).mode !== 'demo')
        throw new CommandFault('verzonnen gezinnen horen alleen in een oefenomgeving; production weigert ze')
      const progress = (done: number, all: number) =>
        done % 25 === 0 && hands.tell(`${done} van ${counted(all, 'verzonnen gezin', 'verzonnen gezinnen')}`)
      await hands.store(async (database) => {
        const missing = await asActor(database, theSystem, hands.now(), missingForDemo)
        if (missing !== null)
          throw new CommandFault(
            `niets toegevoegd: in deze opslag ontbreken ${missing === 'areas' ? 'de gebieden' : 'de oefenmensen'} van de oefenregio. Begin met een lege opslag: STARTLIJN_DATA is dan een nieuwe map, of DATABASE_URL een lege database`,
          )
        const { parents } = await asActor(database, thePublic, hands.now(), readChoice)
        await loadDemoRegion(database, { families, seed, today: hands.now(), progress, withParent: parents.length === 0 })
      })
      hands.say(`${counted(families, 'verzonnen gezin', 'verzonnen gezinnen')} toegevoegd`)
    },
  },
  {
    words: ['prepare'],
    usage: 'prepare [--language nl|en]',
    does: 'maakt de oefenregio klaar voor een eerste start',
    async run(args, hands) {
      // npm start calls this between lines of its own, which are English as those of the server are.
      const language = namedArguments(args, ['language'], this.usage)['language'] ?? 'nl'
      if (language !== 'nl' && language !== 'en') throw new WrongUsage(`--language is nl of en, niet "${language}"`)
      const environment = readEnvironment(process.env)
      // Its families would be sealed with the key of real ones, in a folder that every store begins from.
      if (environment.mode !== 'demo') throw new CommandFault('de oefenregio hoort bij een oefenomgeving; production heeft haar niet')
      await demoTemplate(environment, (line) => hands.tell(`Startlijn: ${line}`), language)
    },
  },
]
