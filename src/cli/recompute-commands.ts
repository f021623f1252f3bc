import { recompute } from '../monitor/fact/recompute.ts'
import { type Command, counted, namedArguments } from './command.ts'
import { asSystem } from './store-session.ts'

/** So many differing cells are named; the rest is only counted. */
const named = 20

export const recomputeCommands: readonly Command[] = [
  {
    words: ['recompute'],
    usage: 'recompute',
    does: 'vergelijkt alle cijfers uit het werk met opnieuw tellen, en zet ze goed',
    async run(args, hands) {
      namedArguments(args, [], this.usage)
      const { episodes, cells, differences } = await asSystem(hands, recompute)
      if (differences.length === 0) {
        hands.say(`${counted(episodes, 'traject', 'trajecten')} opnieuw geteld: alle ${cells} getallen zijn gelijk`)
        return
      }
      hands.say(
        `${counted(episodes, 'traject', 'trajecten')} opnieuw geteld: ${counted(differences.length, 'getal was anders en is', 'getallen waren anders en zijn')} goed gezet`,
      )
      for (const { area, indicator, year, value, coalitionId, kept, counted: fresh } of differences.slice(0, named))
        hands.say(`  ${area} ${year}, indicator ${indicator}, waarde ${value}: er stond ${kept}, geteld ${fresh} (coalitie ${coalitionId})`)
      if (differences.length > named) hands.say(`  en nog ${differences.length - named}`)
    },
  },
]
