import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlainDate } from '../platform/clock.ts'
import { readCsv } from '../platform/csv/read-csv.ts'
import { projectFolder } from '../platform/project-folder.ts'
import type { AreaTree } from './area-tree.ts'
import type { Became } from './former-municipality.text.ts'

interface Municipality {
  /** CBS code. */
  code: string
  name: string
}

/** A municipality that is no more, as data/former-municipalities.csv has it. */
export interface FormerMunicipality extends Municipality {
  /** The first day it was no more. */
  since: PlainDate
  change: 'merged' | 'renamed'
  into: Municipality
  /** Municipalities that had merged into it, and since when. */
  took: readonly { name: string; since: PlainDate }[]
}

let shipped: ReadonlyMap<string, FormerMunicipality> | null = null

/** What to say of a municipality that this installation does not have, for the hint of a problem; null when it is not known to have ended. */
export function becameHere(nameOrCode: string, areas: Pick<AreaTree, 'find'>): string | null {
  const steps = whatBecameOf(nameOrCode)
  if (steps === null) return null
  const [{ name, code, took }] = steps
  const last = (steps.at(-1) ?? steps[0]).into
  const became: Became = {
    name,
    code,
    took,
    steps: steps.map(({ since, change, into }) => ({ since, change, into })),
    here: (areas.find(last.code) ?? areas.find(last.name))?.slug ?? '',
  }
  return JSON.stringify(became)
}

/** The same of an area that a file of boundaries gives names and codes, with commas between; what it became is not looked up here. */
export function becameOfNamed(named: string): string | null {
  return (
    named
      .split(', ')
      .map((name) => becameHere(name, { find: () => undefined }))
      .find((hint) => hint !== null) ?? null
  )
}

/** What became of it, step by step, the last one into a municipality of today. Null when no such municipality is known to have ended. */
export function whatBecameOf(nameOrCode: string): readonly [FormerMunicipality, ...FormerMunicipality[]] | null {
  shipped ??= read()
  const first = shipped.get(keyOf(nameOrCode))
  if (first === undefined) return null
  const steps: [FormerMunicipality, ...FormerMunicipality[]] = [first]
  for (
    let next = shipped.get(keyOf(first.into.code));
    next !== undefined && !steps.includes(next);
    next = shipped.get(keyOf(next.into.code))
  )
    steps.push(next)
  return steps
}

/** By code, name or the name as an address has it: `millingen-aan-de-rijn`. */
function read(): ReadonlyMap<string, FormerMunicipality> {
  const reading = readCsv(readFileSync(join(projectFolder, 'data/former-municipalities.csv')), [
    'code',
    'name',
    'since',
    'change',
    'into_code',
    'into_name',
  ])
  if (!reading.ok) throw new Error(`data/former-municipalities.csv: ${JSON.stringify(reading.problems[0])}`)
  const all = reading.rows.map(({ cell }) => ({
    code: cell('code'),
    name: cell('name'),
    since: cell('since'),
    change: cell('change') === 'renamed' ? ('renamed' as const) : ('merged' as const),
    into: { code: cell('into_code'), name: cell('into_name') },
  }))
  return new Map(
    all.flatMap((each) => {
      const took = all
        .filter(({ into, change }) => into.code === each.code && change === 'merged')
        .map(({ name, since }) => ({ name, since }))
      return [each.code, each.name].map((term) => [keyOf(term), { ...each, took }] as const)
    }),
  )
}

function keyOf(term: string): string {
  return term
    .trim()
    .toLocaleLowerCase('nl')
    .replaceAll(/[\s-]+/g, ' ')
}
