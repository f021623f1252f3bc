import { areaProblemText } from '../area/area.text.ts'
import type { AreaTree } from '../area/area-tree.ts'
import { readDefinitions } from '../exchange/open-data/read-definitions.ts'
import { checkProblemText } from '../monitor/contradiction/check-figures.text.ts'
import { checkFigures } from '../monitor/contradiction/check-figures.ts'
import { contradictionText } from '../monitor/contradiction/contradiction.text.ts'
import type { Contradiction } from '../monitor/contradiction/contradiction.ts'
import { contradictionWords } from '../monitor/contradiction/contradiction-words.ts'
import { readAreas, shippedAreas } from '../monitor/contradiction/shipped-areas.ts'
import { figureProblemText } from '../monitor/figure/import-figures.text.ts'
import { type Catalogue, catalogueWith, shippedCatalogue } from '../monitor/indicator/catalogue.ts'
import { csvText } from '../platform/csv/csv.text.ts'
import { type CsvProblem, problemText } from '../platform/csv/csv-problem.ts'
import { type Command, CommandFault, counted, type Hands, howTo, parseArguments, WrongUsage } from './command.ts'
import { readAsLine } from './read-as.ts'

export const checkCommands: readonly Command[] = [
  {
    words: ['check', 'figures'],
    usage: 'check figures FILE.csv [--areas AREAS.csv] [--definitions DEFINITIONS.json]',
    does: 'noemt wat cijfers tegenspreken, één per regel; zonder opslag. Leest ook puntkomma’s met decimale komma’s, UTF-16, en de koppen Gemeente of Gebied, Jaar of Periode, Indicator, Waarde, Teller of Aantal, Noemer. Eigen indicatoren: met /api/v1/indicators als DEFINITIONS.json',
    async run(args, hands) {
      const { loose, named } = parseArguments(args, ['areas', 'definitions'])
      const [file, ...more] = loose
      if (file === undefined || more.length > 0) throw new WrongUsage(howTo(this.usage))
      const areas = named['areas'] === undefined ? shippedAreas() : areasOf(named['areas'], hands)
      const catalogue = named['definitions'] === undefined ? shippedCatalogue : catalogueOf(named['definitions'], hands)
      const { figures, problems, unknown, contradictions, readAs } = checkFigures(readWhole(file, hands), areas, catalogue)
      const how = readAs === null ? null : readAsLine(readAs)
      if (how !== null) hands.tell(`${file}: ${how}`)
      for (const found of contradictions) hands.say(lineOf(found, file))
      if (unknown.length > 0) hands.tell(`${file}: ${unknownLine(unknown)}`)
      const summary = `${counted(figures, 'cijfer', 'cijfers')} nagekeken: ${contradictions.length === 0 ? 'geen tegenspraken' : contradictionText.nl.heading(contradictions.length)}`
      if (figures === 0 && problems.length > 0) throw new CommandFault(`niets nagekeken:\n${problemLines(file, problems)}`)
      if (problems.length > 0) throw new CommandFault(`${summary}; niet nagekeken:\n${problemLines(file, problems)}`)
      if (contradictions.length > 0) throw new CommandFault(summary)
      hands.tell(summary)
    },
  },
]

/** Beyond two gigabytes Node itself refuses. */
function readWhole(file: string, hands: Hands): Buffer {
  try {
    return hands.read(file)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_FS_FILE_TOO_LARGE') throw error
    throw new CommandFault(
      `${file}: het bestand is te groot om in één keer te lezen; knip het, bijvoorbeeld per periode, en kijk elk deel na`,
    )
  }
}

/** `ernstig [denominators_differ] cijfers.csv regel 12, 30: Gelderland-Midden; 2023: what is printed. Vraag: what to ask.` */
function lineOf(found: Contradiction, file: string): string {
  const { severity, where, what, ask } = contradictionWords(found, 'nl')
  const lines = [...new Set(found.figures.flatMap(({ figure }) => figure.line ?? []))].toSorted((one, other) => one - other)
  return `${severity} [${found.rule}] ${contradictionText.nl.lines(file, lines.join(', '))}: ${where}: ${what} ${contradictionText.nl.question(ask)}`
}

const named = 5

function unknownLine(unknown: readonly { indicator: string; line: number }[]): string {
  const first = unknown.slice(0, named).map(({ indicator, line }) => `"${indicator}" (regel ${line})`)
  const rest = unknown.length > named ? ` en nog ${unknown.length - named}` : ''
  return `niet in de catalogus, dus alleen nagekeken op wat zonder definitie te zien is: ${first.join(', ')}${rest}`
}

function areasOf(file: string, hands: Hands): AreaTree {
  const reading = readAreas(hands.read(file))
  if (!reading.ok) throw new CommandFault(`de gebieden zijn niet te lezen:\n${problemLines(file, reading.problems)}`)
  return reading.areas
}

/** The definitions that ship, with those of an installation as its interface gives them. */
function catalogueOf(file: string, hands: Hands): Catalogue {
  const reading = readDefinitions(hands.read(file).toString('utf8'))
  if (reading.ok) return catalogueWith(reading.own)
  const where = reading.where === null ? '' : `, bij ${reading.where}`
  throw new CommandFault(
    `${file}: dit zijn geen definities${where}; haal ze op bij de installatie, op /api/v1/indicators, en bewaar het antwoord zoals het is`,
  )
}

function problemLines(file: string, problems: readonly CsvProblem[]): string {
  const catalogues = [csvText, figureProblemText, areaProblemText, checkProblemText]
  return problems.map((problem) => `${file}: ${problemText(problem, 'nl', catalogues)}`).join('\n')
}
