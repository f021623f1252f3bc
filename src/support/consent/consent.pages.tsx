import { circleOf } from '../../family/circle/circle.store.ts'
import { consentsOf } from '../../family/consent/consent.store.ts'
import { consentState } from '../../family/consent/consent.ts'
import { familyText } from '../../family/family/family.text.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { groundsOf } from '../../people/organisation/legal-ground.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Result } from '../../platform/result.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import { Button } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { Quote } from '../../platform/ui/quote.tsx'
import { asVisitor, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { overviewText } from '../overview/overview.text.ts'
import { consentText } from './consent.text.ts'
import { GroundsCard } from './grounds-card.tsx'
import { holdingOn, renewConsent } from './renew-consent.ts'
import { mayWithdraw, withdrawConsent } from './withdraw-consent.ts'

export const consentPages = pages()
  .use('/gezin/:id/toestemming', signedIn('professional'))
  .get('/gezin/:id/toestemming', async (c) => {
    const { language } = c.var.visitor
    const text = overviewText[language].withdraw
    const familyId = c.req.param('id')
    const found = await asVisitor(c, async (tx) => {
      const seen = await familyOfActor(tx, familyId)
      if (seen === null) return null
      const { family, parts } = seen
      await recordAudit(tx, { action: 'read', code: 'consent.viewed', objectType: 'consent', coalitionId: family.coalitionId, familyId })
      const [consents, circle] = await Promise.all([consentsOf(tx, familyId), circleOf(tx, familyId)])
      return {
        family,
        mayRenew: parts.length > 0 && seen.episode.closedOn === null && holdingOn(consents, tx.today) === undefined,
        mayTake: await mayWithdraw(tx, seen),
        consents,
        grounds: await groundsOf(tx, [...new Set(circle.map(({ organisationId }) => organisationId))]),
        today: tx.today,
      }
    })
    if (found === null) return c.var.refuse({ kind: 'not_found', code: 'not_found' })
    const { family, mayRenew, mayTake, consents, grounds, today } = found
    const current = consents.find((consent) => consentState(consent, today) === 'given')
    const label = family.label ?? familyText[language].unknownLabel
    return c.var.show({
      title: text.title,
      section: 'work',
      fictitious: c.var.site.mode === 'demo',
      body: (
        <div class="narrow">
          <PageHead
            breadcrumb={{ label: overviewText[language].crumbs, crumbs: [{ label, href: `/gezin/${familyId}` }, { label: text.title }] }}
            heading={text.title}
            lead={text.lead}
          />
          <div class="stack">
            <Card heading={text.current}>
              {current === undefined ? (
                <p>{text.none}</p>
              ) : (
                <>
                  <p>{text.line(text.how[current.how], dateInFull(current.givenOn, language), dateInFull(current.untilOn, language))}</p>
                  <p>
                    {text.shareWith}: {current.receivers.map((receiver) => text.receivers[receiver]).join(', ')}.
                  </p>
                  <p>
                    {consentText[language].about}: {current.topics.map((topic) => consentText[language].topics[topic]).join(', ')}.
                  </p>
                </>
              )}
              <p class="soft">{text.never}</p>
            </Card>
            {mayRenew ? (
              <Card heading={text.renew} kind="next">
                <Quote>{text.renewWhat}</Quote>
                <Form action={`/gezin/${familyId}/toestemming`} hidden={{ act: 'renew' }}>
                  <div class="buttons">
                    <Button>{text.renew}</Button>
                  </div>
                </Form>
              </Card>
            ) : null}
            {current === undefined || !mayTake ? null : (
              <Card kind="sand" heading={consentText[language].takeBack}>
                <p>{text.what}</p>
                <Form action={`/gezin/${familyId}/toestemming`} hidden={{ act: 'withdraw' }}>
                  <div class="buttons">
                    <Button kind="quiet">{text.action}</Button>
                  </div>
                </Form>
              </Card>
            )}
            <GroundsCard grounds={grounds} language={language} />
          </div>
        </div>
      ),
    })
  })
  .post('/gezin/:id/toestemming', async (c) => {
    const familyId = c.req.param('id')
    const { act } = await c.req.parseBody()
    if (act !== 'renew' && act !== 'withdraw') return c.redirect(`/gezin/${familyId}/toestemming`, 303)
    const result: Result<null> = await asVisitor<Result<null>>(c, (tx) =>
      act === 'renew' ? renewConsent(tx, familyId) : withdrawConsent(tx, familyId),
    )
    return result.ok ? c.redirect(`/gezin/${familyId}/toestemming`, 303) : c.var.refuse(result.refusal)
  })
