import type { Hono } from 'hono'
import type { Language } from '../../../platform/text/text.ts'
import { formValues, typedIn } from '../../../platform/web/form-input.ts'
import { asVisitor, type PageContext, type PageEnv, pages } from '../../../platform/web/page.ts'
import { compareFactsheets } from '../version/compare-factsheets.ts'
import type { AreaTextKind, AreaTextRef, TextVersion } from './area-text.ts'
import { CompareView, type HistoryPlace, VersionsView } from './history-view.tsx'
import { compareVersions, readHistory } from './read-history.ts'
import { restoreText } from './restore-text.ts'

/** How one kind of text speaks of itself and of its fields. */
export interface TextManner {
  kind: AreaTextKind
  /** Of the list of these texts, without a slash at the end. */
  base: string
  list(language: Language): string
  title(area: string, year: number, language: Language): string
  /** The part of the text a field stands in; empty where fields stand by themselves. */
  sectionName(field: string, language: Language): string
  fieldName(field: string, words: ReadonlyMap<string, string>, language: Language): string
  wordsToRead(field: string, words: string, language: Language): string
}

/** The versions of a text under `:area/:year/versies`: listed, compared and brought back. */
export function historyPages(manner: TextManner): Hono<PageEnv> {
  const { base } = manner
  return pages()
    .get(`${base}/:area/:year/versies`, async (c) => {
      const { language } = c.var.visitor
      const asked = askedText(c, manner)
      const history = await asVisitor(c, (tx) => readHistory(tx, asked))
      if (!history.ok) return c.var.refuse(history.refusal)
      const place = placeOf(manner, history.value.area, asked.year, language)
      return c.var.show({
        title: place.title,
        section: 'manage',
        body: <VersionsView {...history.value} place={place} />,
      })
    })
    .get(`${base}/:area/:year/versies/:number`, async (c) => {
      const { language } = c.var.visitor
      const asked = askedText(c, manner)
      const number = Number(c.req.param('number'))
      const other = /^\d{1,6}$/.test(c.req.query('met') ?? '') ? Number(c.req.query('met')) : number - 1
      const compared = await asVisitor(c, (tx) => compareVersions(tx, asked, { number, other }))
      if (!compared.ok) return c.var.refuse(compared.refusal)
      const { area, words, versions } = compared.value
      const place = placeOf(manner, area, asked.year, language)
      return c.var.show({
        title: place.title,
        section: 'manage',
        body: (
          <CompareView
            {...compared.value}
            place={place}
            number={number}
            other={other}
            figures={await figuresBetween(c, asked, savedAt(versions, other), savedAt(versions, number))}
            changes={compared.value.changes.map(({ field, before, after }) => ({
              kind: before === '' ? 'added' : after === '' ? 'removed' : 'changed',
              section: manner.sectionName(field, language),
              name: manner.fieldName(field, words, language),
              before: manner.wordsToRead(field, before, language),
              after: manner.wordsToRead(field, after, language),
            }))}
          />
        ),
      })
    })
    .post(`${base}/:area/:year/versies/:number`, async (c) => {
      const asked = askedText(c, manner)
      const seen = Number(typedIn(await formValues(c), 'version') ?? '')
      const done = await asVisitor(c, (tx) => restoreText(tx, asked, { number: Number(c.req.param('number')), seen }))
      return done.ok ? c.redirect(`${base}/${asked.area}/${asked.year}`, 303) : c.var.refuse(done.refusal)
    })
}

/** Which text an address is about. */
export function askedText(c: PageContext, { kind }: Pick<TextManner, 'kind'>) {
  return { kind, area: c.req.param('area') ?? '', year: Number(c.req.param('year')) }
}

function savedAt(versions: readonly TextVersion[], number: number): string | undefined {
  return versions.find((version) => version.number === number)?.savedAt
}

/** What changed in the published figures between two saves; null where there is no factsheet, or no version to begin from. */
async function figuresBetween(c: PageContext, { area, year }: AreaTextRef, from: string | undefined, until: string | undefined) {
  if (from === undefined || until === undefined) return null
  const compared = await asVisitor(c, (tx) => compareFactsheets(tx, { area, year, from, until, language: c.var.visitor.language }))
  return compared.ok && compared.value.compared !== null ? compared.value.compared.sections : null
}

function placeOf(manner: TextManner, area: { slug: string; name: string }, year: number, language: Language): HistoryPlace {
  const address = `${manner.base}/${area.slug}/${year}`
  const title = manner.title(area.name, year, language)
  return {
    address,
    title,
    year,
    language,
    crumbs: [
      { label: manner.list(language), href: manner.base },
      { label: title, href: address },
    ],
  }
}
