import type { z } from 'zod'
import { findFigures, findSeriesRemarks } from '../../monitor/figure/figure.store.ts'
import { figureJson, figuresCsv, seriesRemarkJson } from '../../monitor/figure/figure-export.ts'
import { findPublicSets } from '../../monitor/publication/public-sets.store.ts'
import type { PublicPublication, PublicSet } from '../../monitor/publication/public-sets.ts'
import { publisherOf } from '../../monitor/publication/publisher.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { door } from './door.ts'
import { routeOf } from './operation.ts'
import { operations } from './operations.ts'
import { problem } from './problem.ts'
import type { setAnswer, setFiguresAnswer, setsAnswer } from './set-schema.ts'
import { headOf, publicationJson, setJson } from './sets-json.ts'

/** The published sets, each publication of them with what the audit found, and their figures as files. */
export const setsApi = pages()
  .get(
    routeOf(operations.sets),
    door(operations.sets, async (c) => {
      const sets = await asVisitor(c, findPublicSets)
      const { publicUrl } = c.var.site
      return c.json({ sets: sets.map((set) => setJson(set, publicUrl)) } satisfies z.input<typeof setsAnswer>)
    }),
  )
  .get(
    routeOf(operations.set),
    door(operations.set, async (c) => {
      const set = await asVisitor(c, (tx) => setNamed(tx, c.req.param('set')))
      if (set === undefined) return noSuchSet(c)
      const { publicUrl } = c.var.site
      const publications = set.publications.map((publication) => publicationJson(set, publication, publicUrl))
      return c.json({ ...setJson(set, publicUrl), publications } satisfies z.input<typeof setAnswer>)
    }),
  )
  .get(routeOf(operations.setJson), door(operations.setJson, figuresAsJson))
  .get(routeOf(operations.publicationJson), door(operations.publicationJson, figuresAsJson))
  .get(routeOf(operations.setCsv), door(operations.setCsv, figuresAsCsv))
  .get(routeOf(operations.publicationCsv), door(operations.publicationCsv, figuresAsCsv))

async function setNamed(tx: Transaction, slug: string | undefined): Promise<PublicSet | undefined> {
  return (await findPublicSets(tx)).find((set) => set.slug === slug)
}

function noSuchSet(c: PageContext): Response {
  return problem(c, 404, 'There is no published set or publication of this name; see /api/v1/sets.')
}

async function figuresAsJson(c: PageContext): Promise<Response> {
  const found = await asVisitor(c, async (tx) => {
    const publication = await publicationAsked(tx, c)
    if (publication === undefined) return null
    return { ...publication, figures: await findFigures(tx, publication.filter), remarks: await findSeriesRemarks(tx, publication.filter) }
  })
  if (found === null) return noSuchSet(c)
  const { name, url } = publisherOf(c.var.site)
  const body: z.input<typeof setFiguresAnswer> = {
    set: headOf(found.set),
    publisher: { name, url },
    publication: publicationJson(found.set, found.publication, c.var.site.publicUrl),
    total: found.figures.length,
    figures: found.figures.map(figureJson),
    seriesRemarks: found.remarks.map(seriesRemarkJson),
  }
  c.header('content-disposition', `attachment; filename="${fileOf(found)}.json"`)
  return c.json(body)
}

async function figuresAsCsv(c: PageContext): Promise<Response> {
  const found = await asVisitor(c, async (tx) => {
    const publication = await publicationAsked(tx, c)
    return publication === undefined ? null : { ...publication, figures: await findFigures(tx, publication.filter) }
  })
  if (found === null) return noSuchSet(c)
  c.header('content-disposition', `attachment; filename="${fileOf(found)}.csv"`)
  return c.body(figuresCsv(found.figures), 200, { 'content-type': 'text/csv; charset=utf-8' })
}

/** The publication an address names, the one that is shown when it names none; undefined when there is none such. */
async function publicationAsked(tx: Transaction, c: PageContext) {
  const set = await setNamed(tx, c.req.param('set'))
  const asked = c.req.param('publication')
  const publication = set?.publications.find(({ number }) => String(number) === (asked ?? String(set.publication)))
  if (set === undefined || publication === undefined) return undefined
  return { set, publication, filter: { fictitious: set.fictitious, sets: [set.slug], publication: publication.number } }
}

function fileOf({ set, publication }: { set: PublicSet; publication: PublicPublication }): string {
  return `${set.fictitious ? 'verzonnen-' : ''}${set.slug}-${publication.number}`
}
