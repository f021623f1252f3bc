import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { schemaFile, schemaTypes } from './write-schema.ts'

it('the generated types are those of the migrated database', async () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(await schemaTypes())
}, 60_000)
