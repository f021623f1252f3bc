import { importsOf, isForTests, isProduct, type SourceFile, type Violation } from './source-files.ts'

/** The floors of the house, the lowest first; rooms on one floor do not know each other. */
export const floors: readonly (readonly string[])[] = [
  ['platform'],
  ['area'],
  ['people'],
  ['landscape'],
  ['family'],
  ['signal'],
  ['support'],
  ['monitor', 'parent', 'cooperation'],
  ['exchange'],
  ['app', 'cli'],
]

/** The command line starts what `app` puts together. */
const sideways = new Set(['cli -> app'])

export function roomOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function floorOf(path: string): number {
  return floors.findIndex((rooms) => rooms.includes(roomOf(path)))
}

/** Imports that go up, sideways, to tests, or out of `src`; and rooms without a floor. */
export function floorViolations(files: readonly SourceFile[]): Violation[] {
  return files.filter(isProduct).flatMap((file) => {
    if (floorOf(file.path) < 0) return [{ file: file.path, what: `the room "${roomOf(file.path)}" has no floor` }]
    return importsOf(file).flatMap((target) => {
      const what = wrongDirection(file.path, target)
      return what === null ? [] : [{ file: file.path, what }]
    })
  })
}

function wrongDirection(from: string, target: string): string | null {
  if (!/\.(ts|tsx)$/.test(target) || !target.includes('/')) return null
  if (isForTests(target)) return `imports ${target}, which is for tests`
  if (!target.startsWith('src/')) return `imports ${target}, outside src`
  const [low, high] = [floorOf(target), floorOf(from)]
  if (roomOf(from) === roomOf(target) || low < high) return null
  if (low > high) return `imports ${target}, a floor up`
  return sideways.has(`${roomOf(from)} -> ${roomOf(target)}`) ? null : `imports ${target}, a room on the same floor`
}

/** Files that wait for each other; each circle once, by its first file. Types alone make no circle. */
export function circleViolations(files: readonly SourceFile[]): Violation[] {
  const known = new Map(files.filter(isProduct).map((file) => [file.path, importsOf({ ...file, text: withoutTypeImports(file.text) })]))
  const done = new Set<string>()
  const found: Violation[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push({ file: path, what: `imports itself through ${[...trail.slice(at + 1), path].join(' -> ')}` })
    if (at >= 0 || done.has(path)) return
    for (const target of known.get(path) ?? []) if (known.has(target)) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of known.keys()) visit(path, [])
  return found
}

function withoutTypeImports(text: string): string {
  return text.replaceAll(/(^|\n)\s*(?:import|export) type [^'"]*?from\s*['"][^'"\n]+['"]/g, '$1')
}
