import { posix } from 'node:path'
import { isProduct, type SourceFile, type Violation } from './source-files.ts'

/** Names that say nothing of what is inside. */
const emptyNames = /(^|[-/.])(utils?|helpers?|common|misc|managers?|shared|lib)([-/.]|$)|(^|\/)index\.tsx?$/

export function nameViolations(files: readonly SourceFile[]): Violation[] {
  return files.flatMap(({ path }) => {
    const name = posix.basename(path)
    const parts = path.replace(/^src\//, '').split('/')
    if (parts.some((part) => emptyNames.test(part))) return [{ file: path, what: 'has a name that says nothing' }]
    return /^[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(name) ? [] : [{ file: path, what: 'is not in small letters with hyphens' }]
  })
}

/** Product files that only pass on what other files export. */
export function barrelViolations(files: readonly SourceFile[]): Violation[] {
  return files.filter(isProduct).flatMap(({ path, text }) => {
    const code = withoutComments(text)
    const passesOn = /\bexport\s+(?:type\s+)?(?:\*|\{[^}]*\})[^'"]*?\bfrom\s*['"]/.test(code)
    return passesOn ? [{ file: path, what: 'passes on what another file exports' }] : []
  })
}

/** Tests that put another module in the place of one; all tests of a worker share theirs (vitest.config.ts). */
export function replacedModuleViolations(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(({ text }) => /\bvi\.(doM|m)ock\(/.test(text))
    .map(({ path }) => ({ file: path, what: 'replaces a module that other tests use' }))
}

export const longest = 300
const usual = 200

/** Files over 300 lines, and the share of the product over 200 when that is more than one in ten. */
export function sizeViolations(files: readonly SourceFile[]): Violation[] {
  const written = files.filter(({ path }) => !/\.generated\.ts$/.test(path))
  const over = (lines: number) => written.filter(({ text }) => text.split('\n').length - 1 > lines)
  const tooLong = over(longest).map(({ path }) => ({ file: path, what: `is longer than ${longest} lines` }))
  const large = over(usual)
  return large.length * 10 <= written.length
    ? tooLong
    : [...tooLong, { file: 'src', what: `${large.length} of ${written.length} files are longer than ${usual} lines` }]
}

/** What Kansrijke Start is about; the platform could carry another product and knows none of it. */
const domainWords = new RegExp(
  [
    'kansrijke|startfoto|verlosk|kraam|zwanger|geboorte|moeder|gezin|gemeente|aanmeld|overdracht|regievoer|meldcode|\\b(?:jgz|vsv|nnz|mdo)\\b',
    'midwi(?:fe|ves)|pregnan|\\bbirth|\\bbab(?:y|ies)|mother|municipal|triage|conference|hand-?over|sign[-_]?up|consent|enrolment',
    'coordinator|factsheet|indicator|landscape|\\bfamil(?:y|ies)\\b|\\bfamily_|family(?:id|view)|coalition|episode|\\bparents?\\b',
  ].join('|'),
  'i',
)

/** Platform files with a word of the domain in code or comment, except the words the list allows there. */
export function domainWordViolations(files: readonly SourceFile[], allowed: Readonly<Record<string, readonly string[]>>): Violation[] {
  return files
    .filter((file) => isProduct(file) && file.path.startsWith('src/platform/'))
    .flatMap(({ path, text }) => {
      const own = text.replaceAll('font-family', '')
      const words = [...own.matchAll(new RegExp(domainWords.source, 'gi'))].map(([word]) => word.toLowerCase())
      const wrong = [...new Set(words)].filter((word) => !(allowed[path] ?? []).some((stem) => word.startsWith(stem)))
      return wrong.map((word) => ({ file: path, what: `the platform says "${word}"` }))
    })
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g, ' ')
}
