import type { Hono, MiddlewareHandler } from 'hono'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { refuse } from '../../platform/result.ts'
import { asVisitor, type PageEnv, pages } from '../../platform/web/page.ts'
import { factsheetPagesOver } from '../factsheet/factsheet.pages.tsx'
import { catalogueVersion } from '../indicator/own-definitions.store.ts'
import { monitorPages } from '../pages/monitor.pages.tsx'
import { caseworkFigures } from './casework-figures.ts'
import { countsVersion } from './fact.store.ts'

/** An installation for real families has no invented ones to count, and shows no page that says it counts them. */
const forPractising: MiddlewareHandler<PageEnv> = async (c, next) =>
  c.var.site.mode === 'demo' ? next() : c.var.refuse(refuse('not_found', 'no_such_page').refusal)

/** The other pages of figures ask for the definitions themselves. */
async function countsAndDefinitions(tx: Transaction): Promise<string> {
  return `${await countsVersion(tx)} ${await catalogueVersion(tx)}`
}

/** The monitor over invented families, under its own address and marked on every door; never beside real figures. */
export const practicePages: Hono<PageEnv> = pages()
  .use('/oefencijfers/*', forPractising)
  .route('/', factsheetPagesOver(caseworkFigures, '/oefencijfers/factsheet', countsAndDefinitions))
  .route(
    '/',
    monitorPages(caseworkFigures, (c) => asVisitor(c, countsVersion)),
  )
