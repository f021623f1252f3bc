import { expect, it } from 'vitest'
import { whoLookedText } from '../../src/parent/mine/who-looked.text.ts'
import { overviewText } from '../../src/support/overview/overview.text.ts'
import { isProduct, sourceFiles } from './source-files.ts'

const ofFamilies = sourceFiles().filter((file) => isProduct(file) && /^src\/(family|support|parent)\//.test(file.path))
const recorded = new Set(ofFamilies.flatMap(({ text }) => [...text.matchAll(/objectType: '(\w+)'/g)].map(([, type]) => type ?? '')))

it.each(['nl', 'en'] as const)('a parent who reads who looked finds a word for everything that is recorded (%s)', (language) => {
  expect(recorded.size).toBeGreaterThan(10)
  for (const { things } of [overviewText[language], whoLookedText[language]])
    expect([...recorded].filter((type) => !(type in things))).toEqual([])
})

it.each(['nl', 'en'] as const)('and reads what was done by codes that are recorded (%s)', (language) => {
  const acting = ofFamilies.filter(({ path }) => !path.endsWith('.text.ts'))
  const codes = new Set(acting.flatMap(({ text }) => [...text.matchAll(/'(\w+\.\w+)'/g)].map(([, code]) => code ?? '')))
  const { acts } = whoLookedText[language]
  expect(Object.keys(acts).filter((code) => !codes.has(code))).toEqual([])
  // Two acts in the same words would look like one thing done twice.
  expect(new Set(Object.values(acts)).size).toBe(Object.keys(acts).length)
})
