import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it, test } from 'vitest'
import { projectFolder } from '../../src/platform/project-folder.ts'
import { domainNames, type Exceptions, glossaryViolations, readGlossary, synonymViolations, unknownWords, wordsOf } from './glossary.ts'
import { isProduct, sourceFiles } from './source-files.ts'

const files = sourceFiles()
const migrations = readdirSync(join(projectFolder, 'migrations')).map((name) =>
  readFileSync(join(projectFolder, 'migrations', name), 'utf8'),
)
const { terms, forbidden } = readGlossary(readFileSync(join(projectFolder, 'GLOSSARY.md'), 'utf8'))
const tables = migrations.flatMap((sql) => [...sql.matchAll(/^create table (?:if not exists )?([a-z_.]+)/gm)].map(([, name]) => name ?? ''))
const columns = [
  ...readFileSync(join(projectFolder, 'src/platform/database/schema.generated.ts'), 'utf8').matchAll(/^ {2}"?([a-z_.]+)"?:/gm),
]

const allowed: Exceptions = {
  // A family on an agenda and the facts of an episode are cases; a person never is.
  case: /^src\/(support\/conference|monitor\/fact)\/|^migrations (conference_case|case_fact|case_id|cases)$/,
  // The Wmo's own word for what starts a term in law.
  notification: /wmo_notification$/,
}

const named = [
  ...files
    .filter((file) => isProduct(file) && !/^src\/(platform|app|cli)\//.test(file.path))
    .flatMap(({ path, text }) => [
      { file: path, name: basename(path).replace(/\..*$/, '') },
      ...[...text.matchAll(/^export (?:async )?(?:interface|type|const|function) (\w+)/gm)].map(([, name]) => ({
        file: path,
        name: name ?? '',
      })),
    ]),
  ...tables.map((name) => ({ file: 'migrations', name })),
  ...columns.map(([, name]) => ({ file: 'migrations', name: name ?? '' })),
]

it('explains every thing, table and type of the rules', () => {
  const names = domainNames(files, tables)
  expect(names.length).toBeGreaterThan(120)
  expect(glossaryViolations(names, terms)).toEqual([])
})

it('explains nothing that is not there', () => {
  const words = new Set([...files.flatMap(({ text }) => wordsOf(text)), ...migrations.flatMap(wordsOf)])
  const text = [...files.map(({ text }) => text), ...migrations, ...files.map(({ path }) => path)]
    .map((part) => wordsOf(part).join(' '))
    .join('\n')
  expect(terms.filter((term) => !words.has(wordsOf(term)[0] ?? '') || !text.includes(wordsOf(term).join(' ')))).toEqual([])
})

it('names everything once', () => {
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([])
})

it('is spoken in code: nothing goes by another word', () => {
  expect(forbidden).toEqual(expect.arrayContaining(['client', 'patient', 'dossier', 'meeting', 'report']))
  expect(synonymViolations(named, forbidden, allowed)).toEqual([])
})

test.each([
  ['HandoverInput', []],
  ['conference_case', []],
  ['sign-up', []],
  ['VisitWindow', []],
  ['CareTicket', ['care', 'ticket']],
  ['HandoverBucket', ['bucket']],
])('reads the words of %s', (name, unknown) => {
  expect(unknownWords(name, terms)).toEqual(unknown)
})

test.each(['clientId', 'patient_name', 'TeamMeeting', 'reportOfFamily', 'user', 'new-appointment', 'case_manager'])(
  'finds another word in %s',
  (name) => {
    const planted = [{ file: 'src/support/plan/plan.ts', name }]
    expect(synonymViolations(planted, forbidden, allowed)).toHaveLength(1)
  },
)
