import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createKeyring, type KeyringOptions } from '../platform/crypto/keyring.ts'
import { masterKeyInUse } from '../platform/crypto/master-key.store.ts'
import { recogniseMasterKey } from '../platform/crypto/recognise-master-key.ts'
import { type Database, type DatabaseParts, openEmbeddedDatabase, openServerDatabase } from '../platform/database/database.ts'
import { layTemplate } from '../platform/database/template.ts'
import type { Language } from '../platform/text/text.ts'
import { demoTemplate } from './demo-template.ts'
import type { Environment } from './environment.ts'
import { isEmptyStore, loadShippedData } from './load-shipped-data.ts'
import { openStoreText } from './open-store.text.ts'

/** Opens the store the environment names: the server's, or the embedded one in its folder, laid out with the practice region on first use. */
export async function openStore(
  environment: Environment,
  { tell, ...given }: Omit<DatabaseParts, 'keyring'> & Pick<KeyringOptions, 'tell'>,
  say: (line: string) => void,
  language: Language = 'en',
): Promise<Database> {
  const { databaseUrl, masterKey, nextMasterKey, mode } = environment
  const now = new Date()
  const parts = { ...given, keyring: createKeyring(masterKey) }
  const opened =
    databaseUrl === undefined ? await openFolder(environment, parts, say, language) : await openServerDatabase(databaseUrl, parts)
  try {
    const markKey = await recogniseMasterKey(opened, now, masterKey, nextMasterKey)
    // Nobody wraps the keys of a folder anew while it is open here.
    const watched = opened.engine === 'server' ? { inUse: masterKeyInUse } : {}
    const own = { ...(nextMasterKey === undefined ? {} : { nextMasterKey }), ...(tell === undefined ? {} : { tell }) }
    const database = { ...opened, keyring: createKeyring(masterKey, { markKey, ...own, ...watched }) }
    if (databaseUrl !== undefined && (await isEmptyStore(database, now))) {
      say(openStoreText[language].loading)
      await loadShippedData(database, now, mode)
    }
    return database
  } catch (error) {
    await opened.close()
    throw error
  }
}

async function openFolder(
  environment: Environment,
  parts: DatabaseParts,
  say: (line: string) => void,
  language: Language,
): Promise<Database> {
  mkdirSync(environment.dataFolder, { recursive: true })
  const folder = join(environment.dataFolder, 'store')
  await layTemplate(folder, () => demoTemplate(environment, say, language))
  return openEmbeddedDatabase(folder, parts)
}
