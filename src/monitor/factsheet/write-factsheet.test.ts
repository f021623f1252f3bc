import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theSystem } from '../../platform/database/actor.ts'
import { asActor } from '../../platform/database/as-actor.ts'
import { testDatabase } from '../../platform/database/test-database.ts'
import { pdfStructure } from '../../platform/pdf/pdf-structure.ts'
import { pdfWords } from '../../platform/pdf/pdf-words.ts'
import { loadFigures } from '../figure/load-figures.ts'
import { faultInFactsheet } from './text/factsheet-fields.ts'
import { publishText } from './text/publish-text.ts'
import { saveText } from './text/save-text.ts'
import { settleWriters, typed, writing } from './text/test-writers.ts'
import { writeFactsheet } from './write-factsheet.ts'

const moment = '2026-11-23T09:00:00Z'

describe('a factsheet written by the command line', () => {
  const database = testDatabase()
  const as = writing(database)
  const folder = mkdtempSync(join(tmpdir(), 'factsheet-'))
  const sheet = { kind: 'factsheet', area: 'gelderland-midden', year: 2023 } as const
  const recommendation = '00000000-0000-4000-8000-00000000000a'
  beforeAll(async () => {
    await settleWriters(database.get())
    await asActor(database.get(), theSystem, new Date(moment), loadFigures)
    const words = {
      summary: 'Het gaat goed.',
      'here.3': 'Alle gemeenten doen mee.',
      [`recommendation.${recommendation}.what`]: 'Begin een MDO',
      [`recommendation.${recommendation}.who`]: 'De gemeente',
      [`recommendation.${recommendation}.by`]: '2027-07-01',
    }
    await as('analyst', moment, (tx) => saveText(tx, sheet, typed(0, words), faultInFactsheet))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  async function written() {
    const out = join(folder, 'midden.pdf')
    const result = await asActor(database.get(), theSystem, new Date(moment), (tx) => writeFactsheet(tx, 'Gelderland-Midden', 2023, out))
    expect(result).toEqual({ ok: true, value: { bytes: readFileSync(out).length } })
    return pdfStructure(readFileSync(out))
  }
  const headings = (structure: Awaited<ReturnType<typeof written>>) => structure.elements.filter((element) => element === 'H2').length

  it('holds the thirteen and their charts, of bars and of years, and no word of a draft', async () => {
    const structure = await written()
    expect(structure).toMatchObject({ tagged: true, universalAccess: 1, language: 'nl-NL' })
    expect(headings(structure)).toBe(13 + 3)
    expect(structure.alternatives).toEqual(
      expect.arrayContaining([
        'Nu Niet Zwanger: kinderwensgesprekken per jaar, 2019 tot en met 2023. Gelderland-Midden: 23 (2019), 121 (2020), 206 (2021), 237 (2022), 274 (2023).',
        expect.stringMatching(
          /^Kinderen geboren in een \(mogelijk\) zeer kwetsbare situatie, 2022\. Gelderland-Midden: 6,2%; Nederland: 8,3%\.$/,
        ),
      ]),
    )
  })

  it('prints every number of a line, not only the last', async () => {
    await written()
    expect(pdfWords(readFileSync(join(folder, 'midden.pdf'))).replaceAll('\n', ' ')).toContain('23 (2019), 121 (2020), 206 (2021)')
  })

  it('holds the text once it is published', async () => {
    await as('analyst', moment, (tx) => publishText(tx, sheet, 1))
    // Summary and recommendations have headings of their own.
    expect(headings(await written())).toBe(13 + 3 + 2)
  })
})
