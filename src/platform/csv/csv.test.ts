import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText } from './csv.text.ts'
import { problemText } from './csv-problem.ts'
import { readCsv } from './read-csv.ts'
import { writeCsv } from './write-csv.ts'

function problemsOf(input: string | Uint8Array) {
  const reading = readCsv(input, ['a', 'b'])
  return reading.ok ? [] : reading.problems
}

describe('reading a file', () => {
  it('gives rows by column name, with the line where each begins', () => {
    const reading = readCsv('\uFEFFb,a,c\r\n1,"twee\nregels",x\r\n\r\n3,4,', ['a', 'b'])
    expect(reading.ok && reading.rows.map((row) => [row.line, row.cell('a'), row.cell('b'), row.cell('nergens')])).toEqual([
      [2, 'twee\nregels', '1', ''],
      [5, '4', '3', ''],
    ])
  })

  it.each([
    ['', 1, 'empty_file'],
    ['a;b\n1;2\n', 1, 'semicolons'],
    ['a,c\n1,2\n', 1, 'missing_column'],
    ['a,b,a\n1,2,3\n', 1, 'double_column'],
    ['a,b\n1,2\n1,2,3\n', 3, 'uneven_row'],
    ['a,b\n1,2\n1,"open\n', 3, 'broken_quotes'],
    ['a,b\n1,2\n1,x"y"\n', 3, 'broken_quotes'],
  ])('refuses %j and names line %i', (input, line, code) => {
    expect(problemsOf(input)[0]).toMatchObject({ line, code })
  })

  it('says of a file with semicolons only that, not that its decimal commas make rows uneven', () => {
    expect(problemsOf('a;b\n1,5;2\n2,5;3,5\n').map(({ code }) => code)).toEqual(['semicolons'])
  })

  it.each([
    ['caf\xe9,b\n1,2\n', 1],
    ['a,b\nx,1\n\ncaf\xe9,2\ncr\xe8me,3\n', 4],
    ['a,b\r\nx,1\r\ncaf\xe9,2', 3],
  ])('refuses bytes that are not UTF-8 and names the first line with them', (latin1, line) => {
    const refusal = [{ line, code: 'not_utf8' }]
    expect(problemsOf(new Uint8Array(Buffer.from(latin1, 'latin1')))).toMatchObject(refusal)
    expect(problemsOf(Buffer.from(latin1, 'latin1').toString())).toMatchObject(refusal)
  })

  it('says in both languages what to do', () => {
    const [problem] = problemsOf('a,b\n1\n')
    if (problem === undefined) throw new Error('expected a problem')
    expect(problemText(problem, 'nl', [csvText])).toBe(
      'regel 2: deze regel heeft 1 kolommen in plaats van 2; zet een waarde met een komma tussen aanhalingstekens',
    )
    expect(problemText(problem, 'en', [csvText])).toContain('line 2: this line has 1 columns')
  })
})

describe('writing a file', () => {
  it('is read back as it was, and no cell starts a formula', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\uFEFF'))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const written = parse(writeCsv(['a', 'b'], rows), { from_line: 2 }) as string[][]
        for (const [at, row] of rows.entries()) {
          for (const [column, value] of row.entries()) {
            const cell = written[at]?.[column] ?? ''
            if (!/[;\t]/.test(value)) expect([value, `'${value}`]).toContain(cell)
            expect(cell.replaceAll("'", '')).toBe(value.replaceAll("'", ''))
            expect(/^[=+@\t\r]/.test(cell) || /^-(?!\d+(\.\d+)?$)/.test(cell)).toBe(false)
          }
        }
      }),
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['\n=1+1', '"\'\n=1+1"'],
    ['\uFF1D1+1', "'\uFF1D1+1"],
    // A spreadsheet in Dutch takes the semicolon for the end of a cell, quotes or not.
    ['gezien; =HYPERLINK(A1)', "gezien; '=HYPERLINK(A1)"],
    ['een;@SUM(A1);twee', "een;'@SUM(A1);twee"],
    ['een;twee; drie', 'een;twee; drie'],
    ['-4.5', '-4.5'],
  ])('writes %j as %j', (value, expected) => {
    expect(writeCsv(['a'], [[value]])).toBe(`a\r\n${expected}\r\n`)
  })
})
