import { loadDemoRegion } from '../app/demo/load-demo-region.ts'
import { demoTemplate } from '../app/demo-template.ts'
import { readEnvironment } from '../app/environment.ts'
import { readChoice } from '../app/sign-in/demo/choice.store.ts'
import { thePublic } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { serverPool, weakRole } from '../platform/database/database.ts'
import { migrate } from '../platform/database/migrate.ts'
import { type Command, CommandFault, parseArguments, WrongUsage } from './command.ts'
import { withStore } from './store-session.ts'

function wholeNumber(text: string | undefined, name: string, standard: number): number {
  if (text === undefined) return standard
  if (!/^\d{1,6}$/.test(text)) throw new WrongUsage(`--${name} should be a whole number, not "${text}"`)
  return Number(text)
}

export const storeCommands: readonly Command[] = [
  {
    words: ['migrate'],
    usage: 'migrate',
    does: 'brings the server of DATABASE_URL up to date; run it as the owner of the database',
    async run(args, hands) {
      parseArguments(args, [])
      const url = process.env['DATABASE_URL']
      if (!url)
        throw new CommandFault('DATABASE_URL should name the PostgreSQL server; the embedded store is brought up to date at every start')
      const pool = serverPool(url)
      try {
        const applied = await migrate(pool)
        hands.say(applied.length === 0 ? 'up to date' : `applied ${applied.join(', ')}`)
        hands.say(`now log in as a member of ${weakRole}, such as: create role startlijn login in role ${weakRole} inherit`)
      } finally {
        await pool.end()
      }
    },
  },
  {
    words: ['demo'],
    usage: 'demo [--families N] [--seed S]',
    does: 'adds an invented history of three years to a demo store',
    async run(args, hands) {
      const { named } = parseArguments(args, ['families', 'seed'])
      const families = wholeNumber(named['families'], 'families', 300)
      const seed = wholeNumber(named['seed'], 'seed', 1)
      if (readEnvironment(process.env).mode !== 'demo')
        throw new CommandFault('invented families belong in a demo store only; production refuses them')
      const progress = (done: number, all: number) => done % 25 === 0 && hands.tell(`${done} of ${all} invented families`)
      await withStore(hands, async (database) => {
        const { parents } = await asActor(database, thePublic, new Date(), readChoice)
        await loadDemoRegion(database, { families, seed, today: new Date(), progress, withParent: parents.length === 0 })
      })
      hands.say(`${families} invented families added`)
    },
  },
  {
    words: ['prepare'],
    usage: 'prepare',
    does: 'makes the practice region ready for a first start',
    async run(args, hands) {
      parseArguments(args, [])
      await demoTemplate(readEnvironment(process.env), hands.tell)
    },
  },
]
