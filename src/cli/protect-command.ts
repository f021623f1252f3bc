import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Chain, parseHierarchy } from '../monitor/disclosure/tidy/hierarchy.ts'
import { type ProtectedFile, protectFile, sizeProblem } from '../monitor/disclosure/tidy/protect-file.ts'
import { tidyTableText } from '../monitor/disclosure/tidy/tidy-table.text.ts'
import { csvText } from '../platform/csv/csv.text.ts'
import { type CsvProblem, problemText } from '../platform/csv/csv-problem.ts'
import { type Command, CommandFault, type Hands, parseArguments, WrongUsage } from './command.ts'

const options = ['hierarchy', 'threshold', 'zero', 'method', 'seconds', 'out']

export const protectCommand: Command = {
  words: ['protect'],
  usage: "protect TABLE.csv --hierarchy 'municipality<region<nation' --threshold 10 --method fast|optimal --out OUT.csv",
  does: 'hides what would tell a small count in any table of counts',
  async run(args, hands) {
    const { loose, named } = parseArguments(args, options)
    const [file, ...more] = loose
    const { out } = named
    if (file === undefined || out === undefined || more.length > 0) throw new WrongUsage(`usage: startlijn ${this.usage}`)
    if (resolve(file) === resolve(out)) throw new WrongUsage('--out should be another file than the table')
    const rule = {
      hideBelow: numberOf(named['threshold'], 'threshold', 10, 2, 1000),
      zero: choiceOf(named['zero'], 'zero', ['show', 'hide', 'stay']),
    }
    const method = choiceOf(named['method'], 'method', ['fast', 'optimal'])
    const seconds = numberOf(named['seconds'], 'seconds', 60, 1, 86_400)
    const chains = chainsOf(named['hierarchy'])
    const began = performance.now()
    const progress = (done: number, all: number) => performance.now() - began > 3000 && hands.tell(`${done} of ${all} parts`)
    const tooLarge = sizeProblem(statSync(file).size)
    if (tooLarge !== null) throw refused(file, [tooLarge])
    const outcome = await protectFile(hands.read(file), chains, rule, { method, seconds, progress })
    if (!outcome.ok) throw refusal(file, outcome)
    hands.write(out, outcome.text)
    tellOutcome(out, outcome, hands)
  },
}

function tellOutcome(out: string, { protection, audit }: Extract<ProtectedFile, { ok: true }>, hands: Hands): void {
  const { primary, secondary } = audit.hidden
  const { gap, milliseconds } = protection
  const proven =
    gap === null ? '' : gap === 0 ? ', proven least' : `, at most ${gap.toFixed(1)} % more than the least: --seconds allows more time`
  hands.say(`${out}: ${audit.cells} cells, ${primary} hidden as small and ${secondary} to protect them${proven}`)
  hands.say(`audit: 0 exact and 0 interval leaks; ${((milliseconds + audit.milliseconds) / 1000).toFixed(1)} s`)
  if (primary > 0) hands.tell('the column reason tells which counts are small: leave it out of what you publish')
}

function refusal(file: string, outcome: Extract<ProtectedFile, { ok: false }>): CommandFault {
  if ('problems' in outcome) return refused(file, outcome.problems)
  const cells = outcome.exposed.map((labels) => `  ${labels.join(', ')}`)
  return new CommandFault(
    `${file} kan niet veilig worden gemaakt, niets geschreven. Deze cellen blijven te achterhalen:\n${shortened(cells)}`,
  )
}

/** Every problem on a line of its own: line, column, what is wrong and what to do. */
function refused(file: string, problems: readonly CsvProblem[]): CommandFault {
  const lines = problems.map((problem) => `${file}: ${problemText(problem, 'nl', [tidyTableText, csvText])}`)
  return new CommandFault(`${lines.length} ${lines.length === 1 ? 'probleem' : 'problemen'}, niets geschreven:\n${shortened(lines)}`)
}

function shortened(lines: readonly string[], most = 50): string {
  return [...lines.slice(0, most), ...(lines.length > most ? [`en nog ${lines.length - most}`] : [])].join('\n')
}

function chainsOf(text: string | undefined): readonly Chain[] {
  if (text === undefined) return []
  const chains = parseHierarchy(text)
  if (chains === null)
    throw new WrongUsage(`--hierarchy should name columns from small to large, such as 'municipality<region<nation', not "${text}"`)
  return chains
}

function numberOf(text: string | undefined, name: string, standard: number, least: number, most: number): number {
  if (text === undefined) return standard
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new WrongUsage(`--${name} should be a whole number from ${least} to ${most}, not "${text}"`)
  return number
}

/** The first is the standard. */
function choiceOf<const Choice extends string>(text: string | undefined, name: string, choices: readonly [Choice, ...Choice[]]): Choice {
  const found = text === undefined ? choices[0] : choices.find((choice) => choice === text)
  if (found === undefined) throw new WrongUsage(`--${name} should be ${choices.join(' or ')}`)
  return found
}
