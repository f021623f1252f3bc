import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import type { AskedYear } from '../pages/choice.ts'
import { chooseYear, yearInAddress, yearOfPage } from '../pages/choice.ts'
import { coalitionCountText } from './coalition-count.text.ts'
import { findCounted } from './coalition-count.ts'
import { CountsOverview, type CountsView } from './counts-overview.tsx'
import { IndicatorCounts } from './indicator-counts.tsx'
import { type ReadCounts, readCoalitionCounts } from './read-coalition-counts.ts'

const base = '/beheer/hoe-het-loopt'

/** `/beheer/hoe-het-loopt` and an indicator below it: the raw counts of a coalition, for its own lead and analyst. Never kept, never a file. */
export const coalitionCountPages = pages()
  .use(`${base}/*`, signedIn('professional'))
  .get(base, async (c) => {
    const { language } = c.var.visitor
    const read = await asVisitor(c, (tx) => readCoalitionCounts(tx, { coalition: c.req.query('coalitie') }))
    if (!read.ok) return c.var.refuse(read.refusal)
    const { coalition } = read.value
    return c.var.show({
      title: coalitionCountText[language].heading(coalition.name),
      section: 'manage',
      fictitious: coalition.fictitious,
      body: <CountsOverview {...viewOf(c, read.value)} />,
    })
  })
  .get(`${base}/:indicator`, async (c) => {
    const { language } = c.var.visitor
    const indicator = c.req.param('indicator')
    const read = await asVisitor(c, (tx) => readCoalitionCounts(tx, { coalition: c.req.query('coalitie'), indicator }))
    if (!read.ok) return c.var.refuse(read.refusal)
    const definition = findCounted(indicator)
    if (definition === undefined) return c.notFound()
    return c.var.show({
      title: `${definition.name[language]}, ${read.value.coalition.name}`,
      section: 'manage',
      fictitious: read.value.coalition.fictitious,
      body: <IndicatorCounts {...viewOf(c, read.value)} indicator={definition} />,
    })
  })

function viewOf(c: PageContext, read: ReadCounts): CountsView {
  const { figures, whole } = read.counts
  const thisYear = Number(read.today.slice(0, 4))
  const asked: AskedYear = yearInAddress((name) => c.req.query(name))
  const year = yearOfPage(asked, chooseYear(asked, figures, whole.slug, thisYear), figures, thisYear)
  return { ...read, year, base, language: c.var.visitor.language }
}
