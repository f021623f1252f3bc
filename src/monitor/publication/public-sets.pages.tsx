import { readyBytes } from '../../platform/web/byte-cache.ts'
import { asVisitor, pages } from '../../platform/web/page.ts'
import { findPrintedChanges } from '../figure/figure.store.ts'
import { setsVersion } from '../set/figure-set.store.ts'
import { findCoverage, findPublicSets } from './public-sets.store.ts'
import { publicSetsText } from './public-sets.text.ts'
import { PublicSetsView } from './public-sets-view.tsx'
import { publisherOf } from './publisher.ts'
import { byEdition } from './reader-change.ts'

/** A reader looks a figure or two up; the files have all. */
const mostChanges = 50

/** `/monitor/publicaties`: the sets of real figures that are shown, for everybody. */
export const publicSetsPages = pages().get(
  '/monitor/publicaties',
  readyBytes((c) => asVisitor(c, setsVersion)),
  async (c) => {
    const { language } = c.var.visitor
    const found = await asVisitor(c, async (tx) => ({
      sets: (await findPublicSets(tx)).filter(({ fictitious }) => !fictitious),
      coverage: await findCoverage(tx),
      changes: byEdition(await findPrintedChanges(tx, mostChanges)),
    }))
    return c.var.show({
      title: publicSetsText[language].title,
      section: 'monitor',
      body: <PublicSetsView {...found} publisher={publisherOf(c.var.site)} language={language} />,
    })
  },
)
