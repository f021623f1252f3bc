import { describe, expect, it } from 'vitest'
import { isGeneral, voiceForm } from './voice.ts'

it.each([
  ['een moeder uit Renkum', true],
  ['Moeder van twee kinderen', true],
  ['Een vader uit de wijk Malburgen', true],
  ['twee ouders, uit Den Bosch', true],
  ['zwangere vrouw (24)', true],
  ['Lotte de Wit', false],
  ['moeder Lotte', false],
  ['Lotte, moeder uit Renkum', false],
  ['een moeder, L. de Wit', false],
  ['iemand', false],
])('%j says in general words who spoke: %s', (words, general) => expect(isGeneral(words)).toBe(general))

describe('the form of a voice', () => {
  const voice = { quote: 'Ik wist niet waar te beginnen.', spokenBy: 'een moeder', about: '', consent: 'yes' }
  it.each<[object, string[]]>([
    [{}, []],
    [{ quote: ' ', spokenBy: '' }, ['quote_missing', 'spoken_by_missing', 'not_general']],
    [{ consent: undefined }, ['consent_missing']],
    [{ consent: 'no' }, ['consent_missing']],
    [{ quote: 'a'.repeat(601), spokenBy: 'Lotte de Wit' }, ['too_long', 'not_general']],
  ])('%j: %j', (change, problems) => {
    expect(voiceForm.safeParse({ ...voice, ...change }).error?.issues.map(({ message }) => message) ?? []).toEqual(problems)
  })

  it.each([
    ['5', 5],
    ['', null],
    ['14', null],
    ['x', null],
  ])('about %j is %j', (about, number) => expect(voiceForm.parse({ ...voice, about }).about).toBe(number))
})
