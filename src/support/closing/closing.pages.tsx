import { familyOfActor } from '../../family/family/family-of-actor.store.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { type FormValues, formInput } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { coordinatorOf } from '../coordinator/coordinator.store.ts'
import { closeEpisode } from './close-episode.ts'
import { stillOpen } from './closing.store.ts'
import { closingText } from './closing.text.ts'
import { closingForm } from './closing.ts'
import { ClosingView } from './closing-view.tsx'

export const closingPages = pages()
  .use('/gezin/:id/afsluiten', signedIn('professional'))
  .get('/gezin/:id/afsluiten', (c) => show(c, {}, {}))
  .post('/gezin/:id/afsluiten', async (c) => {
    const familyId = c.req.param('id')
    const messages: Record<string, string> = closingText[c.var.visitor.language].errors
    const form = await formInput(c, closingForm, (code) => messages[code] ?? code)
    if (!form.ok) return show(c, form.values, form.errors)
    const result = await asVisitor(c, (tx) => closeEpisode(tx, familyId, form.input))
    return result.ok ? c.redirect(`/gezin/${familyId}`, 303) : c.var.refuse(result.refusal)
  })

async function show(c: PageContext, values: FormValues, errors: Record<string, string>) {
  const { language } = c.var.visitor
  const familyId = c.req.param('id') ?? ''
  const read = await asVisitor(c, async (tx) => {
    const found = await familyOfActor(tx, familyId)
    if (found === null) return null
    const { coalitionId, id } = found.episode
    await recordAudit(tx, { action: 'read', code: 'closing.viewed', objectType: 'episode', objectId: id, coalitionId, familyId })
    return {
      ...found,
      open: await stillOpen(tx, id),
      coordinator: await coordinatorOf(tx, { coalitionId, episodeId: id }),
      today: tx.today,
    }
  })
  if (read === null) return c.var.refuse({ kind: 'not_found', code: 'not_found' })
  return c.var.show({
    title: closingText[language].title,
    section: 'work',
    fictitious: c.var.site.mode === 'demo',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <ClosingView {...read} language={language} values={values} errors={errors} />,
  })
}
