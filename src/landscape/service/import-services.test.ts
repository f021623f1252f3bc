import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { thePublic, theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { onEveryEngine } from '../../platform/database/test-database.ts'
import { projectFolder } from '../../platform/project-folder.ts'
import { findServices } from './find-services.ts'
import { importServices, parseServices } from './import-services.ts'
import { settleLandscape } from './test-landscape.ts'

const now = new Date('2026-03-02T09:00:00Z')
const shipped: Record<string, unknown>[] = JSON.parse(readFileSync(join(projectFolder, 'data/services.json'), 'utf8'))
const changed = (change: object) => JSON.stringify([shipped[0], { ...shipped[2], ...change }], null, 2)

describe('reading services.json', () => {
  it.each([
    [{ id: 'Voor Zorg' }, 'Voor Zorg: id', 'gebruik kleine letters'],
    [{ phases: ['during'] }, 'voorzorg: phases.0', 'kies uit: before, pregnancy, after'],
    [{ startPhases: ['before'] }, 'voorzorg: startPhases', 'moet ook in phases staan'],
    [{ window: { pregnancyWeeks: [28, 3], childMonths: null } }, 'voorzorg: window.pregnancyWeeks', '[van, tot]'],
    [{ description: { nl: 'Alleen Nederlands' } }, 'voorzorg: description.en', 'dit veld ontbreekt'],
    [{ url: 'javascript:alert(1)' }, 'voorzorg: url', 'https://'],
    [{ notOffered: ['arnhem'] }, 'voorzorg: notOffered', 'kies een van beide'],
    [{ assured: '2026-01-01' }, 'voorzorg: assured', 'alleen de aanbieder'],
    [{ price: 12 }, 'voorzorg', 'deze velden kennen wij niet: price'],
    [{ id: 'nu-niet-zwanger' }, 'nu-niet-zwanger: id', 'twee keer'],
    [{ name: 12 }, 'voorzorg: name', 'hier hoort tekst'],
  ])('refuses %j with field and remedy', (change, field, message) => {
    const result = parseServices(changed(change))
    expect(result.ok).toBe(false)
    const error = result.ok ? undefined : result.errors.find((each) => each.field === field)
    expect(error?.message).toContain(message)
    expect(error?.line).toBeGreaterThan(1)
  })

  it('refuses what is no list or no JSON', () => {
    expect(parseServices('{')).toMatchObject({ ok: false, errors: [{ line: 1 }] })
    expect(parseServices('{}')).toMatchObject({ ok: false, errors: [{ line: 1, message: 'hier hoort een lijst' }] })
  })
})

onEveryEngine('importing services', (database) => {
  beforeAll(() => settleLandscape(database.get()))
  const asSystem = (text: string) => asActor(database.get(), theSystem, now, (tx) => importServices(tx, text))
  const find = (query: string) =>
    asActor(database.get(), thePublic, now, (tx) =>
      findServices(tx, { query, area: null, phase: null, need: null, week: null, limit: 10, offset: 0 }, 'nl'),
    )

  it('takes nothing when one entry names an unknown organisation or area', async () => {
    const outcome = await asSystem(
      changed({ name: 'Nieuwe naam', organisation: 'niemand', areas: ['nergens'], notOffered: [], notOfferedIn: {} }),
    )
    expect(outcome).toMatchObject({ ok: false, errors: [{ field: 'voorzorg: organisation' }, { field: 'voorzorg: areas' }] })
    expect((await find('Nieuwe naam')).services).not.toContainEqual(expect.objectContaining({ name: 'Nieuwe naam' }))
  })

  it('replaces a service by its id, words and places included, and leaves the others', async () => {
    const outcome = await asSystem(changed({ name: 'Bakfietsclub', areas: ['ede'], notOffered: [], notOfferedIn: {} }))
    expect(outcome).toEqual({ ok: true, value: { services: 2 } })
    expect((await find('bakfietsclb')).services.map(({ name, reach }) => [name, reach])).toEqual([['Bakfietsclub', 'local']])
    expect((await find('')).total).toBe(shipped.length)
    await settleLandscape(database.get())
    expect((await find('bakfietsclub')).services).toEqual([])
  })

  it('is for the system alone', async () => {
    await expect(asActor(database.get(), thePublic, now, (tx) => importServices(tx, JSON.stringify(shipped)))).rejects.toThrow()
  })
})
