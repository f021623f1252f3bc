import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../platform/project-folder.ts'
import type { Language } from '../../platform/text/text.ts'
import { type Programme, programmeFile } from './programme.ts'

const file = programmeFile.parse(JSON.parse(readFileSync(join(projectFolder, 'data/programmes.json'), 'utf8')))

/** The programmes as they are offered today: the highest version of each. */
export const currentProgrammes: readonly Programme[] = file.programmes.filter(
  ({ code, version }) => !file.programmes.some((other) => other.code === code && other.version > version),
)

/** A programme in the version an enrolment was made with, or the current one; null for an unknown code or version. */
export function findProgramme(code: string, version?: number): Programme | null {
  const all = version === undefined ? currentProgrammes : file.programmes
  return all.find((programme) => programme.code === code && (version === undefined || programme.version === version)) ?? null
}

/** The name on screen; a code without a programme is shown as it is. */
export function programmeName(code: string, language: Language): string {
  return findProgramme(code)?.name[language] ?? code
}

export function topicName(code: string, language: Language): string {
  return file.topics[code]?.[language] ?? code
}
