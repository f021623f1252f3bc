import { z } from 'zod'
import { loadAreas } from '../../area/area.store.ts'
import { type FoundServices, findServices, type ServiceFilter } from '../../landscape/service/find-services.ts'
import { landscapeVersion } from '../../landscape/service/service.store.ts'
import { needs, phases } from '../../landscape/service/service.ts'
import { reasonsFor } from '../../landscape/service/why.ts'
import { readyBytes } from '../../platform/web/byte-cache.ts'
import { asVisitor, pages } from '../../platform/web/page.ts'
import { badRequest, type InvalidParameter } from './problem.ts'

const most = 200

const parameters = z.object({
  query: z.string().max(200, 'at most 200 characters').default(''),
  area: z.string().optional(),
  phase: z.enum(phases, `one of ${phases.join(', ')}`).optional(),
  need: z.enum(needs, `one of ${needs.join(', ')}`).optional(),
  week: z
    .string()
    .regex(/^\d{1,2}$/, 'a whole number of weeks, 0-42')
    .transform(Number)
    .refine((week) => week <= 42, 'a whole number of weeks, 0-42')
    .optional(),
})

const ready = readyBytes((c) => asVisitor(c, landscapeVersion))

/** `GET /api/v1/services?query=&area=&phase=&need=&week=`: the services of the search page, in its order, with why each is there. */
export const servicesApi = pages().get('/api/v1/services', ready, async (c) => {
  const { language } = c.var.visitor
  // An empty parameter is what a form sends for "any".
  const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''))
  const parsed = parameters.safeParse(given)
  if (!parsed.success)
    return badRequest(
      c.req.path,
      parsed.error.issues.map(({ path, message }) => ({ name: path.join('.'), reason: message })),
    )
  const { query, area = null, phase = null, need = null, week = null } = parsed.data
  const filter: ServiceFilter = { query, area, phase, need, week, limit: most, offset: 0 }
  const found = await asVisitor(c, async (tx): Promise<FoundServices | InvalidParameter> => {
    if (area !== null && (await loadAreas(tx)).find(area) === undefined)
      return { name: 'area', reason: 'no such area; a slug, CBS code or name' }
    return findServices(tx, filter, language)
  })
  if ('reason' in found) return badRequest(c.req.path, [found])
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
    corrected: found.words.flatMap(({ asked, corrected }) => (corrected.length === 0 ? [] : [{ asked, corrected }])),
    notOffered: found.absent,
  })
})
