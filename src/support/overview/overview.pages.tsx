import { findFamily } from '../../family/family/family.store.ts'
import { familyText } from '../../family/family/family.text.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { isId } from '../../platform/id.ts'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { asVisitor, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { recordCall } from '../sign-up/record-call.ts'
import { auditOfFamily } from './audit-of-family.store.ts'
import { FamilyCards } from './family-cards.tsx'
import { overviewText } from './overview.text.ts'
import { OverviewView } from './overview-view.tsx'
import { readOverview } from './read-overview.ts'

const logLines = 200
const moment = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }),
}

export const overviewPages = pages()
  .use('/gezin/*', signedIn('professional'))
  .get('/gezin/:id', async (c) => {
    const { language } = c.var.visitor
    const page = await asVisitor(c, (tx) => readOverview(tx, c.req.param('id')))
    if (!page.ok) return c.var.refuse(page.refusal)
    const overview = page.value
    return c.var.show({
      title: overview.family.label ?? familyText[language].unknownLabel,
      section: 'work',
      fictitious: c.var.site.mode === 'demo',
      body: (
        <OverviewView overview={overview} language={language}>
          <FamilyCards
            cards={overview.cards}
            circle={overview.circle}
            base={`/gezin/${overview.family.id}`}
            marks={({ professionalId }) => overview.corrects || professionalId === c.var.visitor.actor.id}
            today={overview.today}
            language={language}
          />
        </OverviewView>
      ),
    })
  })
  .get('/gezin/:id/gesproken', (c) => c.redirect(`/gezin/${c.req.param('id')}`, 303))
  .post('/gezin/:id/gesproken', async (c) => {
    const result = await asVisitor(c, (tx) => recordCall(tx, c.req.param('id')))
    return result.ok ? c.redirect(`/gezin/${c.req.param('id')}`, 303) : c.var.refuse(result.refusal)
  })
  .get('/gezin/:id/inzage', async (c) => {
    const { language } = c.var.visitor
    const text = overviewText[language]
    const familyId = c.req.param('id')
    const found = await asVisitor(c, async (tx) => {
      const family = isId(familyId) ? await findFamily(tx, familyId) : null
      if (family === null) return null
      await recordAudit(tx, { action: 'read', code: 'audit.viewed', objectType: 'audit', coalitionId: family.coalitionId, familyId })
      return { family, lines: await auditOfFamily(tx, family.coalitionId, familyId, logLines) }
    })
    if (found === null) return c.var.refuse({ kind: 'not_found', code: 'not_found' })
    const { family, lines } = found
    const actions: Record<string, string> = text.actions
    const things: Record<string, string> = text.things
    return c.var.show({
      title: text.viewLog.title,
      section: 'work',
      fictitious: c.var.site.mode === 'demo',
      body: (
        <>
          <PageHead
            breadcrumb={{
              label: text.crumbs,
              crumbs: [
                { label: family.label ?? familyText[language].unknownLabel, href: `/gezin/${familyId}` },
                { label: text.viewLog.title },
              ],
            }}
            heading={text.viewLog.title}
            lead={text.viewLog.lead}
          />
          <DataTable
            caption={text.viewLog.caption}
            language={language}
            columns={[
              { header: text.viewLog.when },
              { header: text.viewLog.who, names: true },
              { header: text.viewLog.what },
              { header: text.viewLog.outcome },
            ]}
            rows={lines.map((line) => [
              moment[language].format(line.at),
              line.organisation === null ? (line.who ?? text.viewLog.by[line.by]) : `${line.who} (${line.organisation})`,
              `${things[line.objectType] ?? line.objectType} ${actions[line.action] ?? line.action}`,
              line.refused ? text.viewLog.refused : text.viewLog.yes,
            ])}
          />
          <p class="soft small">{text.viewLog.shown(lines.length)}</p>
        </>
      ),
    })
  })
