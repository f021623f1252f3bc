import { recordAudit } from '../../platform/audit/record-audit.ts'
import { ok, refuse } from '../../platform/result.ts'
import { asVisitor, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { withdrawConsent } from '../../support/consent/withdraw-consent.ts'
import { auditOfFamily } from '../../support/overview/audit-of-family.store.ts'
import { readOverview } from '../../support/overview/read-overview.ts'
import { familyOfParent } from './family-of-parent.store.ts'
import { mineText } from './mine.text.ts'
import { MineView, NoFamily } from './mine-view.tsx'

const shownLines = 20

/** The parent's own page: team, line, plan, who may know what, who looked. */
export const minePages = pages()
  .use('/mijn', signedIn('parent'))
  .get('/mijn', async (c) => {
    const { language, person } = c.var.visitor
    const text = mineText[language]
    const found = await asVisitor(c, async (tx) => {
      const familyId = await familyOfParent(tx)
      const overview = familyId === null ? null : await readOverview(tx, familyId)
      if (overview === null || !overview.ok) return null
      const { family } = overview.value
      return {
        overview: overview.value,
        log: await auditOfFamily(tx, family.coalitionId, family.id, shownLines),
      }
    })
    return c.var.show({
      title: text.title,
      section: 'mine',
      fictitious: c.var.site.mode === 'demo',
      body: found === null ? <NoFamily language={language} /> : <MineView {...found} name={person?.name ?? ''} language={language} />,
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
