import type { Database } from '../platform/database/database.ts'

/** The command was refused; the message says why, naming line, field and remedy. */
export class CommandFault extends Error {}

/** The command was called wrongly; the message says how it should be. */
export class WrongUsage extends Error {}

/** How a command should be called. */
export function howTo(usage: string): string {
  return `gebruik: startlijn ${usage}`
}

/** "1 cijfer", "12 cijfers". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

export interface Hands {
  read(file: string): Buffer
  write(file: string, bytes: Uint8Array | string): void
  /** The answer of the command, on stdout. */
  say(line: string): void
  /** What goes on meanwhile, on stderr, so that an answer can go into a file. */
  tell(line: string): void
  /** Opens the store of the environment, works on it, and closes it whatever happens. */
  store<T>(work: (database: Database) => Promise<T>): Promise<T>
  now(): Date
}

/** Who types is a Dutch administrator: all that a command says is Dutch, but for `prepare` within `npm start`. What is typed, and what stands in files, is English. */
export interface Command {
  /** The words one types, such as `import figures`. */
  words: readonly string[]
  usage: string
  does: string
  run(args: readonly string[], hands: Hands): Promise<void>
}

/** The `--name value` pairs of a command that takes nothing else; a loose word is wrong usage, as it would be left out unsaid. */
export function namedArguments(args: readonly string[], names: readonly string[], usage: string): Record<string, string> {
  const { loose, named } = parseArguments(args, names)
  if (loose[0] !== undefined) throw new WrongUsage(`met "${loose[0]}" kan deze opdracht niets; ${howTo(usage)}`)
  return named
}

/** `--name value` pairs and what stands loose; a name that is not expected, or comes twice, is wrong usage. */
export function parseArguments(args: readonly string[], names: readonly string[]): { loose: string[]; named: Record<string, string> } {
  const loose: string[] = []
  const named: Record<string, string> = {}
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? ''
    if (!word.startsWith('--')) {
      loose.push(word)
      continue
    }
    const name = word.slice(2)
    const value = args[index + 1]
    if (!names.includes(name))
      throw new WrongUsage(`onbekende optie --${name}; bekend: ${names.map((known) => `--${known}`).join(', ') || 'geen'}`)
    if (value === undefined || value.startsWith('--')) throw new WrongUsage(`na --${name} hoort een waarde`)
    if (named[name] !== undefined) throw new WrongUsage(`--${name} staat er twee keer; laat er één weg`)
    named[name] = value
    index += 1
  }
  return { loose, named }
}
