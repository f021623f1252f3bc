import { parse } from 'csv-parse/sync'
import { describe, expect, it, test } from 'vitest'
import { csvText } from '../../../platform/csv/csv.text.ts'
import { problemText } from '../../../platform/csv/csv-problem.ts'
import { parseHierarchy } from './hierarchy.ts'
import { protectFile } from './protect-file.ts'
import { tidyTableText } from './tidy-table.text.ts'

const rule = { hideBelow: 10, zero: 'show' } as const
const chains = parseHierarchy('municipality<region') ?? []

function fileOf(...lines: readonly string[]): Buffer {
  return Buffer.from(['municipality,region,need,count', ...lines].join('\n'))
}

const fine = [
  'Ede,Noord,debt,40',
  'Ede,Noord,housing,31',
  'Rhenen,Noord,debt,3',
  'Rhenen,Noord,housing,22',
  'Lochem,Oost,debt,55',
  'Lochem,Oost,housing,12',
]

async function problemsOf(input: Uint8Array, hierarchy = chains) {
  const outcome = await protectFile(input, hierarchy, rule, { method: 'fast' })
  return 'problems' in outcome ? outcome.problems.map((problem) => problemText(problem, 'nl', [tidyTableText, csvText])) : []
}

describe('a file of counts', () => {
  it('comes out with every cell and total, hidden where it must be, with state and reason', async () => {
    const outcome = await protectFile(fileOf(...fine), chains, rule, { method: 'optimal' })
    if (!outcome.ok) throw new Error('expected a protected file')
    const rows = parse(outcome.text, { columns: true }) as Record<string, string>[]
    // Three municipalities, two regions and the whole, by two needs and their total.
    expect(rows).toHaveLength(6 * 3)
    expect(rows.map(({ municipality, region, need }) => [municipality, region, need].join())).toEqual(
      expect.arrayContaining(['Ede,Noord,debt', 'Ede,Noord,*', '*,Noord,debt', '*,Oost,*', '*,*,debt', '*,*,*']),
    )
    const hidden = rows.filter(({ state }) => state === 'withheld')
    expect(hidden.every(({ count, reason }) => count === '' && (reason === 'primary' || reason === 'secondary'))).toBe(true)
    expect(hidden.filter(({ reason }) => reason === 'primary')).toMatchObject([{ municipality: 'Rhenen', need: 'debt' }])
    expect(hidden).toHaveLength(4)
    expect(
      rows.filter(({ state }) => state === 'known').every(({ count, reason }) => Number(count) >= 0 && count !== '' && reason === ''),
    ).toBe(true)
    expect(rows.find(({ municipality, region, need }) => [municipality, region, need].join() === '*,*,*')).toMatchObject({ count: '163' })
    expect(outcome.audit.safe).toBe(true)
  })

  it('takes several hierarchies from the same municipalities, and names with any sign in them', async () => {
    const two = parseHierarchy('municipality<region<nation, municipality<vsv') ?? []
    const lines = [
      'municipality,vsv,region,nation,count',
      '"Utrecht, stad",A|B,Utrecht,NL,40',
      'Zeist,A|B,Utrecht,NL,3',
      'Utrecht,C,Gelderland,NL,12',
      'Ede,C,Gelderland,NL,60',
    ]
    const outcome = await protectFile(Buffer.from(lines.join('\n')), two, rule, { method: 'fast' })
    if (!outcome.ok) throw new Error('expected a protected file')
    const rows = (parse(outcome.text, { from_line: 2 }) as string[][]).map((row) => row.slice(0, 5).join(';'))
    expect(rows).toContain('*;A|B;*;*;43')
    expect(rows).toContain('*;*;Utrecht;NL;43')
    expect(rows).toContain('*;*;*;NL;115')
    expect(rows).toHaveLength(9)
  })

  it.each([
    ['a negative count', ['Ede,Noord,debt,-4'], ['regel 2, kolom count: "-4" is negatief']],
    ['decimals', ['Ede,Noord,debt,4.5'], ['regel 2, kolom count: "4.5" is geen heel getal']],
    ['a decimal comma', ['Ede,Noord,debt,"4,5"'], ['regel 2, kolom count: "4,5" heeft een komma']],
    ['a thousands comma', ['Ede,Noord,debt,"1,204"'], ['zoals 1204']],
    ['a word', ['Ede,Noord,debt,veel'], ['regel 2, kolom count: "veel" is geen heel getal']],
    ['no count', ['Ede,Noord,debt,'], ['regel 2, kolom count: hier staat niets; schrijf 0']],
    ['a count beyond reason', ['Ede,Noord,debt,99999999999'], ['groter dan een miljard']],
    ['two rows for one cell', ['Ede,Noord,debt,4', 'Rhenen,Noord,debt,1', 'Ede,Noord,debt,5'], ['regel 4: deze cel staat ook op regel 2']],
    [
      'a municipality in two regions',
      ['Ede,Noord,debt,4', 'Ede,Oost,housing,4'],
      ['regel 3, kolom region:', '"Oost"', 'op regel 2: "Noord"'],
    ],
    ['an empty code', ['Ede,,debt,4'], ['regel 2, kolom region: hier staat niets']],
    ['a total by its name', ['Ede,Noord,debt,4', 'Totaal,Noord,debt,9'], ['regel 3, kolom municipality: "Totaal" is een totaal']],
    ['a total among the cells', ['Ede,Noord,*,4'], ['regel 2, kolom need: een * is een totaal']],
    ['a missing comma', ['Ede,Noord,debt'], ['regel 2: deze regel heeft 3 kolommen in plaats van 4']],
    ['no rows', [], ['er staan geen rijen']],
  ])('is refused with %s, by line, column and remedy', async (_, lines, expected) => {
    const problems = await problemsOf(fileOf(...lines))
    for (const words of expected) expect(problems.join('\n')).toContain(words)
  })

  it('is told once of the same place in two larger areas, not to add the two up', async () => {
    const problems = await problemsOf(fileOf('Ede,Noord,debt,4', 'Ede,Oost,debt,4'))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('hetzelfde kleinere gebied ligt hier in "Oost"')
  })

  it.each([
    ['a column that is not there', 'municipality,need,count\nEde,debt,4', 'kolom region: deze kolom ontbreekt'],
    ['count in another place', 'count,municipality,region\n4,Ede,Noord', 'zet count als laatste kolom'],
    ['semicolons and decimals', 'municipality;region;count\nEde;Noord;4,5', '"4,5" heeft een komma'],
    ['nothing in it', '', 'het bestand is leeg'],
    [
      'another alphabet',
      Buffer.from('municipality,region,count\nS\u00fcd,Noord,4', 'latin1'),
      'regel 2: hier staan letters die geen UTF-8 zijn',
    ],
    ['a hundred megabytes', Buffer.alloc(100_000_000, 'a'), 'het bestand is 100 MB; hoogstens 20 MB past'],
  ])('is refused with %s', async (_, input, words) => {
    expect((await problemsOf(Buffer.from(input))).join('\n')).toContain(words)
  })

  it('is refused when its totals make more cells than can be solved', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `m${at},r,${at},n${at},4`)
    const wide = Buffer.from(['municipality,region,a,b,count', ...rows].join('\n'))
    expect((await problemsOf(wide)).join()).toContain('laat een kolom weg')
  })

  it('names everything that is wrong at once', async () => {
    expect(await problemsOf(fileOf('Ede,Noord,debt,-4', 'Rhenen,,debt,4', 'Ede,Oost,housing,x'))).toHaveLength(4)
  })
})

test.each([
  ['municipality<region<nation', [['municipality', 'region', 'nation']]],
  [
    'm<r, m<v',
    [
      ['m', 'r'],
      ['m', 'v'],
    ],
  ],
  ['municipality', null],
  ['a<b<a', null],
  ['a<<b', null],
  ['a<b,b<c', null],
  ['', null],
])('reads the hierarchy %j', (text, chains) => {
  expect(parseHierarchy(text)).toEqual(chains)
})
