import { refuse } from '../../platform/result.ts'
import { readyBytes } from '../../platform/web/byte-cache.ts'
import { asVisitor, pages } from '../../platform/web/page.ts'
import { findServices } from './find-services.ts'
import { landscapeText } from './landscape.text.ts'
import { ignoredIn, readFilter } from './landscape-address.ts'
import { SearchView } from './search-view.tsx'
import { landscapeVersion } from './service.store.ts'
import { readService } from './service-detail.store.ts'
import { ServiceView } from './service-view.tsx'
import { UnknownService } from './unknown-service.tsx'

const ready = readyBytes((c) => asVisitor(c, landscapeVersion))
const mostLetters = 120

/** Finding services, and everything about one. Public; nobody's search is kept. */
export const landscapePages = pages()
  .get('/zorglandschap', ready, async (c) => {
    const { language } = c.var.visitor
    const query = c.req.query()
    const filter = readFilter(query)
    const found = await asVisitor(c, (tx) => findServices(tx, filter, language))
    const text = landscapeText[language]
    return c.var.show({
      title: text.title,
      section: 'landscape',
      description: text.lead,
      body: <SearchView found={found} filter={filter} ignored={ignoredIn(query, filter, found.area)} language={language} />,
    })
  })
  .get('/zorglandschap/:dienst', ready, async (c) => {
    const { language } = c.var.visitor
    const id = c.req.param('dienst')
    if (id.length > mostLetters) return c.var.refuse(refuse('not_found', 'no_such_service').refusal)
    const service = await asVisitor(c, (tx) => readService(tx, id))
    if (service !== undefined) {
      const body = <ServiceView service={service} language={language} />
      return c.var.show({ title: service.name, section: 'landscape', description: service.description[language], body })
    }
    const filter = { ...readFilter({}), query: id.replaceAll('-', ' '), limit: 3 }
    const near = await asVisitor(c, (tx) => findServices(tx, filter, language))
    const text = landscapeText[language].unknownService
    return c.var.show({
      title: text.heading,
      status: 404,
      section: 'landscape',
      body: <UnknownService near={near} query={filter.query} language={language} />,
    })
  })
