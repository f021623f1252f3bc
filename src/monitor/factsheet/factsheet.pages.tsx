import type { Hono } from 'hono'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { ok, type Refusal, refuse } from '../../platform/result.ts'
import { readyBytes } from '../../platform/web/byte-cache.ts'
import { asVisitor, type PageContext, type PageEnv, pages } from '../../platform/web/page.ts'
import { type FigureSource, publishedFigures } from '../figure/figure-source.ts'
import { factsheetPdf } from './factsheet.pdf.ts'
import { factsheetText } from './factsheet.text.ts'
import { FactsheetBody, NoFactsheet } from './factsheet-body.tsx'
import { factsheetView } from './factsheet-view.ts'
import { factsheetYears, type LoadedFactsheet, loadFactsheet, newestFactsheet } from './load-factsheet.ts'
import { sheetsVersion } from './sheets-version.ts'
import { areasWrittenAbout } from './text/area-text.store.ts'
import { factsheetVersionText } from './version/factsheet-version.text.ts'
import type { FactsheetVersion } from './version/factsheet-version.ts'
import { newestVersion, readVersion, type StoodVersion } from './version/read-version.ts'
import { NoVersion } from './version/version-notice.tsx'

/**
 * Factsheets over one source of figures, under `base` (without a slash at the end): as a page, and with `.pdf` behind it as a file. `versie`
 * asks for the version of a moment. Without a year it leads to the newest of the area, without an area to where one is chosen.
 */
export function factsheetPagesOver(source: FigureSource, base: string, versionOf: (tx: Transaction) => Promise<string>): Hono<PageEnv> {
  return pages()
    .use(
      `${base}/*`,
      readyBytes((c) => asVisitor(c, async (tx) => `${await versionOf(tx)} ${tx.today}`)),
    )
    .get(base, (c) => c.redirect(source.base))
    .get(`${base}/:area`, async (c) => {
      const newest = await asVisitor(c, (tx) => newestFactsheet(tx, source, c.req.param('area')))
      if (newest === null) return c.var.refuse(refuse('not_found', 'not_a_factsheet').refusal)
      return c.redirect(`${base}/${newest.area.slug}/${newest.year}`)
    })
    .get(`${base}/:area/:file{\\d{4}\\.pdf}`, async (c) => {
      const loaded = await load(c, source, c.req.param('file').slice(0, 4))
      if (!loaded.ok) return c.var.refuse(loaded.refusal)
      const { factsheet, today, stood, newest } = loaded.value
      const bytes = await factsheetPdf(factsheet, c.var.visitor.language, today, { stood, newest })
      const which = stood === null ? '' : `-versie-${stood.version.number}`
      return c.body(new Uint8Array(bytes), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="factsheet-${factsheet.area.slug}-${factsheet.year}${which}.pdf"`,
      })
    })
    .get(`${base}/:area/:year{\\d{4}}`, async (c) => {
      const loaded = await load(c, source, c.req.param('year'))
      if (!loaded.ok) return loaded.refusal.code === 'not_a_factsheet' ? otherYears(c, source, base, loaded.refusal) : noVersion(c, base)
      const { factsheet, years, mayWrite, stood, newest } = loaded.value
      const { area, year } = factsheet
      const query = stood === null ? '' : `?versie=${stood.version.at}`
      if (area.slug !== c.req.param('area')) return c.redirect(`${base}/${area.slug}/${year}${query}`, 301)
      const view = factsheetView(factsheet, c.var.visitor.language)
      const addressOf = (other: number) => `${base}/${area.slug}/${other}`
      return c.var.show({
        title: view.fullTitle,
        description: view.lead,
        section: 'monitor',
        fictitious: factsheet.fictitious,
        body: (
          <FactsheetBody
            view={view}
            year={year}
            years={years}
            addressOf={addressOf}
            pdf={`${addressOf(year)}.pdf${query}`}
            stood={stood}
            newest={newest}
            monitor={`${source.base}?gebied=${area.slug}&jaar=${year}`}
            chance={(code) => `${source.base}/${code}?gebied=${area.slug}&jaar=${year}#toeval`}
            versions={source.fictitious ? null : `${addressOf(year)}/versies`}
            edit={mayWrite ? `/beheer/factsheet/${area.slug}/${year}` : null}
          />
        ),
      })
    })
}

/** A year without a sheet leads to the years that have one. */
async function otherYears(c: PageContext, source: FigureSource, base: string, refusal: Refusal) {
  const { language } = c.var.visitor
  const offer = await asVisitor(c, (tx) => factsheetYears(tx, source, c.req.param('area') ?? ''))
  if (offer === null) return c.var.refuse(refusal)
  const { area, years } = offer
  return c.var.show({
    title: factsheetText[language].noSheet(area.name, c.req.param('year') ?? ''),
    section: 'monitor',
    fictitious: source.fictitious,
    status: 404,
    body: (
      <NoFactsheet
        area={area.name}
        asked={c.req.param('year') ?? ''}
        years={years}
        addressOf={(year) => `${base}/${area.slug}/${year}`}
        monitor={`${source.base}?gebied=${area.slug}`}
        language={language}
      />
    ),
  })
}

/** A version that is not there leads to those that are. */
function noVersion(c: PageContext, base: string) {
  const { language } = c.var.visitor
  const address = `${base}/${encodeURIComponent(c.req.param('area') ?? '')}/${c.req.param('year')}`
  const title = factsheetVersionText[language].noVersion
  return c.var.show({ title, section: 'monitor', status: 404, body: <NoVersion address={address} language={language} /> })
}

interface AskedFactsheet extends LoadedFactsheet {
  today: string
  /** Which version it is, where one was asked for. */
  stood: StoodVersion | null
  /** Which version the sheet of now is; null where another was asked for, and where there are none. */
  newest: FactsheetVersion | null
  /** May the visitor write the text of this sheet? */
  mayWrite: boolean
}

function load(c: PageContext, source: FigureSource, year: string) {
  const asked = { area: c.req.param('area') ?? '', year: Number(year) }
  const at = source.fictitious ? undefined : c.req.query('versie')
  return asVisitor(c, async (tx) => {
    const loaded = at === undefined ? await loadFactsheet(tx, source, asked) : await readVersion(tx, { ...asked, at })
    if (!loaded.ok) return loaded
    const { factsheet, years, stood = null }: LoadedFactsheet & { stood?: StoodVersion | null } = loaded.value
    const writes = stood === null && !source.fictitious && tx.actor.kind === 'professional'
    const mayWrite = writes && (await areasWrittenAbout(tx)).has(factsheet.area.slug)
    const newest = stood === null && !source.fictitious ? await newestVersion(tx, asked) : null
    return ok<AskedFactsheet>({ factsheet, years, today: tx.today, mayWrite, stood, newest })
  })
}

/** The factsheets over the published figures, with what people wrote beside them. */
export const factsheetPages = factsheetPagesOver(publishedFigures, '/factsheet', sheetsVersion)
