import { recordAudit } from '../../platform/audit/record-audit.ts'
import { formInput } from '../../platform/web/form-input.ts'
import { asVisitor, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { lossForm } from './birth.ts'
import { letPregnancyGoOn } from './let-pregnancy-go-on.ts'
import { recordedLoss } from './undo-loss.store.ts'
import { undoLossText } from './undo-loss.text.ts'
import { UndoLossView } from './undo-loss-view.tsx'
import { undoOfActor } from './undo-of-actor.ts'

export const undoLossPages = pages()
  .use('/gezin/:id/zwangerschap-gaat-door', signedIn('professional'))
  .get('/gezin/:id/zwangerschap-gaat-door', async (c) => {
    const { language } = c.var.visitor
    const familyId = c.req.param('id')
    const read = await asVisitor(c, async (tx) => {
      const found = await undoOfActor(tx, familyId)
      if (found === null) return null
      const { coalitionId, id } = found.episode
      await recordAudit(tx, { action: 'read', code: 'undo_loss.viewed', objectType: 'episode', objectId: id, coalitionId, familyId })
      return { ...found, loss: await recordedLoss(tx, { coalitionId, familyId, episodeId: id }) }
    })
    if (read === null) return c.var.refuse({ kind: 'not_found', code: 'not_found' })
    return c.var.show({
      title: undoLossText[language].title,
      section: 'work',
      fictitious: c.var.site.mode === 'demo',
      body: <UndoLossView {...read} language={language} />,
    })
  })
  .post('/gezin/:id/zwangerschap-gaat-door', async (c) => {
    const familyId = c.req.param('id')
    const form = await formInput(c, lossForm, (code) => code)
    if (!form.ok) return c.redirect(`/gezin/${familyId}/zwangerschap-gaat-door`, 303)
    const result = await asVisitor(c, (tx) => letPregnancyGoOn(tx, familyId, form.input))
    return result.ok ? c.redirect(`/gezin/${familyId}`, 303) : c.var.refuse(result.refusal)
  })
