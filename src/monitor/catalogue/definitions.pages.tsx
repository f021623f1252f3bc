import { readyBytes } from '../../platform/web/byte-cache.ts'
import { asVisitor, pages } from '../../platform/web/page.ts'
import { catalogueVersion, loadCatalogue } from '../indicator/own-definitions.store.ts'
import { catalogueText } from './catalogue.text.ts'
import { definitionSets } from './definition-sets.ts'
import { DefinitionsView } from './definitions-view.tsx'
import { pilotsVersion } from './pilot.store.ts'
import { allPilots } from './work-on-pilot.ts'

/** `/monitor/definities`: every definition, for everybody; each leads to the page of its indicator. */
export const definitionPages = pages()
  .use(
    '/monitor/definities',
    readyBytes(async (c) => (await asVisitor(c, (tx) => Promise.all([catalogueVersion(tx), pilotsVersion(tx)]))).join(' ')),
  )
  .get('/monitor/definities', async (c) => {
    const { language } = c.var.visitor
    const search = (c.req.query('zoek') ?? '').trim()
    const [catalogue, pilots] = await asVisitor(c, (tx) => Promise.all([loadCatalogue(tx), allPilots(tx)]))
    return c.var.show({
      title: catalogueText[language].title,
      section: 'monitor',
      body: <DefinitionsView {...{ catalogue, pilots, search, language }} sets={definitionSets(catalogue, search)} />,
    })
  })
