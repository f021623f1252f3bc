import { posix } from 'node:path'
import { roomOf } from './directions.ts'
import { importsOf, isProduct, type SourceFile, type Violation } from './source-files.ts'

export type Role = 'rules' | 'store' | 'pages' | 'view' | 'text' | 'island' | 'other'

/** The role a file's name gives it. Rules carry the name of a thing: of their folder, or of a store or pages beside them. */
export function roleOf(path: string, paths: ReadonlySet<string>): Role {
  const name = posix.basename(path)
  const named = /\.(store|text|island)\.ts$|\.(pages)\.tsx?$/.exec(name)
  if (named) return (named[1] ?? named[2]) as Role
  if (name.endsWith('.tsx')) return 'view'
  const folder = posix.dirname(path)
  const thing = name.replace(/\.ts$/, '')
  const beside = ['store.ts', 'pages.tsx', 'pages.ts'].some((end) => paths.has(`${folder}/${thing}.${end}`))
  const inThing = path.split('/').length > 3
  return hasThings(path) && (beside || (inThing && thing === posix.basename(folder))) ? 'rules' : 'other'
}

/** `platform`, `app` and `cli` hold machinery, not things. */
function hasThings(path: string): boolean {
  return !['platform', 'app', 'cli'].includes(roomOf(path))
}

/** The part of the platform that computes and knows nothing of the outside. */
const pureGround = [
  'result',
  'clock',
  'web/optional-field',
  'web/readable-fields',
  'text/date-words',
  'text/number-format',
  'text/text',
  'csv/csv-problem',
].map((name) => `src/platform/${name}.ts`)

/** Files whose imports break their role, except `file -> import` of the list. Rules must be pure, also through plain files; types count. */
export function roleViolations(files: readonly SourceFile[], allowed: Readonly<Record<string, string>> = {}): Violation[] {
  const product = files.filter(isProduct)
  const byPath = new Map(product.map((file) => [file.path, file]))
  const paths = new Set(byPath.keys())
  return product.flatMap((file) => {
    const role = roleOf(file.path, paths)
    if (role === 'rules') {
      const impure = impurityOf(file, byPath, paths, [])
      return impure === null ? [] : [{ file: file.path, what: `rules reach ${impure}` }]
    }
    return importsOf(file).flatMap((target) => {
      const wrong = isWrongFor(role, file.path, target, paths)
      return wrong === null || `${file.path} -> ${target}` in allowed ? [] : [{ file: file.path, what: `${wrong} ${target}` }]
    })
  })
}

function impurityOf(
  file: SourceFile,
  byPath: Map<string, SourceFile>,
  paths: ReadonlySet<string>,
  trail: readonly string[],
): string | null {
  for (const target of importsOf(file)) {
    if (target === 'zod' || pureGround.includes(target) || trail.includes(target)) continue
    const next = byPath.get(target)
    const through = [...trail, file.path].slice(1).map((path) => ` through ${path}`)
    const plain = ['rules', 'other'].includes(roleOf(target, paths)) && next !== undefined && hasThings(target)
    if (!plain) return `${target}${through.join('')}`
    const deeper = impurityOf(next, byPath, paths, [...trail, file.path])
    if (deeper !== null) return deeper
  }
  return null
}

const ofPages = new Set(['pages', 'view', 'text'])

function isWrongFor(role: Role, from: string, target: string, paths: ReadonlySet<string>): string | null {
  const other = roleOf(target, paths)
  if (role === 'store' && ofPages.has(other)) return 'a store imports'
  if (role === 'text' && !['src/platform/text/', 'src/platform/clock.ts'].some((allowed) => target.startsWith(allowed)))
    return isWordless(other, target) ? null : 'texts import'
  if (role === 'island') return other === 'island' || target.startsWith('hono/jsx/dom') ? null : 'an island imports'
  if (role === 'other' && hasThings(from) && other === 'pages') return 'a use case imports'
  if ((role === 'pages' || role === 'view') && (target === 'kysely' || target === 'pg')) return 'a page imports'
  return null
}

/** Texts take the codes they must translate from the rules, and words from other texts. */
function isWordless(role: Role, target: string): boolean {
  return role === 'text' || (target.startsWith('src/') && role === 'rules')
}

const speaksSql = /\bsql(?:<[^`]*>)?`|\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(/

/** Files that write SQL without being a store, except those of the list. */
export function sqlViolations(files: readonly SourceFile[], allowed: Readonly<Record<string, string>>): Violation[] {
  const speaking = files.filter((file) => isProduct(file) && !file.path.endsWith('.store.ts') && speaksSql.test(file.text))
  const stale = Object.keys(allowed).filter((path) => !speaking.some((file) => file.path === path))
  return [
    ...speaking.filter(({ path }) => !(path in allowed)).map(({ path }) => ({ file: path, what: 'writes SQL and is no store' })),
    ...stale.map((path) => ({ file: path, what: 'is on the list of files with SQL without need' })),
  ]
}
