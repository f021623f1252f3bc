import { findFamily } from '../../family/family/family.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { ok, refuse } from '../../platform/result.ts'
import { asVisitor, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { withdrawConsent } from '../../support/consent/withdraw-consent.ts'
import { readOverview } from '../../support/overview/read-overview.ts'
import { familyOfParent } from './family-of-parent.store.ts'
import { mineText } from './mine.text.ts'
import { MineView, NoFamily } from './mine-view.tsx'
import { steppedOut, whomToAsk } from './who-helped.store.ts'
import { whoLooked } from './who-looked.store.ts'
import { whoLookedText } from './who-looked.text.ts'
import { firstLines, linesOfPage, pageAsked } from './who-looked.ts'
import { WhoLookedView } from './who-looked-view.tsx'

/** The parent's own page: team, line, plan, who may know what, who looked. */
export const minePages = pages()
  .use('/mijn/*', signedIn('parent'))
  .get('/mijn', async (c) => {
    const { language, person } = c.var.visitor
    const text = mineText[language]
    const found = await asVisitor(c, async (tx) => {
      const familyId = await familyOfParent(tx)
      const overview = familyId === null ? null : await readOverview(tx, familyId)
      if (overview === null || !overview.ok) return null
      const { family, signUp } = overview.value
      return {
        overview: overview.value,
        ask: await whomToAsk(tx, signUp),
        left: await steppedOut(tx, family.id),
        log: await whoLooked(tx, family, { from: 0, count: firstLines }),
      }
    })
    return c.var.show({
      title: text.title,
      section: 'mine',
      fictitious: c.var.site.mode === 'demo',
      body: found === null ? <NoFamily language={language} /> : <MineView {...found} name={person?.name ?? ''} language={language} />,
    })
  })
  .get('/mijn/inzage', async (c) => {
    const { language } = c.var.visitor
    const page = pageAsked(c.req.query('blad'))
    const found = await asVisitor(c, async (tx) => {
      const familyId = await familyOfParent(tx)
      const family = familyId === null ? null : await findFamily(tx, familyId)
      if (family === null) return null
      const about = { coalitionId: family.coalitionId, familyId: family.id }
      await recordAudit(tx, { action: 'read', code: 'audit.viewed', objectType: 'audit', ...about })
      return whoLooked(tx, family, { from: (page - 1) * linesOfPage, count: linesOfPage })
    })
    return c.var.show({
      title: whoLookedText[language].title,
      section: 'mine',
      fictitious: c.var.site.mode === 'demo',
      body: found === null ? <NoFamily language={language} /> : <WhoLookedView {...found} page={page} language={language} />,
    })
  })
  .post('/mijn', async (c) => {
    const result = await asVisitor(c, async (tx) => {
      const familyId = await familyOfParent(tx)
      if (familyId === null) {
        await recordAudit(tx, { action: 'update', code: 'consent.withdrawn', objectType: 'consent', outcome: 'refused' })
        return refuse('not_found', 'not_found')
      }
      const withdrawn = await withdrawConsent(tx, familyId)
      return withdrawn.ok ? ok(null) : withdrawn
    })
    return result.ok ? c.redirect('/mijn', 303) : c.var.refuse(result.refusal)
  })
