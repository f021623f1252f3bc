import { colleaguesOf } from '../../people/professional/professional.store.ts'
import { worksWithFamilies } from '../../people/professional/roles.ts'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { errorsOf, errorsOfFaults, type FormValues, formInput, formValues, inOrder } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { AgendaView } from './agenda-view.tsx'
import { cancelConference } from './cancel-conference.ts'
import { closeConference } from './close-conference.ts'
import { coalitionsOfActor } from './conference.store.ts'
import { conferenceText } from './conference.text.ts'
import { attendeeForm, cancelForm, closeForm, moveFieldOrder, moveForm, planFieldOrder, planForm } from './conference.ts'
import { conferenceName } from './conference-words.ts'
import { ConferencesView } from './conferences-view.tsx'
import { endedText } from './ended-conference.text.ts'
import { giveSeat } from './give-seat.ts'
import { faultsInUnreadMove, moveConference } from './move-conference.ts'
import type { TypedMove } from './move-conference-form.tsx'
import { faultsInUnreadPlan, planConference } from './plan-conference.ts'
import { PlanConferenceForm } from './plan-conference-form.tsx'
import { viewAgenda } from './view-agenda.ts'
import { viewConferences } from './view-conferences.ts'

/** `/overleg`, `/overleg/nieuw`, `/overleg/:id` and what is done there. */
export const conferencePages = pages()
  .use('/overleg/*', signedIn('professional'))
  .get('/overleg', async (c) => {
    const { language } = c.var.visitor
    const view = await asVisitor(c, viewConferences)
    return c.var.show({
      title: conferenceText[language].title,
      section: 'conference',
      fictitious: c.var.site.mode === 'demo',
      body: <ConferencesView view={view} language={language} />,
    })
  })
  .use('/overleg/nieuw', async (c, next) =>
    worksWithFamilies(c.var.visitor.actor) ? next() : c.var.refuse({ kind: 'forbidden', code: 'sees_no_families' }),
  )
  .get('/overleg/nieuw', (c) => showPlanForm(c, {}, {}))
  .post('/overleg/nieuw', async (c) => {
    const form = await formInput(c, planForm, sentence(c))
    if (!form.ok) {
      const more = await asVisitor(c, (tx) => faultsInUnreadPlan(tx, form.values))
      return showPlanForm(c, form.values, { ...errorsOfFaults(more, sentence(c)), ...form.errors })
    }
    const result = await asVisitor(c, (tx) => planConference(tx, form.input))
    if (result.ok) return c.redirect(`/overleg/${result.value.conferenceId}`, 303)
    const errors = errorsOf(result.refusal, sentence(c))
    return errors === null ? c.var.refuse(result.refusal) : showPlanForm(c, await formValues(c), errors)
  })
  .get('/overleg/:id', (c) => showAgenda(c, {}))
  .post('/overleg/:id/plek', async (c) => {
    const id = c.req.param('id')
    const form = await formInput(c, attendeeForm, sentence(c))
    if (!form.ok) return showAgenda(c, { seat: form.errors })
    const result = await asVisitor(c, (tx) => giveSeat(tx, id, form.input))
    if (result.ok) return c.redirect(`/overleg/${id}`, 303)
    const { field, code } = result.refusal
    return field === undefined ? c.var.refuse(result.refusal) : showAgenda(c, { seat: { [field]: sentence(c)(code) } })
  })
  .post('/overleg/:id/afsluiten', async (c) => {
    const id = c.req.param('id')
    const form = await formInput(c, closeForm, sentence(c))
    if (!form.ok) return c.redirect(`/overleg/${id}`, 303)
    const result = await asVisitor(c, (tx) => closeConference(tx, id, form.input))
    return result.ok ? c.redirect(`/overleg/${id}`, 303) : c.var.refuse(result.refusal)
  })
  .post('/overleg/:id/afzeggen', async (c) => {
    const id = c.req.param('id')
    const form = await formInput(c, cancelForm, sentence(c))
    if (!form.ok) return showAgenda(c, { cancel: form.errors })
    const result = await asVisitor(c, (tx) => cancelConference(tx, id, form.input))
    if (result.ok) return c.redirect(`/overleg/${id}`, 303)
    const errors = errorsOf(result.refusal, sentence(c))
    return errors === null ? c.var.refuse(result.refusal) : showAgenda(c, { cancel: errors })
  })
  .post('/overleg/:id/verplaatsen', async (c) => {
    const id = c.req.param('id')
    const form = await formInput(c, moveForm, sentence(c))
    const again = (values: FormValues, errors: Record<string, string>, meanwhile = false) =>
      showAgenda(c, { move: { values, errors: inOrder(errors, moveFieldOrder), meanwhile } })
    if (!form.ok) {
      const more = await asVisitor(c, async (tx) => faultsInUnreadMove(tx, form.values))
      return again(form.values, { ...errorsOfFaults(more, sentence(c)), ...form.errors })
    }
    const result = await asVisitor(c, (tx) => moveConference(tx, id, form.input))
    if (result.ok) return c.redirect(`/overleg/${id}`, 303)
    if (result.refusal.kind === 'stale') return again(await formValues(c), {}, true)
    const errors = errorsOf(result.refusal, sentence(c))
    return errors === null ? c.var.refuse(result.refusal) : again(await formValues(c), errors)
  })
  .get('/overleg/:id/:act{plek|afsluiten|afzeggen|verplaatsen}', (c) => c.redirect(`/overleg/${c.req.param('id')}`, 303))

function sentence(c: PageContext): (code: string) => string {
  const { language } = c.var.visitor
  const messages: Record<string, string> = { ...conferenceText[language].errors, ...endedText[language].errors }
  return (code) => messages[code] ?? code
}

interface Typed {
  seat?: Record<string, string>
  cancel?: Record<string, string>
  move?: TypedMove | null
}

async function showAgenda(c: PageContext, { seat = {}, cancel = {}, move = null }: Typed) {
  const { language } = c.var.visitor
  const id = c.req.param('id') ?? ''
  const result = await asVisitor(c, (tx) => viewAgenda(tx, id))
  if (!result.ok) return c.var.refuse(result.refusal)
  return c.var.show({
    title: conferenceName(result.value.conference, language, result.value.today),
    section: 'conference',
    fictitious: c.var.site.mode === 'demo',
    status: move?.meanwhile === true ? 409 : Object.keys({ ...seat, ...cancel, ...move?.errors }).length > 0 ? 422 : 200,
    body: <AgendaView agenda={result.value} language={language} errors={{ seat, cancel }} move={move} />,
  })
}

/** The form for one coalition of the actor: the one asked for, or her first. */
async function showPlanForm(c: PageContext, values: FormValues, errors: Record<string, string>) {
  const { language } = c.var.visitor
  const text = conferenceText[language]
  const asked = values['coalitionId'] ?? c.req.query('coalitie')
  const found = await asVisitor(c, (tx) => planChoices(tx, String(asked)))
  if (found === null) return c.var.refuse({ kind: 'forbidden', code: 'not_in_coalition' })
  const { coalition, others, colleagues, today } = found
  return c.var.show({
    title: text.form.title,
    section: 'conference',
    fictitious: c.var.site.mode === 'demo',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead
          breadcrumb={{ label: text.crumbs, crumbs: [{ label: text.title, href: '/overleg' }, { label: text.form.title }] }}
          heading={text.form.title}
          lead={text.form.lead}
        >
          {others.length === 0 ? null : (
            <p>
              {text.form.coalition(coalition.name)}.{' '}
              {others.map(({ slug, name }) => (
                <a href={`/overleg/nieuw?coalitie=${slug}`}>{text.form.otherCoalition(name)}</a>
              ))}
            </p>
          )}
        </PageHead>
        <PlanConferenceForm
          language={language}
          coalitionId={coalition.id}
          colleagues={colleagues}
          values={values}
          errors={inOrder(errors, planFieldOrder)}
          today={today}
        />
      </>
    ),
  })
}

async function planChoices(tx: Transaction, asked: string) {
  const coalitions = await coalitionsOfActor(tx)
  const coalition = coalitions.find(({ id, slug }) => id === asked || slug === asked) ?? coalitions[0]
  if (coalition === undefined) return null
  const colleagues = await colleaguesOf(tx, coalition.id)
  return {
    coalition,
    others: coalitions.filter(({ id }) => id !== coalition.id),
    colleagues: colleagues.filter(({ id }) => id !== tx.actor.id),
    today: tx.today,
  }
}
