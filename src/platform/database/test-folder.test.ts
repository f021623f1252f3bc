import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { removeForgotten } from './test-folder.ts'

let place = ''
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'startlijn-forgotten-'))
  for (const name of ['startlijn-e2e-1', 'somebody-else']) mkdirSync(join(place, name))
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

const hoursOn = (hours: number) => Date.now() + hours * 60 * 60 * 1000

it('takes away what a run left hours ago, never what may be in use or is of others', () => {
  removeForgotten(place, hoursOn(1))
  expect(existsSync(join(place, 'startlijn-e2e-1'))).toBe(true)
  removeForgotten(place, hoursOn(3))
  expect(existsSync(join(place, 'startlijn-e2e-1'))).toBe(false)
  expect(existsSync(join(place, 'somebody-else'))).toBe(true)
  removeForgotten(join(place, 'nowhere'))
})
