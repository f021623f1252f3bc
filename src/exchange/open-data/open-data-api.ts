import { landscapeVersion } from '../../landscape/service/service.store.ts'
import { countsVersion } from '../../monitor/fact/fact.store.ts'
import { catalogueVersion } from '../../monitor/indicator/own-definitions.store.ts'
import { setsVersion } from '../../monitor/set/figure-set.store.ts'
import { readyBytes } from '../../platform/web/byte-cache.ts'
import { asVisitor, pages } from '../../platform/web/page.ts'
import { descriptionsApi } from './descriptions-api.ts'
import { described, oneFormPerAnswer, readableByAll } from './every-answer.ts'
import { figuresApi } from './figures-api.ts'
import { apiBase, routeOf } from './operation.ts'
import { operations } from './operations.ts'
import { problem, refuseAsProblem } from './problem.ts'
import { servicesApi } from './services-api.ts'
import { setsApi } from './sets-api.ts'

const ready = readyBytes((c) =>
  asVisitor(c, async (tx) =>
    [await setsVersion(tx), await countsVersion(tx), await catalogueVersion(tx), await landscapeVersion(tx)].join(' '),
  ),
)

/** Everything other systems may read, by the NL API Design Rules; and the answer to whatever else is asked under `/api`. */
export const openDataApi = pages()
  .use('/api/*', refuseAsProblem)
  .use(`${apiBase}/*`, described, readableByAll, oneFormPerAnswer, ready)
  .route('/', servicesApi)
  .route('/', figuresApi)
  .route('/', setsApi)
  .route('/', descriptionsApi)

for (const operation of Object.values(operations)) {
  openDataApi.all(routeOf(operation), (c) => {
    c.header('allow', 'GET, HEAD, OPTIONS')
    return problem(c, 405)
  })
}
