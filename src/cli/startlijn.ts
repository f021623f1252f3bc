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

async function main(): Promise<number> {
  if (name === 'help' || name === '--help') {
    process.stdout.write(`${usage()}\n`)
    return 0
  }
  const words = [name, ...rest]
  const command = commands.find(({ words: own }) => own.every((word, index) => words[index] === word))
  if (command === undefined) {
    process.stderr.write(`startlijn: onbekende opdracht "${name}". Probeer: startlijn help\n`)
    return 2
  }
  await command.run(words.slice(command.words.length), {
    read: (file) => readFileSync(file),
    write: (file, bytes) => writeFileSync(file, bytes),
    say: (line) => void process.stdout.write(`${line}\n`),
    tell,
    store: (work) => withStore(tell, work),
    now: () => new Date(),
  })
  return 0
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const expected = [CommandFault, WrongEnvironment, UnsafeDatabase, FolderInUse, ChangedMigration].some((kind) => error instanceof kind)
    if (error instanceof WrongUsage) process.stderr.write(`startlijn: ${error.message}\n`)
    else
      process.stderr.write(
        `startlijn: ${expected && error instanceof Error ? error.message : (fileFault(error, 'nl') ?? databaseFault(error, 'nl') ?? (error instanceof Error ? error.stack : String(error)))}\n`,
      )
    process.exit(error instanceof WrongUsage ? 2 : 1)
  },
)
