import { expect, it } from 'vitest'
import { possibleNames } from './possible-names.ts'

const known = new Set(['renkum', 'regio', 'zuid', 'gelderland', 'midden', 'nu', 'niet', 'zwanger'])

it.each<[string, string[]]>([
  ['Wij belden Lotte de Wit op.', ['Lotte de Wit']],
  ['Lotte de Wit vertelde het.', ['Lotte de Wit']],
  ['Het gaat goed. Fatima vertelde hoe.', ['Fatima']],
  ['Mevrouw Jansen kwam langs.', ['Jansen']],
  ['Dat zei L. Jansen ook.', ['L. Jansen']],
  ['Wij spraken Xiomara en daarna Xiomara nog eens.', ['Xiomara']],
  ['“Toen kwam Sanne,” zei zij.', ['Sanne']],
  ['In Renkum en Regio Zuid, en in Gelderland-Midden.', []],
  ['De POP-poli, het MDO en VoorZorg bellen.', []],
  ['Nu Niet Zwanger is er. Gemeente en GGD doen mee.', []],
  ['wij spraken lotte', []],
  ['', []],
])('%j holds %j', (text, names) => expect(possibleNames(text, known).map(({ words }) => words)).toEqual(names))

it('keeps a digest of the words, the same each time and for nothing else', () => {
  const [one, other] = possibleNames('Wij spraken Xiomara. En Ysabella.', known)
  expect(one?.digest).toMatch(/^[0-9a-f]{64}$/)
  expect(possibleNames('Zij is Xiomara', known)[0]?.digest).toBe(one?.digest)
  expect(other?.digest).not.toBe(one?.digest)
})
