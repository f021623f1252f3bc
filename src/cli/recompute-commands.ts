import { recompute } from '../monitor/fact/recompute.ts'
import { type Command, parseArguments } from './command.ts'
import { asSystem } from './store-session.ts'

/** So many differing cells are named; the rest is only counted. */
const named = 20

export const recomputeCommands: readonly Command[] = [
  {
    words: ['recompute'],
    usage: 'recompute',
    does: 'compares all casework figures with counting from scratch, and puts them right',
    async run(args, hands) {
      parseArguments(args, [])
      const { episodes, cells, differences } = await asSystem(hands, recompute)
      if (differences.length === 0) {
        hands.say(`${episodes} episodes counted from scratch: all ${cells} numbers are equal`)
        return
      }
      hands.say(`${episodes} episodes counted from scratch: ${differences.length} of the numbers differed and were put right`)
      for (const { area, indicator, year, value, coalitionId, kept, counted } of differences.slice(0, named))
        hands.say(`  ${area} ${year}, indicator ${indicator}, value ${value}: kept ${kept}, counted ${counted} (coalition ${coalitionId})`)
      if (differences.length > named) hands.say(`  and ${differences.length - named} more`)
    },
  },
]
