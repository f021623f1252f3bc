import type { z } from 'zod'
import { loadAreas } from '../../area/area.store.ts'
import { type FoundServices, findServices, type ServiceFilter } from '../../landscape/service/find-services.ts'
import { reasonsFor } from '../../landscape/service/why.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { door } from './door.ts'
import { routeOf } from './operation.ts'
import { operations } from './operations.ts'
import { badRequest, type InvalidParameter } from './problem.ts'
import type { servicesAnswer, servicesQuery } from './service-schema.ts'

const most = 200

/** `GET /api/v1/services?query=&area=&phase=&need=&week=`: the services of the search page, in its order, with why each is there. */
export const servicesApi = pages().get(routeOf(operations.services), door(operations.services, servicesAsked))

async function servicesAsked(c: PageContext, asked: z.output<typeof servicesQuery>): Promise<Response> {
  const { query, area = null, phase = null, need = null, week = null } = asked
  const { language } = c.var.visitor
  const filter: ServiceFilter = { query, area, phase, need, week, limit: most, offset: 0 }
  const found = await asVisitor(c, async (tx): Promise<FoundServices | InvalidParameter> => {
    if (area !== null && (await loadAreas(tx)).find(area) === undefined)
      return { name: 'area', reason: 'no such area; a slug, CBS code or name' }
    return findServices(tx, filter, language)
  })
  if ('reason' in found) return badRequest(c, [found])
  c.header('content-language', language)
  return c.json({
    total: found.total,
    services: found.services.map((service) => ({
      id: service.id,
      name: service.name,
      organisation: service.organisation,
      why: reasonsFor(found, filter, service, language).join('; '),
      phases: service.phases,
      status: service.status,
      reach: service.reach,
      sourceDate: service.sourceDate,
      assuredOn: service.assuredOn,
    })),
    corrected: found.words.flatMap(({ asked: word, corrected }) => (corrected.length === 0 ? [] : [{ asked: word, corrected }])),
    leftOut: [...found.leftOut],
    notOffered: found.absent,
  } satisfies z.input<typeof servicesAnswer>)
}
