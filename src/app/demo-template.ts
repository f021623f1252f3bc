import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { forgetEndedKeys } from '../family/circle/ended-key.store.ts'
import { createKeyring } from '../platform/crypto/keyring.ts'
import { printOf } from '../platform/crypto/master-key.ts'
import { theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { openEmbeddedDatabase } from '../platform/database/database.ts'
import { readMigrations } from '../platform/database/migrate.ts'
import { emptyTemplate, hashOfTexts, preparedTemplate } from '../platform/database/template.ts'
import { projectFolder } from '../platform/project-folder.ts'
import type { Language } from '../platform/text/text.ts'
import { loadDemoRegion } from './demo/load-demo-region.ts'
import type { Environment } from './environment.ts'
import { countByTheRulesOfToday } from './keep-counting.ts'
import { loadShippedData } from './load-shipped-data.ts'
import { openStoreText } from './open-store.text.ts'
import { projectors } from './projectors.ts'

/** Families in the demo region, and the seed of their invented history. */
export const demoFamilies = { families: 300, seed: 1 }

/** Whose rules decide what is stored; what only shows figures does not. */
const foldersOfDemo = [
  ...['src/area', 'src/people', 'src/landscape', 'src/family', 'src/support', 'src/app/demo'],
  ...['src/monitor/fact', 'src/monitor/figure', 'src/monitor/indicator', 'src/monitor/set'],
]

/** What the demo store is made from: the migrations, the open data, and the code that writes the invented history. */
function sourcesOfDemo(): string[] {
  const texts = (folder: string, wanted: (name: string) => boolean) =>
    readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && wanted(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => readFileSync(file, 'utf8'))
  const isRule = (name: string) => name.endsWith('.ts') && !name.includes('.test.') && !name.includes('.text.') && !name.includes('.pages.')
  return [
    ...readMigrations().flatMap(({ name, hash }) => [name, hash]),
    ...texts('data', () => true),
    ...foldersOfDemo.flatMap((folder) => texts(folder, isRule)),
  ]
}

/** A prepared store with the open data, the demo people and their families; made once per version of its sources and master key. */
export function demoTemplate(
  environment: Pick<Environment, 'masterKey'>,
  say: (line: string) => void,
  language: Language = 'en',
): Promise<string> {
  const text = openStoreText[language]
  return preparedTemplate('demo', hashOfTexts([...sourcesOfDemo(), printOf(environment.masterKey)]), async (folder) => {
    say(text.preparing)
    cpSync(await emptyTemplate(), folder, { recursive: true })
    const open = () =>
      openEmbeddedDatabase(folder, { keyring: createKeyring(environment.masterKey), projectors }, { durable: false, apart: false })
    const database = await open()
    const today = new Date()
    await loadShippedData(database, today, 'demo')
    await loadDemoRegion(database, {
      ...demoFamilies,
      today,
      progress: (done, all) => done % 50 === 0 && say(text.families(done, all)),
    })
    await countByTheRulesOfToday(database, today)
    await asActor(database, theSystem, today, forgetEndedKeys)
    await database.close()
    // Opening it once more leaves it tidy: every first start copies what stands here.
    await (await open()).close()
  })
}
