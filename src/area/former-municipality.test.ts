import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../platform/csv/read-csv.ts'
import { projectFolder } from '../platform/project-folder.ts'
import type { Language } from '../platform/text/text.ts'
import { type AreaTree, areaTree } from './area-tree.ts'
import { formerAreaText } from './former-municipality.text.ts'
import { becameHere, whatBecameOf } from './former-municipality.ts'

const today = areaTree([
  {
    slug: 'berg-en-dal',
    code: 'GM1945',
    name: 'Berg en Dal',
    level: 'municipality',
    fromYear: 2015,
    untilYear: null,
    successor: null,
    source: null,
    tile: null,
    parents: [],
  },
])

const nowhere = areaTree([])

function told(name: string, areas: AreaTree, language: Language): string {
  const hint = becameHere(name, areas)
  return hint === null ? '' : formerAreaText[language].former_area(name, hint)
}

describe('a municipality that is no more', () => {
  it.each([
    ['Millingen aan de Rijn', ['2015-01-01 merged Groesbeek', '2016-01-01 renamed Berg en Dal']],
    ['millingen-aan-de-rijn', ['2015-01-01 merged Groesbeek', '2016-01-01 renamed Berg en Dal']],
    ['GM0282', ['2015-01-01 merged Groesbeek', '2016-01-01 renamed Berg en Dal']],
    [' groesbeek ', ['2016-01-01 renamed Berg en Dal']],
    ['Rijnwaarden', ['2018-01-01 merged Zevenaar']],
    ['Zevenaar', null],
    ['Nergenshuizen', null],
    ['', null],
  ])('%s: %j', (name, steps) => {
    expect(whatBecameOf(name)?.map(({ since, change, into }) => `${since} ${change} ${into.name}`) ?? null).toEqual(steps)
  })

  it('is found under what it is here, when that is here', () => {
    const here = (name: string) => JSON.parse(becameHere(name, today) ?? 'null')?.here
    expect([here('Ubbergen'), here('Rijnwaarden'), here('Berg en Dal')]).toEqual(['berg-en-dal', '', undefined])
  })

  it('is told with what it became, since when, and what to do', () => {
    expect(told('Ubbergen', today, 'nl')).toBe(
      'Ubbergen (GM0282) is geen gemeente meer: op 1 januari 2015 ging het op in Groesbeek (GM0241), dat sinds 1 januari 2016 Berg en Dal (GM1945) heet. Vraag de bron om cijfers naar de grenzen van nu, en lees die in onder Berg en Dal; tel delen niet zelf op. Moeten ook de oude cijfers blijven, laat dan Ubbergen toevoegen met import areas (until 2014, successor berg-en-dal)',
    )
    expect(told('GM0241', nowhere, 'nl')).toBe(
      'Groesbeek (GM0241) heet sinds 1 januari 2016 Berg en Dal (GM1945); op 1 januari 2015 kwamen daar Millingen aan de Rijn en Ubbergen bij, dus daarvoor waren de grenzen anders. Vraag de bron om cijfers naar de grenzen van nu, en lees die in onder Berg en Dal; tel delen niet zelf op. Berg en Dal staat hier nog niet: een beheerder voegt het toe. Moeten ook de oude cijfers blijven, laat dan Groesbeek toevoegen met import areas (until 2015, successor berg-en-dal)',
    )
    expect(told('Rijnwaarden', nowhere, 'en')).toMatch(
      /^Rijnwaarden \(GM0196\) is no municipality any more: on 1 January 2018 it went into Zevenaar \(GM0299\)\. /,
    )
  })
})

it('the list that ships names each once, by CBS codes, with where it is printed, and none that is an area', () => {
  const rows = (file: string) => {
    const reading = readCsv(readFileSync(join(projectFolder, file)), [])
    if (!reading.ok) throw new Error(file)
    return reading.rows
  }
  const former = rows('data/former-municipalities.csv')
  const areas = new Set(rows('data/areas.csv').flatMap(({ cell }) => [cell('code'), cell('name')]))
  expect(former.filter(({ cell }) => ![cell('code'), cell('into_code')].every((code) => /^GM\d{4}$/.test(code)))).toEqual([])
  expect(former.filter(({ cell }) => cell('source') === '' || !/^\d{4}-01-01$/.test(cell('since')))).toEqual([])
  expect(former.filter(({ cell }) => areas.has(cell('code')) || areas.has(cell('name')))).toEqual([])
  expect(new Set(former.map(({ cell }) => cell('code'))).size).toBe(former.length)
})
