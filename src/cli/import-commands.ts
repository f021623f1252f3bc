import { areaProblemText } from '../area/area.text.ts'
import { boundaryProblemText } from '../area/boundary.text.ts'
import { importAreas } from '../area/import-areas.ts'
import { importBoundaries } from '../area/import-boundaries.ts'
import { setProblemText } from '../exchange/open-data/import-set.text.ts'
import { importSet } from '../exchange/open-data/import-set.ts'
import { importServices } from '../landscape/service/import-services.ts'
import { figureColumns } from '../monitor/figure/figure-row.ts'
import { figureProblemText } from '../monitor/figure/import-figures.text.ts'
import { importFigures } from '../monitor/figure/import-figures.ts'
import { publishAsPrinted } from '../monitor/publication/publish-as-printed.ts'
import { csvText } from '../platform/csv/csv.text.ts'
import { type CsvProblem, type ProblemSentences, problemText } from '../platform/csv/csv-problem.ts'
import { readCsv } from '../platform/csv/read-csv.ts'
import type { Language } from '../platform/text/text.ts'
import { type Command, CommandFault, counted, type Hands, howTo, parseArguments, WrongUsage } from './command.ts'
import { asSystem } from './store-session.ts'

export function oneFile(
  args: readonly string[],
  usage: string,
  names: readonly string[] = [],
): { file: string; named: Record<string, string> } {
  const { loose, named } = parseArguments(args, names)
  const [file, ...more] = loose
  if (file === undefined || more.length > 0) throw new WrongUsage(howTo(usage))
  return { file, named }
}

/** Every problem on a line of its own: line, column, what is wrong and what to do. Nothing was imported. */
export function refused(
  file: string,
  problems: readonly CsvProblem[],
  catalogues: readonly Record<Language, ProblemSentences>[],
  remedy?: string,
): never {
  const lines = problems.map((problem) => `${file}: ${problemText(problem, 'nl', [csvText, ...catalogues])}`)
  throw new CommandFault(
    `${counted(lines.length, 'probleem', 'problemen')}, niets ingelezen:\n${[...lines, ...(remedy === undefined ? [] : [remedy])].join('\n')}`,
  )
}

/** What to type when percentages below one are right as they stand. */
const sayBelowOne = 'zijn de percentages onder één goed zoals ze er staan, geef dan --below-one percent'

function belowOneOf(text: string | undefined): { belowOne?: 'percent' } {
  if (text === undefined) return {}
  if (text !== 'percent') throw new WrongUsage('--below-one is percent; laat het anders weg')
  return { belowOne: text }
}

async function importBoundaryFile(file: string, text: string, attribution: string | undefined, hands: Hands): Promise<void> {
  if (attribution === undefined)
    throw new WrongUsage('bij grenzen hoort --attribution, zoals "CBS en Kadaster, 2024": dat komt onder elke kaart')
  const outcome = await asSystem(hands, (tx) => importBoundaries(tx, text, attribution))
  if (outcome.ok) return hands.say(`grenzen van ${counted(outcome.count, 'gebied', 'gebieden')} ingelezen`)
  const lines = outcome.problems.map((problem) => `${file}: ${boundaryProblemText(problem, 'nl')}`)
  throw new CommandFault(`${counted(lines.length, 'probleem', 'problemen')}, niets ingelezen:\n${lines.join('\n')}`)
}

function sayImported({ count, set, shown }: { count: number; set: string; shown: boolean }, hands: Hands): void {
  hands.say(`${counted(count, 'cijfer', 'cijfers')} ingelezen in de set ${set}`)
  if (!shown)
    hands.say(
      `deze set is teruggehaald: niemand ziet deze cijfers. Kijk ze na en publiceer de set opnieuw, met \`startlijn publish ${set}\` of op /beheer/publicaties/${set}`,
    )
}

async function importSetFile(file: string, text: string, source: string | undefined, hands: Hands): Promise<void> {
  if (source !== undefined) throw new WrongUsage('een gepubliceerde set is zijn eigen bron; laat --source weg')
  const outcome = await asSystem(hands, (tx) => importSet(tx, text))
  if (outcome.ok) return sayImported(outcome, hands)
  const lines = outcome.problems.map((problem) => `${file}: ${setProblemText(problem, 'nl')}`)
  throw new CommandFault(`${counted(lines.length, 'probleem', 'problemen')}, niets ingelezen:\n${lines.join('\n')}`)
}

export const importCommands: readonly Command[] = [
  {
    words: ['import', 'figures'],
    usage: 'import figures FILE.csv|SET.json [--source KEY] [--below-one percent]',
    does: 'leest cijfers in, of een set die elders is gepubliceerd; alles of niets',
    async run(args, hands) {
      const { file, named } = oneFile(args, this.usage, ['source', 'below-one'])
      const text = hands.read(file)
      const { source } = named
      const belowOne = belowOneOf(named['below-one'])
      if (/\.json$/i.test(file) && named['below-one'] !== undefined)
        throw new WrongUsage('een gepubliceerde set zegt zelf wat zijn getallen zijn; laat --below-one weg')
      if (/\.json$/i.test(file)) return importSetFile(file, text.toString('utf8'), source, hands)
      // A file in a form nobody can read is refused at once, also while somebody else has the store open.
      const form = readCsv(text, figureColumns)
      if (!form.ok) refused(file, form.problems, [figureProblemText])
      const outcome = await asSystem(hands, async (tx) => {
        const imported = await importFigures(tx, text, { ...(source === undefined ? {} : { source }), ...belowOne })
        if (!imported.ok) return imported
        return { ...imported, shown: (await publishAsPrinted(tx, imported.set)) === 'published' }
      })
      if (!outcome.ok) {
        const asked = outcome.problems.some(({ code }) => code === 'maybe_fraction')
        refused(file, outcome.problems, [figureProblemText], asked ? sayBelowOne : undefined)
      }
      sayImported(outcome, hands)
    },
  },
  {
    words: ['import', 'areas'],
    usage: 'import areas FILE.(csv|geojson) [--attribution TEXT]',
    does: 'leest gebieden in, of hun grenzen voor de kaarten; alles of niets',
    async run(args, hands) {
      const { file, named } = oneFile(args, this.usage, ['attribution'])
      const text = hands.read(file)
      if (/\.(geo)?json$/i.test(file)) return importBoundaryFile(file, text.toString('utf8'), named['attribution'], hands)
      const outcome = await asSystem(hands, (tx) => importAreas(tx, text))
      if (!outcome.ok) refused(file, outcome.problems, [areaProblemText])
      hands.say(`${counted(outcome.count, 'gebied', 'gebieden')} ingelezen`)
    },
  },
  {
    words: ['import', 'services'],
    usage: 'import services FILE.json',
    does: 'leest de diensten van het zorglandschap in; alles of niets',
    async run(args, hands) {
      const { file } = oneFile(args, this.usage)
      const text = hands.read(file).toString('utf8')
      const outcome = await asSystem(hands, (tx) => importServices(tx, text))
      if (!outcome.ok) {
        throw new CommandFault(
          `niets ingelezen:\n${outcome.errors.map(({ line, field, message }) => `${file}: regel ${line}${field === '' ? '' : `, ${field}`}: ${message}`).join('\n')}`,
        )
      }
      hands.say(`${counted(outcome.value.services, 'dienst', 'diensten')} ingelezen`)
    },
  },
]
