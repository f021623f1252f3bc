import { posix } from 'node:path'
import { roleOf } from './file-roles.ts'
import { isProduct, type SourceFile, type Violation } from './source-files.ts'

/** Words of any program, which need no explanation beside a term: `VisitState`, `PlanInput`. */
export const technicalWords = new Set(
  [
    'act',
    'detail',
    'entry',
    'input',
    'kind',
    'level',
    'new',
    'of',
    'pages',
    'ref',
    'refusal',
    'series',
    'state',
    'table',
    'type',
    'with',
  ].concat(
    // What is filled in or done, as the name of a form.
    ['bring', 'done', 'end', 'hold', 'made', 'make', 'off', 'offer', 'prepare', 'review', 'start', 'step', 'summary', 'talk', 'visits'],
  ),
)

/** Things of the machinery, which is no part of the domain. */
export const machineryTables = new Set(['migration', 'session'])

/** `SignUpInput`, `sign_up`, `sign-up` -> sign, up, input. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/** The names in code of the glossary, and those it forbids. */
export function readGlossary(text: string): { terms: string[]; forbidden: string[] } {
  const [kept = '', dropped = ''] = text.split('## Words we do not use')
  const coded = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, term]) => term ?? '')
  const column = (part: string, at: number) =>
    part
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .flatMap((line) => coded(line.split('|')[at] ?? ''))
  return { terms: column(kept, 2), forbidden: column(dropped, 1) }
}

/** The words of a name that no term and no technical word covers; a term covers its words in order. */
export function unknownWords(name: string, terms: readonly string[]): string[] {
  const known = terms.map(wordsOf).sort((a, b) => b.length - a.length)
  const left = wordsOf(name)
  const unknown: string[] = []
  while (left.length > 0) {
    const term = known.find((words) => words.every((word, index) => isSame(word, left[index])))
    const word = left[0] ?? ''
    if (term === undefined && !technicalWords.has(word)) unknown.push(word)
    left.splice(0, term?.length ?? 1)
  }
  return unknown
}

const isSame = (word: string, other: string | undefined) => other === word || other === `${word}s`

/** The domain's own names: folders of things, tables, and types of rules. */
export function domainNames(files: readonly SourceFile[], tables: readonly string[]): { name: string; file: string }[] {
  const product = files.filter(isProduct)
  const paths = new Set(product.map(({ path }) => path))
  const inRooms = product.filter(({ path }) => !/^src\/(platform|app|cli)\//.test(path))
  const folders = new Map(
    inRooms
      .filter(({ path }) => path.split('/').length > 3)
      .map(({ path }) => [posix.dirname(path), posix.dirname(path).split('/')[2] ?? '']),
  )
  const types = inRooms
    .filter(({ path }) => roleOf(path, paths) === 'rules')
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => ({ name: name ?? '', file: path })),
    )
  return [
    ...[...folders].map(([file, name]) => ({ name, file })),
    ...tables.filter((table) => !machineryTables.has(table)).map((table) => ({ name: table.replace(/^keyring\./, ''), file: table })),
    ...types,
  ]
}

export function glossaryViolations(names: readonly { name: string; file: string }[], terms: readonly string[]): Violation[] {
  return names.flatMap(({ name, file }) =>
    unknownWords(name, terms).map((word) => ({ file, what: `"${word}" of ${name} is not in GLOSSARY.md` })),
  )
}

/** Words that stand for something else, with the `file name` that may hold them all the same. */
export interface Exceptions {
  readonly [word: string]: RegExp
}

export function synonymViolations(
  names: readonly { name: string; file: string }[],
  forbidden: readonly string[],
  except: Exceptions,
): Violation[] {
  return names.flatMap(({ name, file }) =>
    wordsOf(name)
      .map((word) => forbidden.find((other) => isSame(other, word)))
      .filter((word) => word !== undefined && !except[word]?.test(`${file} ${name}`))
      .map((word) => ({ file, what: `${name} says "${word}"` })),
  )
}
