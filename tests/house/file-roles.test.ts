import { expect, it, test } from 'vitest'
import { roleOf, roleViolations, sqlViolations } from './file-roles.ts'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles()

const searchedWords = 'the search index is made of the words people read, in both languages'

/** Imports that stand against the role of a file, and why. */
const allowedImports = {
  'src/landscape/service/search-index.store.ts -> src/landscape/service/service.text.ts': searchedWords,
  'src/landscape/service/service.store.ts -> src/landscape/service/service.text.ts': searchedWords,
}

/** Who else writes SQL, and why. */
const sqlOutsideStores = {
  'src/platform/database/as-actor.ts': 'tells the database who acts, for every transaction',
  'src/platform/database/take-long.ts': 'says how long the rest of a transaction may take; reads nothing',
  'src/platform/audit/record-audit.ts': 'the one way into the audit log; reading it is for stores',
  'src/platform/crypto/keyring.ts': 'the one way to the keys',
  'src/app/health.ts': 'asks whether the database answers; reads nothing',
  'src/people/demo/load-demo-people.ts': 'writes seven tables once, as one list of invented people',
}

it('files import what their role allows', () => {
  expect(roleViolations(files, allowedImports)).toEqual([])
})

it('only stores write SQL', () => {
  expect(sqlViolations(files, sqlOutsideStores)).toEqual([])
})

it('knows the role of a file by its name', () => {
  const paths = new Set(
    ['plan.ts', 'plan.store.ts', 'make-plan.ts', 'visit.ts', 'visit.pages.tsx'].map((name) => `src/support/plan/${name}`),
  )
  const roles = ['plan.ts', 'visit.ts', 'make-plan.ts', 'plan.store.ts', 'visit.pages.tsx', 'plan-view.tsx', 'plan.text.ts', 'a.island.ts']
  expect(roles.map((name) => roleOf(`src/support/plan/${name}`, paths))).toEqual([
    'rules',
    'rules',
    'other',
    'store',
    'pages',
    'view',
    'text',
    'island',
  ])
  expect(roleOf('src/platform/clock.ts', paths)).toBe('other')
})

const at = (name: string) => `src/support/plan/${name}`
const file = (path: string, ...imports: string[]) => ({ path, text: imports.map((from) => `import type { X } from '${from}'`).join('\n') })
const thing = [file(at('plan.store.ts')), file(at('plan.text.ts')), file(at('plan.pages.tsx')), file(at('plan-view.tsx'))]

test.each([
  ['rules with a store', [file(at('plan.ts'), './plan.store.ts')], /rules reach .*plan\.store\.ts$/],
  ['rules with texts', [file(at('plan.ts'), './plan.text.ts')], /rules reach .*plan\.text\.ts$/],
  ['rules with pages', [file(at('plan.ts'), './plan.pages.tsx')], /rules reach .*plan\.pages\.tsx$/],
  ['rules with the disk', [file(at('plan.ts'), 'node:fs')], /rules reach node:fs/],
  ['rules with a transaction', [file(at('plan.ts'), '../../platform/database/as-actor.ts')], /rules reach .*as-actor\.ts$/],
  [
    'rules with a store behind a plain file',
    [file(at('plan.ts'), './term.ts'), file(at('term.ts'), './plan.store.ts')],
    /through .*term\.ts$/,
  ],
  ['a store with pages', [file(at('goal.store.ts'), './plan.pages.tsx')], /a store imports .*plan\.pages\.tsx$/],
  ['a store with texts', [file(at('goal.store.ts'), './plan.text.ts')], /a store imports .*plan\.text\.ts$/],
  ['a store with a view', [file(at('goal.store.ts'), './plan-view.tsx')], /a store imports .*plan-view\.tsx$/],
  ['texts with a store', [file(at('goal.text.ts'), './plan.store.ts')], /texts import .*plan\.store\.ts$/],
  ['texts with a package', [file(at('goal.text.ts'), 'kysely')], /texts import kysely/],
  ['an island with the server', [file(at('a.island.ts'), '../../platform/web/page.ts')], /an island imports/],
  ['an island with a package', [file(at('a.island.ts'), 'zod')], /an island imports zod/],
  ['a use case with pages', [file(at('make-plan.ts'), './plan.pages.tsx')], /a use case imports .*plan\.pages\.tsx$/],
  ['a page with the database', [file(at('goal.pages.tsx'), 'kysely')], /a page imports kysely/],
])('finds %s', (_title, planted, message) => {
  expect(roleViolations([...planted, ...thing])).toEqual([{ file: planted[0]?.path, what: expect.stringMatching(message) }])
})

test.each([
  ["tx.db.selectFrom('plan').execute()"],
  ['const { rows } = await sql<{ id: string }>`select id from plan`.execute(tx.db)'],
  ['await sql`delete from plan`.execute(tx.db)'],
  ["tx.db.updateTable('plan').set({})"],
])('finds SQL in a use case: %s', (text) => {
  const planted = { path: at('make-plan.ts'), text }
  expect(sqlViolations([planted], {})).toEqual([{ file: planted.path, what: 'writes SQL and is no store' }])
  expect(sqlViolations([{ ...planted, path: at('plan.store.ts') }], {})).toEqual([])
  expect(sqlViolations([{ ...planted, path: at('plan.test.ts') }], {})).toEqual([])
})

it('finds a permission nobody uses any more', () => {
  expect(sqlViolations([file(at('make-plan.ts'))], { [at('make-plan.ts')]: 'once' })).toEqual([
    { file: at('make-plan.ts'), what: 'is on the list of files with SQL without need' },
  ])
})
