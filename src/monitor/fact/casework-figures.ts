import { loadAreas } from '../../area/area.store.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import { mergedInto } from '../../area/merge.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { type FigureFilter, findFigures } from '../figure/figure.store.ts'
import type { Figure, Source } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { coversYear, type Period } from '../figure/period.ts'
import { findIndicator } from '../indicator/catalogue.ts'
import { filledHere } from '../set/figure-set.ts'
import { type CountCell, countCells } from './count-cell.ts'
import { countsByArea } from './counts-by-area.ts'
import { countsOf } from './fact.store.ts'
import { factRulesVersion } from './facts-of.ts'

/** The figures of invented families: a set of their own that can never be published. */
const practiceSet = { id: '5e700000-0000-4000-8000-000000000002', slug: filledHere.practice, fictitious: true } as const

/** Where counts come from: the casework of invented families or of real ones, as figures of a set. */
export interface CaseworkOrigin {
  set: Figure['set']
  source: Source
}

/** The keys of what Startlijn counts: from invented families, and from real ones. */
export const caseworkSources = { practice: 'startlijn', work: 'startlijn-werk' } as const

/** Startlijn counted it from casework; any other figure was taken from its source. */
export function isCountedHere({ source }: Pick<Figure, 'source'>): boolean {
  return source.key === caseworkSources.practice || source.key === caseworkSources.work
}

const practice: CaseworkOrigin = {
  set: practiceSet,
  source: {
    key: caseworkSources.practice,
    title: 'Geteld uit het werk van de oefencoalities',
    publisher: 'Startlijn',
    year: null,
    note: `Verzonnen oefengegevens; telregels versie ${factRulesVersion}.`,
  },
}

type Filter = Omit<FigureFilter, 'fictitious'>

/** The counts of invented families as figures, per municipality and added up to the areas above; the actor's policy decides which. */
export const caseworkFigures: FigureSource = {
  base: '/oefencijfers',
  fictitious: true,
  figures: (tx, filter) => countedFigures(tx, practice, filter),
  remarks: async () => [],
}

const births = 'geboorten'

/** How many children were born, as imported, by area and year (`renkum 2025`): the denominator of indicator 8. Null where a source has no number. */
export async function childrenBorn(tx: Transaction, fictitious: boolean): Promise<Map<string, number | null>> {
  const figures = await findFigures(tx, { fictitious, indicators: [births] })
  return new Map(
    figures.map(({ area, period, state, value }) => [`${area.slug} ${period.text}`, state === 'known' ? (value?.value ?? null) : null]),
  )
}

/** The counts the actor may see as figures, per municipality and added up to the areas above. Raw: small counts are in it. */
export async function countedFigures(tx: Transaction, origin: CaseworkOrigin, filter: Filter = {}): Promise<Figure[]> {
  const areas = await loadAreas(tx)
  const { fictitious } = origin.set
  const rows = await countsOf(tx, { fictitious, areas: municipalitiesOf(areas, filter.areas), indicators: null })
  const counts = countsByArea(rows, areas, Number(tx.today.slice(0, 4)))
  const born = await childrenBorn(tx, fictitious)
  return counts.flatMap(({ area, indicator, year, histogram }) => {
    const cells = countCells(indicator, histogram, { births: born.get(`${area} ${year}`) ?? null })
    return cells
      .filter((cell) => isWanted({ area, year, indicator: cell.indicator }, origin, filter))
      .flatMap((cell) => toFigure(areas, origin, area, year, cell))
  })
}

/** The municipalities whose counts make up these areas, those that merged into them too; null for all. */
function municipalitiesOf(areas: AreaTree, wanted: readonly string[] | undefined): string[] | null {
  if (wanted === undefined) return null
  const within = wanted.flatMap((slug) => [slug, ...areas.members(slug, 'municipality').map((member) => member.slug)])
  return [...new Set(within.flatMap((slug) => [slug, ...mergedInto(areas, slug)]))]
}

/** Nation is left out: some coalitions are no country. */
function isWanted(
  { area, year, indicator }: { area: string; year: number; indicator: string },
  { source }: CaseworkOrigin,
  filter: Filter,
): boolean {
  return (
    area !== 'nederland' &&
    (filter.areas === undefined || filter.areas.includes(area)) &&
    (filter.indicators === undefined || filter.indicators.includes(indicator)) &&
    (filter.year === undefined || coversYear(periodOf(year), filter.year)) &&
    (filter.period === undefined || filter.period === String(year)) &&
    (filter.source === undefined || filter.source === source.key)
  )
}

const periodOf = (year: number): Period => ({ text: String(year), from: year, until: year })

function toFigure(areas: AreaTree, { set, source }: CaseworkOrigin, slug: string, year: number, cell: CountCell): Figure[] {
  const area = areas.find(slug)
  if (area === undefined) return []
  return [
    {
      ...cell,
      set,
      definitionVersion: findIndicator(cell.indicator)?.version ?? 1,
      area: { slug: area.slug, code: area.code, name: area.name, level: area.level },
      period: periodOf(year),
      range: null,
      state: 'known',
      source,
      qualifiers: [],
      id: '',
    },
  ]
}
