import { circleOf } from '../../family/circle/circle.store.ts'
import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { asVisitor, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { placeUntil } from '../overview/also-sees.ts'
import { stayInCircle } from './stay-in-circle.ts'
import { ownPlace } from './step-out.store.ts'
import { stepOutText } from './step-out.text.ts'
import { leavesAnyway } from './step-out.ts'
import { stepOutOfCircle } from './step-out-of-circle.ts'
import { StepOutView } from './step-out-view.tsx'

export const stepOutPages = pages()
  .use('/gezin/:id/uit-de-kring', signedIn('professional'))
  .use('/gezin/:id/nog-nodig', signedIn('professional'))
  .get('/gezin/:id/uit-de-kring', async (c) => {
    const { language } = c.var.visitor
    const familyId = c.req.param('id')
    const read = await asVisitor(c, async (tx) => {
      const found = await familyOfActor(tx, familyId)
      if (found === null) return null
      const { coalitionId } = found.episode
      await recordAudit(tx, { action: 'read', code: 'circle.leaving_viewed', objectType: 'circle', coalitionId, familyId })
      const own = (await circleOf(tx, familyId)).filter(({ professionalId }) => professionalId === tx.actor.id)
      const leavesOn = leavesAnyway(own, tx.today) ? placeUntil(own) : null
      return { ...found, place: await ownPlace(tx, found.episode), leavesOn, today: tx.today }
    })
    if (read === null) return c.var.refuse({ kind: 'not_found', code: 'not_found' })
    return c.var.show({
      title: stepOutText[language].title,
      section: 'work',
      fictitious: c.var.site.mode === 'demo',
      body: <StepOutView {...read} language={language} />,
    })
  })
  .get('/gezin/:id/nog-nodig', (c) => c.redirect(`/gezin/${c.req.param('id')}`, 303))
  .post('/gezin/:id/nog-nodig', async (c) => {
    const familyId = c.req.param('id')
    const result = await asVisitor(c, (tx) => stayInCircle(tx, familyId))
    return result.ok ? c.redirect(`/gezin/${familyId}`, 303) : c.var.refuse(result.refusal)
  })
  .post('/gezin/:id/uit-de-kring', async (c) => {
    const familyId = c.req.param('id')
    const result = await asVisitor(c, (tx) => stepOutOfCircle(tx, familyId))
    return result.ok ? c.redirect(`/gezin/${familyId}`, 303) : c.var.refuse(result.refusal)
  })
