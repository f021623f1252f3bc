import { describe, expect, it } from 'vitest'
import { shippedAreas } from '../../contradiction/shipped-areas.ts'
import { shippedCatalogue } from '../../indicator/catalogue.ts'
import { outlineOf } from '../sheet/outline.ts'
import { readSheetFile } from '../sheet/read-sheet-file.ts'
import { testWorkbook } from '../sheet/test-workbook.ts'
import { headerKey, periodOfHeader } from './header-words.ts'
import { type MappedColumn, type Mapping, mappingFaults, measureGroups, usualMeaning } from './mapping.ts'
import { nearestName } from './nearest-name.ts'
import { readMappingForm } from './read-mapping-form.ts'
import { suggestMapping } from './suggest-mapping.ts'

function suggested(content: string | Uint8Array, earlier: readonly Mapping[] = [], fileName = 'blad.csv', sheet?: string) {
  const reading = readSheetFile(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  if (!reading.ok) throw new Error(reading.fault.fault)
  return suggestMapping({ sheets: outlineOf(reading.file).sheets, earlier, fileName, sheet })
}

const inShort = ({ columns }: Mapping) =>
  columns.map(({ role, indicator, period }) => [role, indicator, period].filter((part) => part !== null).join(' '))

const column = (role: MappedColumn['role'], more: Partial<MappedColumn> = {}): MappedColumn => ({
  header: role,
  role,
  indicator: null,
  period: null,
  ...more,
})
const mapping = (columns: readonly MappedColumn[], whole: Partial<Mapping['whole']> = {}): Mapping => ({
  sheet: '',
  headerRow: 1,
  decimals: 'comma',
  columns,
  whole: { area: null, period: null, indicator: null, ...whole },
  signs: {},
  areas: {},
  indicators: {},
})

describe('what a sheet suggests', () => {
  it.each([
    [
      'Gemeente;Jaar;Percentage;Aantal;Totaal;Opmerking\nA;2024;4,2;5;120;x\n',
      ['area', 'period', 'value', 'numerator', 'denominator', 'remark'],
    ],
    ['gm_code,gemeentenaam,aantal\nGM9001,A,5\n', ['area', 'ignore', 'value']],
    ['Regio;2022;2023;Toelichting\nA;1;2;x\n', ['area', 'value 2022', 'value 2023', 'remark']],
    ['Gebied;8a (%);8a aantal;Vroeggeboorte;Zomaar\nA;1;2;3;iets\n', ['area', 'value 8a', 'numerator 8a', 'value vroeggeboorte', 'ignore']],
    [
      'Area;Year;Indicator;Numerator;Denominator;Value;n\nA;2024;8a;1;2;50;2\n',
      ['area', 'period', 'indicator', 'numerator', 'denominator', 'value', 'n'],
    ],
    ['Naam;Percentage;Percentage\nA;1;2\n', ['area', 'value', 'ignore']],
    ['Gemeente;8a 2023;8a 2024\nA;1;2\n', ['area', 'value 8a 2023', 'value 8a 2024']],
    ['Gemeente;PHB;PHB aantal;PHB totaal;Jaar\nA;1;2;3;2024\n', ['area', 'value 8a', 'numerator 8a', 'denominator 8a', 'period']],
    ['Gemeente;% PHB 2023;Prenataal huisbezoek 2024\nA;1;2\n', ['area', 'value 8a 2023', 'value 8a 2024']],
    [
      'Gemeente;SO vóór geboorte;SO na geboorte;POP-overleg;MDO zwangeren;VoorZorg\nA;1;2;3;4;5\n',
      ['area', 'value 8b', 'value 8c', 'value 7-pop', 'value 7a', 'value 8d'],
    ],
    // Each may mean several things: nothing is proposed.
    ['Gemeente;SO;MDO;POP;VZ;Soort\nA;1;2;3;4;5\n', ['area', 'ignore', 'ignore', 'ignore', 'ignore', 'ignore']],
    ['Gemeente;Gemeenten waar de JGZ prenatale huisbezoeken doet\nA;1\n', ['area', 'value rivm-4']],
    [
      'Gemeente;Jaar;Prenataal huisbezoek (%);Aantal zwangeren met huisbezoek;Zwangeren totaal;Stevig Ouderschap (%);Aantal SO;Geboorten;VoorZorg (%);Aantal VoorZorg;Geboorten VZ;Huishoudens regie sociaal domein\nA;2024;5;96;1780;3;51;1780;1;14;1780;159\n',
      [
        'area',
        'period',
        'value 8a',
        'numerator 8a',
        'denominator 8a',
        'value 8bc',
        'numerator 8bc',
        'value geboorten',
        'value 8d',
        'numerator 8d',
        'denominator 8d',
        'value 10',
      ],
    ],
    [
      'Gebied;Jaar;Zwangeren zeer kwetsbaar (%);Zwangeren psychische klachten (%);n zwangeren\nA;2024;5;9;780\n',
      ['area', 'period', 'value 4', 'value 5', 'denominator 4, 5'],
    ],
    ['Gebied;Jaar;Zwangeren zeer kwetsbaar (%);Aantal zwangeren\nA;2024;5;780\n', ['area', 'period', 'value 4', 'denominator 4']],
    // Words of several indicators, or of none: nothing is proposed.
    ['Gemeente;Huisbezoek (%);Rest;Aantal fietsen\nA;5;96;3\n', ['area', 'ignore', 'ignore', 'value']],
    ['Gemeente;5 %;5 aantal;5 totaal;5\nA;1;2;3;4\n', ['area', 'value 5', 'numerator 5', 'denominator 5', 'ignore']],
  ])('%j', (content, roles) => {
    expect(inShort(suggested(content).mapping)).toEqual(roles)
  })

  it('takes a letter for a sign only where numbers stand', () => {
    expect(suggested('Gemeente;Jaar;8a;Opmerking\nA;2024;4,2;x\n').mapping.signs).not.toHaveProperty('x')
    expect(suggested('Gemeente;Jaar;8a;Opmerking\nA;2024;x;goed\nB;2024;4,2;\n').mapping.signs).toHaveProperty('x')
  })

  it('takes the period from the name of the file or a title, when no column has it', () => {
    expect(suggested('Gemeente;Percentage\nA;1\n', [], 'regio_2024_v2.csv').mapping.whole.period).toBe('2024')
    expect(suggested('Stand over 2023;\nGemeente;Percentage\nA;1\n').mapping.whole.period).toBe('2023')
    expect(suggested('Gemeente;Jaar;Percentage\nA;2022;1\n', [], 'regio_2024.csv').mapping.whole.period).toBeNull()
  })

  it('reads decimals as most numbers are written, and asks when none tells', () => {
    expect(suggested('Gemeente;Percentage\nA;1.234\nB;4,2\n')).toMatchObject({ mapping: { decimals: 'comma' }, decimalsCertain: true })
    expect(suggested('Gemeente;Percentage\nA;4.25\n')).toMatchObject({ mapping: { decimals: 'point' }, decimalsCertain: true })
    expect(suggested('Gemeente;Aantal\nA;1.234\n')).toMatchObject({ decimalsCertain: false })
    expect(suggested('Gemeente;Aantal\nA;1234\n')).toMatchObject({ decimalsCertain: true })
  })

  it('knows what signs usually mean, and invents nothing for others', () => {
    const { mapping } = suggested('Gemeente;Percentage\nA;1\nB;x\nC;< 10\nD;-\nE;??\nF;zie a\n')
    expect(mapping.signs).toEqual({ '': 'leave_out', x: 'withheld', '<10': 'withheld', '-': 'not_delivered' })
    expect(['.', 'n.b.', 'N.V.T.', 'te klein', 'volgt', '12'].map(usualMeaning)).toEqual([
      'not_delivered',
      'not_delivered',
      'not_offered',
      'too_small',
      'not_yet_available',
      null,
    ])
  })
})

describe('a total of several percentages', () => {
  const columns = [
    column('area'),
    column('value', { indicator: '4' }),
    column('value', { indicator: '5' }),
    column('value', { indicator: '10' }),
  ]
  const total = (indicator: string | null) => mapping([...columns, column('denominator', { indicator })], { period: '2024' })
  const read = (typed: string, more: readonly MappedColumn[] = []) => {
    const base = mapping([...columns, ...more, column('denominator')], { period: '2024' })
    const fields: Record<string, string> = { decimals: 'comma', wholePeriod: '2024' }
    for (const [at, { role, indicator }] of base.columns.entries()) {
      fields[`role-${at}`] = role
      fields[`indicator-${at}`] = indicator ?? ''
    }
    fields[`indicator-${base.columns.length - 1}`] = typed
    return readMappingForm((name) => fields[name] ?? '', base, shippedAreas(), shippedCatalogue)
  }

  it('goes with each of them, and with no other figure', () => {
    expect(mappingFaults(total('4, 5'))).toEqual([])
    expect(measureGroups(total('4, 5').columns)).toEqual([
      { indicator: '4', period: null, columns: { value: 1, denominator: 4 } },
      { indicator: '5', period: null, columns: { value: 2, denominator: 4 } },
      { indicator: '10', period: null, columns: { value: 3 } },
    ])
  })

  it('is that of all percentages where nothing is filled in, but for those with one of their own', () => {
    expect(read('')).toMatchObject({ errors: {}, mapping: { columns: [{}, {}, {}, {}, { indicator: '4, 5' }] } })
    const own = read('', [column('denominator', { indicator: '4' })])
    expect(own).toMatchObject({ errors: {}, mapping: { columns: [{}, {}, {}, {}, {}, { indicator: '5' }] } })
  })

  it('is written with codes or names, and refused where one of them is none, or has a total already', () => {
    expect(read('4; 5').mapping.columns[4]?.indicator).toBe('4, 5')
    expect(read('4, nergens').errors).toEqual({ 'indicator-4': 'unknown_indicator' })
    expect(read('4, 5', [column('denominator', { indicator: '4' })]).errors).toEqual({ 'role-5': 'role_twice' })
  })
})

describe('what an earlier sheet tells of the next', () => {
  const first = suggested('Woonplaats;Cijfer A;Noot\nA;1;x\n').mapping
  const kept: Mapping = {
    ...first,
    columns: [
      column('area', { header: 'Woonplaats' }),
      column('value', { header: 'Cijfer A', indicator: '8a' }),
      column('ignore', { header: 'Noot' }),
    ],
    signs: { k: 'withheld' },
    areas: { totaal: null },
    whole: { area: null, period: '2024', indicator: null },
  }

  it('reads the same columns the same way, wherever they stand, and keeps what its words meant', () => {
    const { mapping, from } = suggested('Titel;;\n;;\nNoot;Cijfer  a;Woonplaats\nx;1;A\n', [kept], 'levering-2025.csv')
    expect(from).toBe(kept)
    expect(mapping).toMatchObject({ headerRow: 3, areas: { totaal: null }, signs: { k: 'withheld' }, whole: { period: '2025' } })
    expect(inShort(mapping)).toEqual(['ignore', 'value 8a', 'area'])
  })

  it('takes the nearest that knows all columns, then one that knows most, then none', () => {
    const half: Mapping = { ...kept, columns: [...kept.columns, column('numerator', { header: 'Aantal A' })] }
    const other = mapping([column('area', { header: 'X' }), column('value', { header: 'Y' })])
    const sheet = 'Woonplaats;Cijfer A\nA;1\n'
    expect(suggested(sheet, [half, other, kept]).from).toBe(kept)
    expect(suggested(sheet, [other, half]).from).toBe(half)
    expect(suggested(sheet, [other]).from).toBeNull()
  })

  it('finds the sheet of a workbook that is like it, unless another is chosen', () => {
    const workbook = testWorkbook([
      {
        name: 'Lang',
        rows: [
          ['Gemeente', 'Jaar'],
          ['A', 1],
          ['B', 2],
          ['C', 3],
        ],
      },
      {
        name: 'Cijfers',
        rows: [
          ['Woonplaats', 'Cijfer A'],
          ['A', 1],
        ],
      },
    ])
    expect(suggested(workbook).mapping.sheet).toBe('Lang')
    expect(suggested(workbook, [{ ...kept, sheet: 'Cijfers' }]).mapping.sheet).toBe('Cijfers')
    expect(suggested(workbook, [{ ...kept, sheet: 'Cijfers' }], '', 'Lang').mapping.sheet).toBe('Lang')
  })
})

describe('a mapping that cannot be used', () => {
  it.each([
    [mapping([column('value')], { period: '2024', indicator: '8a' }), 'area_unmapped', null],
    [mapping([column('area'), column('value')], { period: '2024' }), 'indicator_unmapped', 1],
    [mapping([column('area'), column('value')], { indicator: '8a' }), 'period_unmapped', 1],
    [mapping([column('area'), column('numerator')], { indicator: '8a', period: '2024' }), 'nothing_measured', null],
    [mapping([column('area'), column('area'), column('value')], { indicator: '8a', period: '2024' }), 'role_twice', 1],
    [mapping([column('area'), column('value'), column('share')], { indicator: '8a', period: '2024' }), 'role_twice', 2],
    [mapping([column('area'), column('value', { indicator: 'zz' })], { period: '2024' }), 'unknown_indicator', 1],
    [mapping([column('area'), column('value', { period: 'later' })], { indicator: '8a' }), 'unknown_period', 1],
    [mapping([column('area'), column('value')], { indicator: 'zz', period: '2024' }), 'unknown_indicator', null],
    [mapping([column('area'), column('value')], { indicator: '8a', period: 'ooit' }), 'unknown_period', null],
  ])('%#: says why', (faulty, code, at) => {
    expect(mappingFaults(faulty)).toEqual([{ code, column: at }])
  })

  it('asks at each column that misses what other columns say of themselves, and else once for the whole sheet', () => {
    const some = mapping([column('area'), column('value', { indicator: '8a' }), column('value'), column('n')], { period: '2024' })
    expect(mappingFaults(some)).toEqual([
      { code: 'indicator_unmapped', column: 2 },
      { code: 'indicator_unmapped', column: 3 },
    ])
    const fieldsOf = ({ columns, whole }: Mapping) => {
      const read = readMappingForm(
        (name) => {
          const [part, at] = name.split('-')
          const typed = columns[Number(at)]
          if (name === 'decimals') return 'comma'
          if (typed === undefined) return name === 'wholePeriod' ? (whole.period ?? '') : name === 'wholeArea' ? 'renkum' : ''
          return (part === 'role' ? typed.role : part === 'indicator' ? typed.indicator : typed.period) ?? ''
        },
        mapping([...columns]),
        shippedAreas(),
        shippedCatalogue,
      )
      return read.errors
    }
    expect(fieldsOf(some)).toEqual({ 'indicator-2': 'indicator_unmapped', 'indicator-3': 'indicator_unmapped' })
    expect(fieldsOf(mapping([column('area'), column('value'), column('n')], { period: '2024' }))).toEqual({
      wholeIndicator: 'indicator_unmapped',
    })
  })

  it('is none when every figure has its area, period and indicator from somewhere', () => {
    const wide = [
      column('area'),
      column('value', { indicator: '8a', period: '2023' }),
      column('value', { indicator: '8a', period: '2024' }),
    ]
    expect(mappingFaults(mapping(wide))).toEqual([])
    expect(measureGroups(wide).map(({ period, columns }) => [period, columns])).toEqual([
      ['2023', { value: 1 }],
      ['2024', { value: 2 }],
    ])
    expect(mappingFaults(mapping([column('area'), column('state')], { indicator: '8a', period: '2024' }))).toEqual([])
  })
})

describe('names', () => {
  const places = ['Bovendorp', 'Nederdorp', 'Súdwest-Dorp', 'Berg', 'Berk'].map((name, at) => ({ name, code: `GM900${at}` }))
  it.each([
    ['Gemeente Bovendorp', 'Bovendorp'],
    ['bovendrop', 'Bovendorp'],
    ['Sudwest Dorp (gem.)', 'Súdwest-Dorp'],
    ['GM9001', 'Nederdorp'],
    ['9001', 'Nederdorp'],
    ['Berm', undefined],
    ['Elders', undefined],
    ['X', undefined],
  ])('%s is nearest to %s', (wanted, name) => {
    expect(nearestName(wanted, places)?.name).toBe(name)
  })

  it('of columns are compared without what does not matter', () => {
    expect(['Gemeente (naam)', ' gm_code ', 'Aandeel, in %'].map(headerKey)).toEqual(['gemeente', 'gm code', 'aandeel in %'])
    expect(['2023', 'Aantal 2019-2021', '2024*', '12345', 'jaar'].map(periodOfHeader)).toEqual(['2023', '2019-2021', '2024', null, null])
  })
})
