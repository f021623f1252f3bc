import { expect, it } from 'vitest'
import { areas } from './check/test-sheets.ts'
import { isTooMuchWrong } from './delivery.ts'
import type { Mapping } from './mapping/mapping.ts'
import { checkFile } from './sheet-work.ts'

const columns = (['area', 'period', 'value', 'numerator', 'denominator'] as const).map((role) => ({
  header: role,
  role,
  indicator: null,
  period: null,
}))
const mapping: Mapping = {
  sheet: '',
  headerRow: 1,
  decimals: 'point',
  columns,
  whole: { area: null, period: null, indicator: '8a' },
  signs: {},
  areas: {},
  indicators: {},
}
/** So many months, each with a percentage that its counts do not make. */
const sheet = (months: number) =>
  new TextEncoder().encode(
    [
      'area,period,value,numerator,denominator',
      ...Array.from(
        { length: months },
        (_, at) => `bovendorp,${1960 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')},90,10,100`,
      ),
    ].join('\n'),
  )
const check = (months: number) => {
  const order = { mapping, areas: areas.all, sources: ['verzonnen'], source: 'verzonnen', own: { versions: [], retired: [] }, standing: [] }
  const answer = checkFile({ ...order, kind: 'check', bytes: sheet(months), encoding: null })
  if (!answer.ok) throw new Error(answer.fault.fault)
  return answer
}

it('keeps a sheet from being accepted that contradicts itself more often than can be answered', () => {
  const few = check(20)
  expect(few.contradictions.map(({ severity }) => severity)).toEqual(new Array(20).fill('high'))
  expect(isTooMuchWrong(few)).toBe(false)
  const many = check(320)
  expect(many.contradictions).toHaveLength(300)
  expect(many.findings.furtherContradictions).toBe(20)
  expect(isTooMuchWrong(many)).toBe(true)
})
