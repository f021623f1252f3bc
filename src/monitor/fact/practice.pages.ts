import type { Hono } from 'hono'
import { asVisitor, type PageEnv, pages } from '../../platform/web/page.ts'
import { factsheetPagesOver } from '../factsheet/factsheet.pages.tsx'
import { monitorPages } from '../pages/monitor.pages.tsx'
import { caseworkFigures } from './casework-figures.ts'
import { countsVersion } from './fact.store.ts'

/** The monitor over invented families, under its own address and marked on every door; never beside real figures. */
export const practicePages: Hono<PageEnv> = pages()
  .route('/', factsheetPagesOver(caseworkFigures, '/oefencijfers/factsheet', countsVersion))
  .route(
    '/',
    monitorPages(caseworkFigures, (c) => asVisitor(c, countsVersion)),
  )
