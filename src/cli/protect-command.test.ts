import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CommandFault, WrongUsage } from './command.ts'
import { protectCommand } from './protect-command.ts'
import { testHands } from './test-hands.ts'

describe('startlijn protect', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'startlijn-protect-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function run(text: string, ...options: readonly string[]) {
    const file = join(folder, 'table.csv')
    writeFileSync(file, text)
    const { hands, written, said, told } = testHands({ files: { [file]: text } })
    const failure = await protectCommand.run([file, ...options], hands).then(
      () => null,
      (error: unknown) => error,
    )
    return { failure, written, said: said.join('\n'), told: told.join('\n') }
  }
  const table = 'municipality,region,count\nEde,Noord,40\nRhenen,Noord,3\nScherpenzeel,Noord,25\nBarneveld,Noord,31\n'
  const hierarchy = ['--hierarchy', 'municipality<region', '--out', 'out.csv']

  it.each(['fast', 'optimal'])('writes the protected table and says what the audit found: %s', async (method) => {
    const { failure, written, said, told } = await run(table, ...hierarchy, '--method', method)
    expect(failure).toBeNull()
    expect(written.get('out.csv')?.split('\r\n')).toEqual([
      'municipality,region,count,state,reason',
      'Ede,Noord,40,known,',
      'Rhenen,Noord,,withheld,primary',
      'Scherpenzeel,Noord,,withheld,secondary',
      'Barneveld,Noord,31,known,',
      '*,Noord,99,known,',
      '',
    ])
    expect(said).toContain('5 cellen, 1 verborgen omdat ze klein zijn en 1 om die te beschermen')
    expect(said).toContain('0 cellen exact en 0 bij benadering te achterhalen')
    expect(said.includes('bewezen het minste')).toBe(method === 'optimal')
    expect(told).toContain('laat haar weg uit wat u publiceert')
  })

  it.each([5, 10])('rounds instead, so that all sums hold and nothing is hidden: to %i', async (base) => {
    const { failure, written, said } = await run(table, ...hierarchy, '--method', 'rounded', '--base', String(base))
    expect(failure).toBeNull()
    const rows = (written.get('out.csv') ?? '').trim().split('\r\n').slice(1)
    const counts = rows.map((row) => Number(row.split(',')[2]))
    expect(rows.every((row) => row.endsWith(',rounded,'))).toBe(true)
    expect(counts.every((count) => count % base === 0)).toBe(true)
    expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1))
    for (const [at, count] of [40, 3, 25, 31, 99].entries()) expect(Math.abs((counts[at] ?? 0) - count)).toBeLessThan(base)
    expect(said).toContain(`afgerond op veelvouden van ${base}`)
    expect(said).toContain(`tussen minder dan ${base} mogelijkheden`)
  })

  it('says what a printed zero or five tells of a small count', async () => {
    const zeros = 'municipality,region,count\nEde,Noord,40\nRhenen,Noord,1\nScherpenzeel,Noord,25\nBarneveld,Noord,31\n'
    const rounded = (base: string, ...more: readonly string[]) => run(zeros, ...hierarchy, '--method', 'rounded', '--base', base, ...more)
    expect((await rounded('5')).told).toContain(
      'daarin staat 0 tot en met 4, en wie dat leest weet dat het aantal onder de drempel van 10 ligt; --base 10',
    )
    expect((await rounded('5', '--threshold', '4')).told).not.toContain('onder de drempel')
    const five = 'municipality,region,count\nEde,Noord,40\nRhenen,Noord,5\nScherpenzeel,Noord,25\nBarneveld,Noord,30\n'
    expect((await run(five, ...hierarchy, '--method', 'rounded', '--base', '5')).told).toContain('1 cel is 5: daarin staat 1 tot en met 9')
  })

  it('reads what a Dutch spreadsheet writes, and says how on one line', async () => {
    const dutch = 'Gemeente;Regio;Aantal\nEde;Noord;1.040\nRhenen;Noord;3\nScherpenzeel;Noord;25\nBarneveld;Noord;31\n'
    const english = await run(dutch, ...hierarchy)
    expect(english.failure).toBeNull()
    expect(english.written.get('out.csv')?.split('\r\n').slice(0, 2)).toEqual([
      'municipality,region,count,state,reason',
      'Ede,Noord,1040,known,',
    ])
    expect(english.told).toContain(
      'kolommen gescheiden door puntkomma’s, decimalen met een komma; Gemeente als municipality, Regio als region',
    )
    const own = await run(dutch, '--hierarchy', 'gemeente<regio', '--out', 'out.csv')
    expect(own.written.get('out.csv')).toContain('gemeente,regio,count')
    const refused = await run(dutch.replace('25', '2,5'), ...hierarchy)
    expect(String(refused.failure)).toContain('kolom count: "2,5" heeft een komma')
    expect(refused.told).toContain('Aantal als count')
  })

  it('hides nothing below another threshold, and zero only when asked', async () => {
    expect((await run(table, ...hierarchy, '--threshold', '3')).said).toContain('0 verborgen omdat ze klein zijn')
    const zero = table.replace('Rhenen,Noord,3', 'Rhenen,Noord,0')
    expect((await run(zero, ...hierarchy)).said).toContain('0 verborgen omdat ze klein zijn')
    expect((await run(zero, ...hierarchy, '--zero', 'hide')).said).toContain('1 verborgen omdat ze klein zijn')
  })

  it('writes nothing when the table is wrong', async () => {
    const { failure, written, said } = await run(`${table}Ede,Oost,4\nWoudenberg,Noord,"1,5"\n`, ...hierarchy)
    expect(failure).toBeInstanceOf(CommandFault)
    expect(String(failure)).toContain('niets geschreven')
    expect(String(failure)).toContain('regel 6, kolom region')
    expect(String(failure)).toContain('regel 7, kolom count')
    expect([written.size, said]).toEqual([0, ''])
  })

  it('names fifty problems, and how many more there are', async () => {
    const many = Array.from({ length: 80 }, (_, at) => `m${at},Noord,-1`)
    const { failure } = await run(['municipality,region,count', ...many].join('\n'), ...hierarchy)
    expect(String(failure)).toContain('80 problemen')
    expect(String(failure)).toContain('en nog 30')
  })

  it.each([
    [['--out', 'out.csv', '--threshold', '1'], '--threshold is een heel getal van 2 tot en met 1000'],
    [['--out', 'out.csv', '--threshold', 'ten'], '--threshold is een heel getal'],
    [['--out', 'out.csv', '--method', 'magic'], '--method is fast of optimal'],
    [['--out', 'out.csv', '--base', '5'], '--base hoort bij --method rounded'],
    [['--out', 'out.csv', '--method', 'rounded', '--base', '3'], '--base is 5 of 10'],
    [['--out', 'out.csv', '--hierarchy', 'municipality'], '--hierarchy noemt kolommen van klein naar groot'],
    [['--threshold', '10'], 'gebruik: startlijn protect'],
    [['another.csv', '--out', 'out.csv'], 'gebruik: startlijn protect'],
  ])('calls %j wrong usage', async (options, message) => {
    const { failure, written } = await run(table, ...options)
    expect(failure).toBeInstanceOf(WrongUsage)
    expect(String(failure)).toContain(message)
    expect(written.size).toBe(0)
  })

  it('does not write over the table itself', async () => {
    expect((await run(table, '--out', join(folder, 'table.csv'))).failure).toBeInstanceOf(WrongUsage)
  })
})
