import { setTimeout as pause } from 'node:timers/promises'
import { type Logger, pino } from 'pino'
import { systemClock } from '../platform/clock.ts'
import type { KeyOwner } from '../platform/crypto/keyring.ts'
import { UnsafeDatabase } from '../platform/database/database.ts'
import { databaseFault } from '../platform/database/database-fault.ts'
import { FolderInUse } from '../platform/database/folder-lock.ts'
import { ChangedMigration } from '../platform/database/migrate.ts'
import { fileFault } from '../platform/file-fault.ts'
import type { Site } from '../platform/web/page.ts'
import { createApp } from './create-app.ts'
import { readEnvironment, WrongEnvironment } from './environment.ts'
import { everyNight } from './every-night.ts'
import { demoGreeting } from './greeting.ts'
import { httpServer } from './http-server.ts'
import { countByTheRulesOfToday } from './keep-counting.ts'
import { nightlyWork } from './nightly-work.ts'
import { openStore } from './open-store.ts'
import { projectors } from './projectors.ts'
import { publicLimits } from './public-limits.tsx'
import { openSignIn } from './sign-in/open-sign-in.ts'

/** What nobody waits for any more may still be asking the database; ending in the middle of it undoes it as a whole. */
const databasePatienceMs = 1_000

const say = (line: string) => void process.stdout.write(`Startlijn: ${line}\n`)

/** Ids only: no name stands in a log. */
const tellOfChange =
  (log: Logger) =>
  ({ familyId, organisationId, personId }: KeyOwner) =>
    log.error(
      { familyId, organisationId, personId },
      'a sealed text or its key was changed outside the product; bring it back from a backup',
    )

async function main(): Promise<void> {
  const began = performance.now()
  const environment = readEnvironment(process.env)
  const log = pino({ level: environment.logLevel })
  const database = await openStore(environment, { projectors, tell: tellOfChange(log) }, say)
  await countByTheRulesOfToday(database, systemClock())
  everyNight(systemClock, (now) => nightlyWork(database, now, (detail, message) => log.warn(detail, message)))
  const { mode, publicUrl, publisher } = environment
  const site: Site = { database, clock: systemClock, mode, publicUrl, publisher }
  const signIn = await openSignIn(environment, (error, what) =>
    log.warn({ error: error instanceof Error ? error.message : String(error) }, what),
  )
  const app = createApp({
    site,
    log,
    signIn: signIn.pages,
    limits: environment.mode === 'production' ? publicLimits(environment.proxies) : [],
  })
  const hostname = environment.mode === 'demo' ? '127.0.0.1' : '0.0.0.0'
  const { server, closeGently } = httpServer(app, signIn.handle)
  server.once('error', (error: NodeJS.ErrnoException) => {
    const inUse = error.code === 'EADDRINUSE'
    process.stderr.write(
      `Startlijn: ${inUse ? `port ${environment.port} is in use; choose another: PORT=${environment.port + 1}` : error.stack}\n`,
    )
    process.exit(1)
  })
  server.listen(environment.port, hostname, () => {
    process.stdout.write(`Startlijn: open ${environment.publicUrl} (ready in ${((performance.now() - began) / 1000).toFixed(1)} s)\n`)
    if (environment.mode === 'demo') process.stdout.write(`${demoGreeting(environment.publicUrl)}\n`)
  })
  const end = (error: Error) => {
    process.stderr.write(
      `Startlijn: the database has stopped: ${error.message}. What was confirmed is kept; look at the disk and start again\n`,
    )
    process.exit(1)
  }
  void database.broken.then(end)
  const stop = () => {
    closeGently()
      .then(() => Promise.race([database.close(), pause(databasePatienceMs)]))
      .then(() => process.exit(0), end)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  const expected =
    error instanceof WrongEnvironment ||
    error instanceof UnsafeDatabase ||
    error instanceof FolderInUse ||
    error instanceof ChangedMigration
  const message = expected
    ? error.message
    : (fileFault(error, 'en') ?? databaseFault(error, 'en') ?? (error instanceof Error ? error.stack : String(error)))
  process.stderr.write(`Startlijn: ${message}\n`)
  process.exit(1)
})
