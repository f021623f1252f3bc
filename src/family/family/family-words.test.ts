import { expect, it } from 'vitest'
import { stageInWords } from './family.text.ts'

const born = { pregnancy: 'born', dueDate: null, bornOn: '2026-03-02' } as const

it.each([
  ['2026-03-08', 'pas geboren', 'just born'],
  ['2026-03-09', 'baby van 1 week', 'baby of 1 week'],
  ['2026-03-16', 'baby van 2 weken', 'baby of 2 weeks'],
  ['2026-09-01', 'kind van 5 maanden', 'child of 5 months'],
  ['2026-09-02', 'kind van 6 maanden', 'child of 6 months'],
])('on %s: %s', (day, dutch, english) => {
  expect(stageInWords(born, day, 'nl')).toBe(dutch)
  expect(stageInWords(born, day, 'en')).toBe(english)
})
