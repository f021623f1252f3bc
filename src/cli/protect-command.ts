import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Chain, parseHierarchy } from '../monitor/disclosure/tidy/hierarchy.ts'
import { type ProtectedFile, protectFile, type RoundedFile, roundFile, sizeProblem } from '../monitor/disclosure/tidy/protect-file.ts'
import { tidyTableText } from '../monitor/disclosure/tidy/tidy-table.text.ts'
import { csvText } from '../platform/csv/csv.text.ts'
import { type CsvProblem, problemText } from '../platform/csv/csv-problem.ts'
import { type Command, CommandFault, counted, type Hands, howTo, parseArguments, WrongUsage } from './command.ts'
import { readAsLine } from './read-as.ts'

const options = ['hierarchy', 'threshold', 'zero', 'method', 'base', 'seconds', 'out']

type RoundedOutcome = Extract<RoundedFile, { ok: true }>['rounding']

export const protectCommand: Command = {
  words: ['protect'],
  usage:
    "protect TABLE.csv --hierarchy 'municipality<region<nation' --threshold 10 --method fast|optimal|rounded --out OUT.csv [--base 5|10] [--zero show|hide|stay] [--seconds 60]",
  does: 'verbergt in een tabel met aantallen wat een klein aantal zou verraden, of rondt haar af zodat alles blijft optellen; zonder opslag. Leest ook puntkomma’s, UTF-16, en de koppen Gemeente, Subregio, Regio, Land en Aantal',
  async run(args, hands) {
    const { loose, named } = parseArguments(args, options)
    const [file, ...more] = loose
    const { out } = named
    if (file === undefined || out === undefined || more.length > 0) throw new WrongUsage(howTo(this.usage))
    if (resolve(file) === resolve(out)) throw new WrongUsage('--out is een ander bestand dan de tabel')
    const rule = {
      hideBelow: numberOf(named['threshold'], 'threshold', 10, 2, 1000),
      zero: choiceOf(named['zero'], 'zero', ['show', 'hide', 'stay']),
    }
    const method = choiceOf(named['method'], 'method', ['fast', 'optimal', 'rounded'])
    const base = choiceOf(named['base'], 'base', ['5', '10']) === '10' ? 10 : 5
    if (named['base'] !== undefined && method !== 'rounded') throw new WrongUsage('--base hoort bij --method rounded')
    const seconds = numberOf(named['seconds'], 'seconds', 60, 1, 86_400)
    const chains = chainsOf(named['hierarchy'])
    const began = performance.now()
    const progress = (done: number, all: number) =>
      performance.now() - began > 3000 && hands.tell(`${done} van ${counted(all, 'deel', 'delen')}`)
    const tooLarge = sizeProblem(statSync(file).size)
    if (tooLarge !== null) throw refused(file, [tooLarge])
    if (method === 'rounded') {
      const rounded = await roundFile(hands.read(file), chains, rule, { base, seconds })
      tellReading(file, rounded, hands)
      if (!rounded.ok) throw refusal(file, rounded)
      hands.write(out, rounded.text)
      tellRounding(out, rounded.rounding, hands)
      tellSmall(rounded.rounding, rule.hideBelow, hands)
      return
    }
    const outcome = await protectFile(hands.read(file), chains, rule, { method, seconds, progress })
    tellReading(file, outcome, hands)
    if (!outcome.ok) throw refusal(file, outcome)
    hands.write(out, outcome.text)
    tellOutcome(out, outcome, hands)
  },
}

/** Also of a table that is refused: its problems name columns as they are called here. */
function tellReading(file: string, outcome: ProtectedFile | RoundedFile, hands: Hands): void {
  const how = 'readAs' in outcome && outcome.readAs !== undefined ? readAsLine(outcome.readAs) : null
  if (how !== null) hands.tell(`${file}: ${how}`)
}

function tellOutcome(out: string, { protection, audit }: Extract<ProtectedFile, { ok: true }>, hands: Hands): void {
  const { primary, secondary } = audit.hidden
  const { gap, milliseconds } = protection
  const proven =
    gap === null
      ? ''
      : gap === 0
        ? ', bewezen het minste'
        : `, hoogstens ${gap.toFixed(1).replace('.', ',')}% meer dan het minste: --seconds geeft meer tijd`
  hands.say(
    `${out}: ${counted(audit.cells, 'cel', 'cellen')}, ${primary} verborgen omdat ze klein zijn en ${secondary} om die te beschermen${proven}`,
  )
  hands.say(
    `nagekeken: 0 cellen exact en 0 bij benadering te achterhalen; ${((milliseconds + audit.milliseconds) / 1000).toFixed(1).replace('.', ',')} s`,
  )
  if (primary > 0) hands.tell('de kolom reason verraadt welke aantallen klein zijn: laat haar weg uit wat u publiceert')
}

function tellRounding(out: string, { audit, base, further, proven, milliseconds }: RoundedOutcome, hands: Hands): void {
  const seconds = ((milliseconds + audit.milliseconds) / 1000).toFixed(1).replace('.', ',')
  hands.say(`${out}: ${counted(audit.cells, 'cel', 'cellen')}, afgerond op veelvouden van ${base}; alles telt op, niets is verborgen`)
  hands.say(`nagekeken: geen klein aantal is te plaatsen tussen minder dan ${base} mogelijkheden; ${seconds} s`)
  if (further.length > 0)
    hands.tell(
      `${counted(further.length, 'cel ligt', 'cellen liggen')} verder van het aantal dan ${base}, omdat de optellingen anders niet kloppen`,
    )
  if (!proven) hands.tell('dichter bij de aantallen kan misschien: --seconds geeft meer tijd')
}

/** A multiple of a base that is not above the threshold says of a printed count that it is small, where all it can stand for is. */
function tellSmall({ base, rounded }: RoundedOutcome, threshold: number, hands: Hands): void {
  const remedy = base === 5 ? '; --base 10 laat meer mogelijkheden' : ''
  for (const count of [...new Set(rounded.values())].filter((count) => count + base <= threshold).toSorted((one, other) => one - other)) {
    const cells = [...rounded.values()].filter((other) => other === count).length
    const [least, most] = [Math.max(0, count - base + 1), count + base - 1]
    hands.tell(
      `${counted(cells, 'cel is', 'cellen zijn')} ${count}: daarin staat ${least} tot en met ${most}, en wie dat leest weet dat het aantal onder de drempel van ${threshold} ligt${remedy}`,
    )
  }
}

function refusal(file: string, outcome: Extract<ProtectedFile | RoundedFile, { ok: false }>): CommandFault {
  if ('problems' in outcome) return refused(file, outcome.problems)
  if ('late' in outcome)
    return new CommandFault(`${file}: in deze tijd is geen afronding gevonden die optelt, niets geschreven; --seconds geeft meer tijd`)
  const cells = outcome.exposed.map((labels) => `  ${labels.join(', ')}`)
  return new CommandFault(
    `${file} kan niet veilig worden gemaakt, niets geschreven. Deze cellen blijven te achterhalen:\n${shortened(cells)}`,
  )
}

/** Every problem on a line of its own: line, column, what is wrong and what to do. */
function refused(file: string, problems: readonly CsvProblem[]): CommandFault {
  const lines = problems.map((problem) => `${file}: ${problemText(problem, 'nl', [tidyTableText, csvText])}`)
  return new CommandFault(`${counted(lines.length, 'probleem', 'problemen')}, niets geschreven:\n${shortened(lines)}`)
}

function shortened(lines: readonly string[], most = 50): string {
  return [...lines.slice(0, most), ...(lines.length > most ? [`en nog ${lines.length - most}`] : [])].join('\n')
}

function chainsOf(text: string | undefined): readonly Chain[] {
  if (text === undefined) return []
  const chains = parseHierarchy(text)
  if (chains === null)
    throw new WrongUsage(`--hierarchy noemt kolommen van klein naar groot, zoals 'municipality<region<nation', niet "${text}"`)
  return chains
}

function numberOf(text: string | undefined, name: string, standard: number, least: number, most: number): number {
  if (text === undefined) return standard
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new WrongUsage(`--${name} is een heel getal van ${least} tot en met ${most}, niet "${text}"`)
  return number
}

/** The first is the standard. */
function choiceOf<const Choice extends string>(text: string | undefined, name: string, choices: readonly [Choice, ...Choice[]]): Choice {
  const found = text === undefined ? choices[0] : choices.find((choice) => choice === text)
  if (found === undefined) throw new WrongUsage(`--${name} is ${choices.join(' of ')}`)
  return found
}
