import type { z } from 'zod'
import { findCoverage, findPublicSets } from '../../monitor/publication/public-sets.store.ts'
import { publisherOf } from '../../monitor/publication/publisher.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { catalogOf } from './catalog.ts'
import { door } from './door.ts'
import type { entryAnswer } from './entry-schema.ts'
import { jsonLd } from './json-ld.ts'
import { openapiOf, openDataTitle } from './openapi.ts'
import { apiBase, apiVersion, routeOf } from './operation.ts'
import { operations } from './operations.ts'
import type { NamedNode } from './rdf.ts'
import { turtle } from './turtle.ts'

/** What there is, for machines: the sets for data portals, the interface for those who build on it. */
export const descriptionsApi = pages()
  .on(
    'GET',
    [apiBase, routeOf(operations.entry)],
    door(operations.entry, (c) => c.json(entry satisfies z.input<typeof entryAnswer>)),
  )
  .get(
    routeOf(operations.catalogJson),
    door(operations.catalogJson, async (c) =>
      c.body(JSON.stringify(jsonLd(await catalog(c))), 200, { 'content-type': 'application/ld+json' }),
    ),
  )
  .get(
    routeOf(operations.catalogTurtle),
    door(operations.catalogTurtle, async (c) => c.body(turtle(await catalog(c)), 200, { 'content-type': 'text/turtle; charset=utf-8' })),
  )
  .get(
    routeOf(operations.openapi),
    door(operations.openapi, (c) => c.json(openapiOf(Object.values(operations), publisherOf(c.var.site)))),
  )

const entry = {
  title: openDataTitle,
  version: apiVersion,
  description: `${apiBase}/openapi.json`,
  documentation: '/monitor/publicaties',
  addresses: Object.values(operations).map(({ path, summary }) => ({ path: `${apiBase}${path}`, summary })),
}

async function catalog(c: PageContext): Promise<readonly NamedNode[]> {
  const publisher = publisherOf(c.var.site)
  return asVisitor(c, async (tx) => catalogOf({ sets: await findPublicSets(tx), coverage: await findCoverage(tx), publisher }))
}
