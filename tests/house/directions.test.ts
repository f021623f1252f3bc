import { expect, it, test } from 'vitest'
import { circleViolations, floors, floorViolations } from './directions.ts'
import { importsOf, sourceFiles } from './source-files.ts'

const files = sourceFiles()
const file = (path: string, ...imports: string[]) => ({ path, text: imports.map((from) => `import { x } from '${from}'`).join('\n') })

it('reads a house with every floor that is built', () => {
  expect(files.length).toBeGreaterThan(300)
  const built = new Set(files.map(({ path }) => path.split('/')[1]))
  expect(floors.flat()).toEqual(expect.arrayContaining([...built]))
})

it('imports only go down', () => {
  expect(floorViolations(files)).toEqual([])
})

it('no files wait for each other', () => {
  expect(circleViolations(files)).toEqual([])
})

it('sees every way to import', () => {
  const text = [
    "import './a.ts'",
    "import type { B } from './b.ts'",
    'import {\n  c,\n  type D,\n} from "../c.tsx"',
    "export { e } from './e.ts'",
    "const f = await import('./f.ts')",
    "import z from 'zod'",
    "const sentence = 'import nothing from here'",
  ].join('\n')
  expect(importsOf({ path: 'src/area/x.ts', text }).sort()).toEqual([
    'src/area/a.ts',
    'src/area/b.ts',
    'src/area/e.ts',
    'src/area/f.ts',
    'src/c.tsx',
    'zod',
  ])
})

test.each([
  ['a floor up', file('src/support/plan/plan.ts', '../../monitor/fact/facts-of.ts'), /a floor up/],
  ['the ground up', file('src/platform/audit/record-audit.ts', '../../area/area.ts'), /a floor up/],
  ['up, as a type only', { path: 'src/family/a.ts', text: "import type { Plan } from '../support/plan/plan.ts'" }, /a floor up/],
  ['up, while running', { path: 'src/area/a.ts', text: "await import('../app/main.ts')" }, /a floor up/],
  ['sideways', file('src/parent/mine/mine.pages.tsx', '../../monitor/pages/bars.ts'), /same floor/],
  ['from the app to the command line', file('src/app/main.ts', '../cli/command.ts'), /same floor/],
  ['a test', file('src/area/area.ts', './area.test.ts'), /for tests/],
  ['what helps tests', file('src/support/plan/plan.ts', '../test-line.ts'), /for tests/],
  ['out of the house', file('src/app/main.ts', '../../scripts/write-schema.ts'), /outside src/],
  ['from a room without a floor', file('src/attic/box.ts'), /has no floor/],
])('finds an import %s', (_title, planted, message) => {
  expect(floorViolations([planted])).toEqual([{ file: planted.path, what: expect.stringMatching(message) }])
})

test.each([
  ['down', file('src/monitor/fact/keep-facts.ts', '../../family/event/event.ts')],
  ['within the room', file('src/support/plan/plan.store.ts', '../sign-up/sign-up.ts')],
  ['from the command line to the app', file('src/cli/startlijn.ts', '../app/open-store.ts')],
  ['of a test', file('src/area/area.test.ts', '../support/test-line.ts')],
  ['of a package', file('src/area/area.ts', 'zod', 'node:fs', 'hono/jsx')],
])('allows an import %s', (_title, allowed) => {
  expect(floorViolations([allowed])).toEqual([])
})

it('finds files that wait for each other, not those that only share types', () => {
  const [a, b, c] = [file('src/area/a.ts', './b.ts'), file('src/area/b.ts', './c.ts'), file('src/area/c.ts', './a.ts')]
  expect(circleViolations([a, b, c])).toEqual([{ file: 'src/area/a.ts', what: expect.stringContaining('src/area/c.ts -> src/area/a.ts') }])
  const typed = { path: 'src/area/c.ts', text: "import type { A } from './a.ts'" }
  expect(circleViolations([a, b, typed])).toEqual([])
})
