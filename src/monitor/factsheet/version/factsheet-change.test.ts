import { describe, expect, it } from 'vitest'
import type { Figure } from '../../figure/figure.ts'
import { regionalSet } from '../../indicator/regional-set.ts'
import { factsheetOf } from '../factsheet.ts'
import { sampleArea, sampleAreas, sampleFigure, sampleRemark } from '../factsheet-sample.ts'
import { factsheetChanges, type Said } from './factsheet-change.ts'

const figure = sampleFigure
const words = (text: string) => [sampleRemark('13', 'zuid', '2024', 'stated_qualitatively', text)]

function sheet(figures: readonly Figure[], remarks = words('In woorden.')) {
  return factsheetOf({
    area: sampleArea('zuid'),
    year: 2023,
    figures,
    remarks,
    areas: sampleAreas,
    catalogue: regionalSet,
    fictitious: false,
  })
}
const brief = (said: Said | null) =>
  said === null ? null : 'words' in said ? said.words.remark : said.figure.state === 'known' ? said.figure.value?.value : said.figure.state
const told = (before: Parameters<typeof sheet>, after: Parameters<typeof sheet>, now: readonly Figure[] = after[0]) =>
  factsheetChanges(sheet(...before), sheet(...after), now).map(({ number, changes }) => [
    number,
    ...changes.map((one) => [
      one.kind,
      one.area.slug,
      one.period.text,
      brief(one.before),
      brief(one.after),
      ...(one.withheldNow ? ['withheld now'] : []),
    ]),
  ])

describe('what is different between two versions of a factsheet', () => {
  const old = [figure('8a', 'zuid', '2023', '4.2'), figure('9', 'midden', '2023', '6'), figure('9', 'zuid', '2023', '5')]

  it('is nothing between equal ones, also when they come from other publications', () => {
    expect(told([old], [old.map((one) => ({ ...one, publication: 7 }))])).toEqual([])
  })

  it('is every figure that changed, came or went, by indicator in order', () => {
    const young = [figure('9', 'zuid', '2023', '5.5'), figure('8a', 'zuid', '2023', '4.2'), figure('1a', 'zuid', '2023', '75')]
    expect(told([old], [young])).toEqual([
      [1, ['added', 'zuid', '2023', null, 75]],
      [9, ['changed', 'zuid', '2023', 5, 5.5], ['removed', 'midden', '2023', 6, null]],
    ])
  })

  it.each<[string, Partial<Figure>]>([
    ['its numerator', { numerator: 42 }],
    ['its source', { source: { ...figure('9', 'zuid', '2023', '5').source, key: 'ander' } }],
    ['its remark', { remark: 'Herzien.' }],
    ['its state', { state: 'disputed' }],
    ['its definition', { definitionVersion: 2 }],
  ])('counts %s as a change', (_, more) => {
    const young = old.map((one) => (one.indicator === '9' && one.area.slug === 'zuid' ? { ...one, ...more } : one))
    expect(told([old], [young]).map(([number]) => number)).toEqual([9])
  })

  it('is what a source says in words', () => {
    expect(told([old, words('Eerst.')], [old, words('Later.')])).toEqual([[13, ['changed', 'zuid', '2024', 'Eerst.', 'Later.']]])
  })

  it('marks what is withheld now, whichever versions are compared', () => {
    const middle = old.map((one) => (one.indicator === '8a' ? figure('8a', 'zuid', '2023', '4.4') : one))
    expect(told([old], [middle], [figure('8a', 'zuid', '2023', 'withheld')])).toEqual([
      [8, ['changed', 'zuid', '2023', 4.2, 4.4, 'withheld now']],
    ])
  })
})
