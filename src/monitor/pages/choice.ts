import { type Area, type AreaLevel, isGroup } from '../../area/area.ts'
import type { AreaTree } from '../../area/area-tree.ts'
import type { Language } from '../../platform/text/text.ts'
import type { SelectOption } from '../../platform/ui/form/select-field.tsx'
import type { Figure } from '../figure/figure.ts'
import type { Period } from '../figure/period.ts'
import type { Catalogue } from '../indicator/catalogue.ts'
import type { IndicatorDefinition } from '../indicator/definition.ts'
import { groupsOf } from '../indicator/themes.ts'
import { monitorText } from './monitor.text.ts'
import { yearNoticeText } from './year-notice.text.ts'

/** Where a visitor begins who has not chosen; the first that exists. */
export const homeAreas = ['regio-zuid', 'gelderland-midden', 'nederland'] as const

const menuOrder: readonly AreaLevel[] = ['region', 'subregion', 'municipality', 'vsv', 'hospital', 'other', 'nation']

/** The areas one can choose, by kind: of the home region first, then of elsewhere. Combinations that a source names are no choice. */
export function areaOptions(areas: AreaTree, groups: Readonly<Record<AreaLevel, string>> & { elsewhere: string }): SelectOption[] {
  const home = new Set(['gelderland-midden', 'nederland', ...areas.members('gelderland-midden').map(({ slug }) => slug)])
  const choices = areas.all.filter((area) => !isGroup(area))
  const option = (area: Area, group: string) => ({ value: area.slug, label: area.name, group })
  return [
    ...menuOrder.flatMap((level) =>
      choices.filter((area) => area.level === level && home.has(area.slug)).map((area) => option(area, groups[level])),
    ),
    ...choices.filter((area) => !home.has(area.slug)).map((area) => option(area, groups.elsewhere)),
  ]
}

/** Indicators of the catalogue, the regional set first, then by theme; all of them when `wanted` is absent. */
export function indicatorOptions(
  catalogue: Catalogue,
  language: Language,
  wanted: (indicator: IndicatorDefinition) => boolean = () => true,
): SelectOption[] {
  const text = monitorText[language]
  return groupsOf(catalogue).flatMap(({ key, indicators }) =>
    indicators.filter(wanted).map((indicator) => ({
      value: indicator.code,
      label: indicator.name[language],
      group: key === 'regional' ? text.regional : text.themes[key],
    })),
  )
}

/** The years that figures are about, newest first; targets for years to come are left out. */
export function yearsOf(figures: readonly { period: Period }[], thisYear: number): number[] {
  const years = figures.flatMap(({ period: { from, until } }) =>
    from === null || until === null ? [] : Array.from({ length: until - from + 1 }, (_, at) => from + at),
  )
  return [...new Set(years)].filter((year) => year <= thisYear).sort((one, other) => other - one)
}

/** A year in an address: `jaar` the visitor chose herself; `getoond` was on the page that led here, and nobody asked for it. */
export interface AskedYear {
  year: string | undefined
  shown?: string | undefined
}

/** The year of a page and whose choice it is. */
export interface YearOfPage {
  year: number
  /** Newest first; the one shown among them. */
  years: readonly number[]
  /** The year that was asked for, where it is not the one shown. */
  inVain: string | null
  /** Who chose the year shown: the visitor, the page that led here, or this page, which takes the newest. */
  chosenBy: 'visitor' | 'link' | 'page'
}

/** What the address says about the year. */
export function yearInAddress(query: (name: string) => string | undefined): AskedYear {
  return { year: query('jaar'), shown: query('getoond') }
}

/** The year shown for what was asked, among those that `dated` is about. */
export function yearOfPage(asked: AskedYear, year: number, dated: readonly { period: Period }[], thisYear: number): YearOfPage {
  const typed = asked.year?.trim() || null
  return {
    year,
    years: [...new Set([year, ...yearsOf(dated, thisYear)])].sort((one, other) => other - one),
    inVain: askedInVain(asked.year, year),
    chosenBy: typed === String(year) ? 'visitor' : typed === null && asked.shown === String(year) ? 'link' : 'page',
  }
}

/** The year as a part of an address that leads on. */
export function yearPart({ year, chosenBy }: Pick<YearOfPage, 'chosenBy'> & { year: number }): string {
  return `${chosenBy === 'visitor' ? 'jaar' : 'getoond'}=${year}`
}

/** The menu of years: "newest" on top, which stands chosen until the visitor takes a year herself. */
export function yearMenu(
  { year, years, chosenBy }: Omit<YearOfPage, 'year' | 'inVain'> & { year: number | 'all' },
  language: Language,
): { value: string; options: SelectOption[] } {
  const { newest, newestIs } = yearNoticeText[language]
  return {
    value: chosenBy === 'page' ? '' : String(year),
    options: [
      { value: '', label: chosenBy === 'page' && year !== 'all' ? newestIs(year) : newest },
      ...years.map((each) => ({ value: String(each), label: String(each) })),
    ],
  }
}

/** The asked year when figures could be of it; else the newest with a known figure of the area, of any area, or with anything at all. */
export function chooseYear(
  { year: chosen, shown }: AskedYear,
  figures: readonly Figure[],
  area: string,
  thisYear: number,
  remarks: readonly { period: Period }[] = [],
): number {
  const asked = chosen?.trim() || shown
  const first = yearsOf([...figures, ...remarks], thisYear).at(-1) ?? thisYear
  if (asked !== undefined && /^(19|20)\d{2}$/.test(asked) && Number(asked) >= first && Number(asked) <= thisYear) return Number(asked)
  const known = figures.filter(({ state }) => state === 'known')
  const ofArea = known.filter((figure) => figure.area.slug === area)
  return [ofArea, known, figures, remarks].map((some) => yearsOf(some, thisYear)[0]).find((year) => year !== undefined) ?? thisYear
}

/** What was asked for where another year is shown, as typed and at most 20 characters; null when nothing was asked, or it is shown. */
function askedInVain(asked: string | undefined, shown: number): string | null {
  const typed = (asked ?? '').trim().slice(0, 20)
  return typed === '' || typed === String(shown) ? null : typed
}
