import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readEnvironment } from '../app/environment.ts'
import { createKeyring } from '../platform/crypto/keyring.ts'
import { rotateMasterKey, UnreadableKey } from '../platform/crypto/rotate-master-key.ts'
import { openOwnDatabase } from '../platform/database/database.ts'
import { type Command, CommandFault, counted, namedArguments } from './command.ts'

export const keyCommands: readonly Command[] = [
  {
    words: ['keys', 'rotate'],
    usage: 'keys rotate',
    does: 'legt alle sleutels onder STARTLIJN_NEW_MASTER_KEY; als eigenaar van de database',
    async run(args, hands) {
      namedArguments(args, [], this.usage)
      const { databaseUrl, dataFolder, masterKey, nextMasterKey } = readEnvironment(process.env)
      if (nextMasterKey === undefined)
        throw new CommandFault(
          'STARTLIJN_NEW_MASTER_KEY is leeg: maak een nieuwe hoofdsleutel (openssl rand -hex 32) en geef die mee naast STARTLIJN_MASTER_KEY',
        )
      const folder = join(dataFolder, 'store')
      if (databaseUrl === undefined && !existsSync(join(folder, 'PG_VERSION')))
        throw new CommandFault(`in ${dataFolder} is nog geen opslag; begin met de nieuwe sleutel als STARTLIJN_MASTER_KEY`)
      const where = databaseUrl === undefined ? { folder } : { url: databaseUrl }
      const database = await openOwnDatabase(where, { keyring: createKeyring(masterKey) })
      const progress = (done: number, all: number) => hands.tell(`${done} van ${counted(all, 'sleutel', 'sleutels')}`)
      try {
        const done = await rotateMasterKey(database, new Date(), { from: masterKey, to: nextMasterKey }, progress)
        hands.say(done === null ? 'dit was al gedaan' : `${counted(done, 'sleutel', 'sleutels')} onder de nieuwe hoofdsleutel gelegd`)
        hands.say('maak nu van STARTLIJN_NEW_MASTER_KEY de STARTLIJN_MASTER_KEY, laat de eerste weg, en start elk proces opnieuw')
      } catch (error) {
        if (error instanceof UnreadableKey)
          throw new CommandFault(`niets veranderd: een sleutel van gezin ${error.owner.familyId} is niet van STARTLIJN_MASTER_KEY`)
        throw error
      } finally {
        await database.close()
      }
    },
  },
]
