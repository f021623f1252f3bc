import { readFileSync, writeFileSync } from 'node:fs'
import { WrongEnvironment } from '../app/environment.ts'
import { UnsafeDatabase } from '../platform/database/database.ts'
import { databaseFault } from '../platform/database/database-fault.ts'
import { FolderInUse } from '../platform/database/folder-lock.ts'
import { ChangedMigration } from '../platform/database/migrate.ts'
import { fileFault } from '../platform/file-fault.ts'
import { CommandFault, WrongUsage } from './command.ts'
import { commands } from './commands.ts'
import { withStore } from './store-session.ts'

const [name = 'help', ...rest] = process.argv.slice(2)

function usage(): string {
  const width = 64
  // What a long command does stands below it, under what the others do.
  const lines = commands.map(
    ({ usage: line, does }) => `  ${line.length > width ? `${line}\n${' '.repeat(width + 2)}` : line.padEnd(width)} ${does}`,
  )
  return [
    'startlijn: de opdrachtregel van Startlijn',
    '',
    ...lines,
    '',
    'Eindigt met 0: gedaan. 1: geweigerd, met de reden. 2: verkeerd aangeroepen.',
  ].join('\n')
}

const tell = (line: string) => void process.stderr.write(`${line}\n`)
/** Names the file in every fault, as Node does not for a folder. */
function readNamed(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path: file }) : error
  }
}

/** Why it did not go, for whoever typed it; what nobody foresaw ends with the place in the code, for whoever mends it. */
function reasonOf(error: unknown): string {
  if (error instanceof FolderInUse)
    return `de opslag in ${error.folder} is al open in een ander proces; stop dat eerst, of zet STARTLIJN_DATA op een andere map`
  const foreseen = [CommandFault, WrongUsage, WrongEnvironment, UnsafeDatabase, ChangedMigration].some((kind) => error instanceof kind)
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  if (foreseen) return message
  const place = /^\s+at (.*)$/m.exec(stack)?.[1] ?? 'onbekend'
  return (
    fileFault(error, 'nl') ??
    databaseFault(error, 'nl') ??
    `dit is een fout van Startlijn zelf: ${message} (${place}). Meld haar met wat u typte, zonder gegevens van mensen`
  )
}

async function main(): Promise<number> {
  if (name === 'help' || name === '--help') {
    process.stdout.write(`${usage()}\n`)
    return 0
  }
  const words = [name, ...rest]
  const command = commands.find(({ words: own }) => own.every((word, index) => words[index] === word))
  if (command === undefined) {
    const likely = commands.filter(({ words: [first] }) => first === name).map(({ words: own }) => own.join(' '))
    process.stderr.write(
      likely.length === 0
        ? `startlijn: onbekende opdracht "${name}". Probeer: startlijn help\n`
        : `startlijn: "${words.slice(0, 2).join(' ')}" is geen opdracht; wel: ${likely.join(', ')}. Probeer: startlijn help\n`,
    )
    return 2
  }
  await command.run(words.slice(command.words.length), {
    read: readNamed,
    write: (file, bytes) => writeFileSync(file, bytes),
    say: (line) => void process.stdout.write(`${line}\n`),
    tell,
    store: (work) => withStore(tell, work),
    now: () => new Date(),
  })
  return 0
}

// Who looks at the first lines of an answer only (`| head`) closes the pipe: no fault of the command.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`startlijn: ${reasonOf(error)}\n`)
    process.exit(error instanceof WrongUsage ? 2 : 1)
  },
)
