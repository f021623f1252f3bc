import { expect, it } from 'vitest'
import type { Area } from './area.ts'
import { areaTree } from './area-tree.ts'

const area = (slug: string, name: string, code: string | null = null): Area => ({
  slug,
  code,
  name,
  level: 'other',
  fromYear: null,
  untilYear: null,
  successor: null,
  source: null,
  tile: null,
  parents: [],
})

it('finds by slug before by code, and by code before by name, whatever another area is called', () => {
  const areas = areaTree([
    area('zutphen', 'Gemeente Zutphen', 'GM0301'),
    area('spittaal', 'Zutphen'),
    area('buiten', 'Zzz', 'GM9999'),
    area('binnen', 'gm9999'),
  ])
  expect(['zutphen', ' ZUTPHEN ', 'gm0301', 'Gemeente Zutphen', 'GM9999'].map((term) => areas.find(term)?.slug)).toEqual([
    'zutphen',
    'zutphen',
    'zutphen',
    'zutphen',
    'buiten',
  ])
})
