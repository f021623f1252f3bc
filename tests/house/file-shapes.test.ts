import { expect, it, test } from 'vitest'
import { barrelViolations, domainWordViolations, longest, nameViolations, replacedModuleViolations, sizeViolations } from './file-shapes.ts'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles()

/** The frame in which the platform keeps apart whose data it holds; what the words mean is decided above it. */
const wordsOfAccess = {
  'src/platform/audit/record-audit.ts': ['famil', 'coalition', 'parent'],
  'src/platform/crypto/keyring.ts': ['famil'],
  'src/platform/crypto/master-key.store.ts': ['famil'],
  'src/platform/database/actor.ts': ['famil', 'coalition', 'parent'],
  'src/platform/database/as-actor.ts': ['famil', 'coalition', 'episode'],
  'src/platform/web/signed-in.ts': ['parent'],
}

it('names say what is inside', () => {
  expect(nameViolations(files)).toEqual([])
})

it('no file only passes things on', () => {
  expect(barrelViolations(files)).toEqual([])
})

it('no test puts another module in the place of one', () => {
  expect(replacedModuleViolations(files)).toEqual([])
})

test.each(["vi.mock('./a.ts')", "vi.doMock('./a.ts', () => ({}))"])('finds %s', (text) => {
  expect(replacedModuleViolations([{ path: 'src/area/a.test.ts', text }])).toHaveLength(1)
})

it('files stay short', () => {
  expect(sizeViolations(files)).toEqual([])
})

it('the platform knows nothing of Kansrijke Start', () => {
  expect(domainWordViolations(files, wordsOfAccess)).toEqual([])
})

test.each(['src/area/area-utils.ts', 'src/support/helpers/a.ts', 'src/family/index.ts', 'src/app/session-manager.ts', 'src/common/a.ts'])(
  'finds the empty name of %s',
  (path) => {
    expect(nameViolations([{ path, text: '' }])).toEqual([{ file: path, what: 'has a name that says nothing' }])
  },
)

it('finds a name with capitals, and lets words be that only begin like an empty one', () => {
  expect(nameViolations([{ path: 'src/area/areaTree.ts', text: '' }])).toHaveLength(1)
  expect(
    nameViolations([
      { path: 'src/app/library-visit.ts', text: '' },
      { path: 'src/area/area.store.test.ts', text: '' },
    ]),
  ).toEqual([])
})

test.each(["export * from './a.ts'", "export { a } from './a.ts'", "export type {\n  A,\n} from './a.ts'", "export * as a from './a.ts'"])(
  'finds a file that passes on: %s',
  (text) => {
    expect(barrelViolations([{ path: 'src/area/a.ts', text }])).toHaveLength(1)
  },
)

it('finds a file that is too long, and too many long ones', () => {
  const short = Array.from({ length: 20 }, (_, index) => ({ path: `src/area/a${index}.ts`, text: '\n' }))
  const of = (path: string, lines: number) => ({ path, text: '\n'.repeat(lines) })
  expect(sizeViolations([...short, of('src/area/b.ts', longest)])).toEqual([])
  expect(sizeViolations([...short, of('src/area/b.ts', longest + 1)])).toHaveLength(1)
  const many = ['b', 'c', 'd'].map((name) => of(`src/area/${name}.ts`, 201))
  expect(sizeViolations([...short, ...many])).toEqual([{ file: 'src', what: '3 of 23 files are longer than 200 lines' }])
})

test.each(['const family = 1', '// for the midwife', 'export interface HandoverRow {}', 'const familyId = x', "label: 'Gemeente'"])(
  'finds a word of the domain in the platform: %s',
  (text) => {
    expect(domainWordViolations([{ path: 'src/platform/id.ts', text }], {})).toHaveLength(1)
    expect(domainWordViolations([{ path: 'src/area/area.ts', text }], {})).toEqual([])
  },
)

it('lets the platform speak of fonts and of browsers', () => {
  const text = 'font-family: serif; parentPort.postMessage(child); transparent'
  expect(domainWordViolations([{ path: 'src/platform/ui/a.ts', text }], {})).toEqual([])
})
