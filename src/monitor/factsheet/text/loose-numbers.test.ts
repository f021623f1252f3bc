import { expect, it } from 'vitest'
import { causalWords, looseNumbers } from './loose-numbers.ts'

const printed = 'Regio Zuid 4,2% 2023, 52 in aantal, 1.120 vrouwen, VSV Kracht: 8'

it.each([
  ['Het was 4,2% in 2023.', []],
  ['Het was 4,3% in 2023.', ['4,3%']],
  ['Het was 12 procent.', ['12 procent']],
  ['Er waren 52 zwangeren en 7 gezinnen.', ['7 gezinnen']],
  ['Drie moeders vertelden het.', ['Drie moeders']],
  ['Dat zijn 8 gezinnen.', ['8 gezinnen']],
  ['Dat zijn 3 kwetsbare gezinnen.', ['3 kwetsbare gezinnen']],
  ['In 1.120 vrouwen, elke 2 weken, op 1 juli 2024.', []],
  ['Van de 52 kregen er 13 een huisbezoek.', ['er 13 een huisbezoek']],
  ['In 2025 waren er 13 prenatale huisbezoeken.', ['er 13 prenatale huisbezoeken']],
  ['Er waren er twee bij.', ['er twee']],
  ['Er is in 2025 veel gedaan, er was in 4 wijken een spreekuur.', []],
  ['7 gezinnen en nog eens 7 gezinnen', ['7 gezinnen']],
])('%j holds %j', (text, found) => expect(looseNumbers(text, printed)).toEqual(found))

it.each([
  ['Dankzij het huisbezoek daalt het.', ['dankzij']],
  ['Dat komt door de crisis, waardoor het stijgt.', ['komt door', 'waardoor']],
  ['Het cijfer daalde; de oorzaak kennen wij niet.', []],
])('%j names a cause: %j', (text, found) => expect(causalWords(text)).toEqual(found))
