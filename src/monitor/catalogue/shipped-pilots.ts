import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../platform/project-folder.ts'
import { type KeptPilot, pilotFile } from './pilot.ts'

const file = pilotFile.parse(JSON.parse(readFileSync(join(projectFolder, 'data/pilots.json'), 'utf8')))

/** Pilots that public sources describe. */
export const shippedPilots: readonly KeptPilot[] = file.pilots.map((pilot) => ({ ...pilot, revision: null, publishedOn: null }))
