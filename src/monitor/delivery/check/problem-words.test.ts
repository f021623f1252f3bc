import { expect, it } from 'vitest'
import { problemWords } from './problem-words.ts'

it.each([
  ['wrong_unit', 'count', 'percent', 'Deze indicator is in procent, niet in aantal.', 'This indicator is in per cent, not in number.'],
  ['unknown_unit', 'stuks', 'count', '“stuks” is geen eenheid die we kennen. Deze indicator is in aantal.', 'This indicator is in number.'],
  ['double_figure', '8a, Ede, 2024', '4', 'Laat u het hier weg, dan geldt rij 4.', 'row 4 holds'],
])('names units and rows in the language of the reader: %s', (code, value, hint, dutch, english) => {
  expect(problemWords({ code, value, hint }, 'nl')).toContain(dutch)
  expect(problemWords({ code, value, hint }, 'en')).toContain(english)
})
