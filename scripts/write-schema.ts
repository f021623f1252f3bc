// Writes src/platform/database/schema.generated.ts from the migrations; a test compares the two.
import { writeFileSync } from 'node:fs'
import { schemaFile, schemaTypes } from '../src/platform/database/write-schema.ts'

writeFileSync(schemaFile, await schemaTypes())
