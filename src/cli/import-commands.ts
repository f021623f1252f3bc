import { areaProblemText } from '../area/area.text.ts'
import { boundaryProblemText } from '../area/boundary.text.ts'
import { importAreas } from '../area/import-areas.ts'
import { importBoundaries } from '../area/import-boundaries.ts'
import { setProblemText } from '../exchange/open-data/import-set.text.ts'
import { importSet } from '../exchange/open-data/import-set.ts'
import { importServices } from '../landscape/service/import-services.ts'
import { figureProblemText } from '../monitor/figure/import-figures.text.ts'
import { importFigures } from '../monitor/figure/import-figures.ts'
import { publishAsPrinted } from '../monitor/publication/publish-as-printed.ts'
import { csvText } from '../platform/csv/csv.text.ts'
import { type CsvProblem, type ProblemSentences, problemText } from '../platform/csv/csv-problem.ts'
import type { Language } from '../platform/text/text.ts'
import { type Command, CommandFault, type Hands, parseArguments, WrongUsage } from './command.ts'
import { asSystem } from './store-session.ts'

export function oneFile(
  args: readonly string[],
  usage: string,
  names: readonly string[] = [],
): { file: string; named: Record<string, string> } {
  const { loose, named } = parseArguments(args, names)
  const [file, ...more] = loose
  if (file === undefined || more.length > 0) throw new WrongUsage(`usage: startlijn ${usage}`)
  return { file, named }
}

/** Every problem on a line of its own: line, column, what is wrong and what to do. Nothing was imported. */
export function refused(file: string, problems: readonly CsvProblem[], catalogues: readonly Record<Language, ProblemSentences>[]): never {
  const lines = problems.map((problem) => `${file}: ${problemText(problem, 'nl', [csvText, ...catalogues])}`)
  throw new CommandFault(`${lines.length} ${lines.length === 1 ? 'probleem' : 'problemen'}, niets ingelezen:\n${lines.join('\n')}`)
}

async function importBoundaryFile(file: string, text: string, attribution: string | undefined, hands: Hands): Promise<void> {
  if (attribution === undefined)
    throw new WrongUsage('boundaries need --attribution, such as "CBS en Kadaster, 2024": it is printed under every map')
  const outcome = await asSystem(hands, (tx) => importBoundaries(tx, text, attribution))
  if (outcome.ok) return hands.say(`boundaries of ${outcome.count} areas imported`)
  const lines = outcome.problems.map((problem) => `${file}: ${boundaryProblemText(problem, 'nl')}`)
  throw new CommandFault(`${lines.length} ${lines.length === 1 ? 'probleem' : 'problemen'}, niets ingelezen:\n${lines.join('\n')}`)
}

async function importSetFile(file: string, text: string, source: string | undefined, hands: Hands): Promise<void> {
  if (source !== undefined) throw new WrongUsage('a published set is its own source; leave out --source')
  const outcome = await asSystem(hands, (tx) => importSet(tx, text))
  if (outcome.ok) return hands.say(`${outcome.count} figures imported into the set ${outcome.set}`)
  const lines = outcome.problems.map((problem) => `${file}: ${setProblemText(problem, 'nl')}`)
  throw new CommandFault(`${lines.length} ${lines.length === 1 ? 'probleem' : 'problemen'}, niets ingelezen:\n${lines.join('\n')}`)
}

export const importCommands: readonly Command[] = [
  {
    words: ['import', 'figures'],
    usage: 'import figures FILE.csv|SET.json [--source KEY]',
    does: 'reads figures, or a set another installation published, all or nothing',
    async run(args, hands) {
      const { file, named } = oneFile(args, this.usage, ['source'])
      const text = hands.read(file)
      const { source } = named
      if (/\.json$/i.test(file)) return importSetFile(file, text.toString('utf8'), source, hands)
      const outcome = await asSystem(hands, async (tx) => {
        const imported = await importFigures(tx, text, source === undefined ? {} : { source })
        if (imported.ok) await publishAsPrinted(tx, imported.set)
        return imported
      })
      if (!outcome.ok) refused(file, outcome.problems, [figureProblemText])
      hands.say(`${outcome.count} figures imported into the set ${outcome.set}`)
    },
  },
  {
    words: ['import', 'areas'],
    usage: 'import areas FILE.(csv|geojson) [--attribution TEXT]',
    does: 'reads areas, or the boundaries of areas for the maps, all or nothing',
    async run(args, hands) {
      const { file, named } = oneFile(args, this.usage, ['attribution'])
      const text = hands.read(file)
      if (/\.(geo)?json$/i.test(file)) return importBoundaryFile(file, text.toString('utf8'), named['attribution'], hands)
      const outcome = await asSystem(hands, (tx) => importAreas(tx, text))
      if (!outcome.ok) refused(file, outcome.problems, [areaProblemText])
      hands.say(`${outcome.count} areas imported`)
    },
  },
  {
    words: ['import', 'services'],
    usage: 'import services FILE.json',
    does: 'reads the services of the landscape, all or nothing',
    async run(args, hands) {
      const { file } = oneFile(args, this.usage)
      const text = hands.read(file).toString('utf8')
      const outcome = await asSystem(hands, (tx) => importServices(tx, text))
      if (!outcome.ok) {
        throw new CommandFault(
          `niets ingelezen:\n${outcome.errors.map(({ line, field, message }) => `${file}: regel ${line}, ${field}: ${message}`).join('\n')}`,
        )
      }
      hands.say(`${outcome.value.services} services imported`)
    },
  },
]
