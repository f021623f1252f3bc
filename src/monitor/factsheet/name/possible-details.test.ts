import { expect, it } from 'vitest'
import { possibleDetails } from './possible-details.ts'

it.each<[string, string[]]>([
  ['Bel Lotte op 06-12345678.', ['phone 06-12345678']],
  ['Bel 026 123 45 67 of (026) 1234567.', ['phone 026 123 45 67', 'phone (026) 1234567']],
  ['Bel 026 - 123 45 67 of 026/1234567.', ['phone 026 - 123 45 67', 'phone 026/1234567']],
  ['Op 01-02-2023 10 uur en 02-03-2024.', []],
  ['Bel +31 6 1234 5678 of 0031612345678', ['phone +31 6 1234 5678', 'phone 0031612345678']],
  ['Mail lotte.dewit@voorbeeld.nl, of niet.', ['email lotte.dewit@voorbeeld.nl']],
  ['Haar nummer is 111222333 en dat van hem 123456782.', ['bsn 111222333', 'bsn 123456782']],
  ['Nummer 1112.22.333', ['bsn 1112.22.333']],
  ['Nummer 123456789 past niet bij de elfproef, 000000000 is niemand.', []],
  ['Zij woont op Dorpsstraat 12, 6871 AB Renkum.', ['address Dorpsstraat 12, 6871 AB']],
  ['Zij woont op 6871AB 12 b.', ['address 6871AB 12 b']],
  ['Zij woont op 6871 AB, nummer 12.', ['address 6871 AB, nummer 12']],
  ['In 2023 en 2024 waren het er 1.234; in 2019, 2020, 2021, 2022 niet.', []],
  ['In de jaren 2019-2023 ging het om 12.345.678 euro, in 2023 om 0,5%. Bel 112 of 0800-0188.', []],
  ['In Renkum (6871 AB) is een wijkteam.', []],
  ['', []],
])('%j holds %j', (text, found) => expect(possibleDetails(text).details.map(({ kind, words }) => `${kind} ${words}`)).toEqual(found))

it('leaves the rest of the text, in which the other rules look', () => {
  expect(possibleDetails('Bel Lotte op 06-12345678 of mail xanadu@voorbeeld.nl aan.').rest).toBe('Bel Lotte op  ,  of mail  ,  aan.')
})
