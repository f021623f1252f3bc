import { refuse } from '../../platform/result.ts'
import { howMuchTooLong } from '../../platform/text/too-long.ts'
import { type FormValues, formValues, typedIn } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { findFigures } from '../figure/figure.store.ts'
import { caseworkSet, collectCasework } from './collect-casework.ts'
import type { ProtectionChoice } from './plan-publication.ts'
import { plannedWithin } from './plan-shelf.ts'
import { publicationsOf, realCoalitions } from './publication.store.ts'
import { publicationText } from './publication.text.ts'
import { defaultThreshold, isThreshold, protectionMethods } from './publication.ts'
import { PublicationsView } from './publications-view.tsx'
import { listSets, loadDraft, publishSet } from './publish-set.ts'
import { SetView } from './set-view.tsx'
import { takeBackText } from './take-back.text.ts'
import { lookAtTakeBack, takeSetBack } from './take-back.ts'
import { TakeBackView } from './take-back-view.tsx'

/** How long a page waits for a plan before it says that it is being worked out. */
const patience = 2000
/** A figure the analyst wants to keep costs this much more to hide. */
const keepRather = 100
const longestNote = 500

/** `/beheer/publicaties` and `/beheer/publicaties/:set`, for analysts. */
export const publicationPages = pages()
  .use('/beheer/publicaties/*', signedIn('professional'))
  .get('/beheer/publicaties', async (c) => {
    const { language } = c.var.visitor
    const sets = await asVisitor(c, listSets)
    if (!sets.ok) return c.var.refuse(sets.refusal)
    const demo = c.var.site.mode === 'demo'
    const casework = (await asVisitor(c, realCoalitions)).length > 0
    return c.var.show({
      title: publicationText[language].title,
      section: 'manage',
      body: <PublicationsView sets={sets.value} rehearsal={demo} casework={casework} language={language} />,
    })
  })
  .post('/beheer/publicaties', async (c) => {
    const collected = await asVisitor(c, collectCasework)
    return collected.ok
      ? c.redirect(`/beheer/publicaties${collected.value === 0 ? '' : `/${caseworkSet.slug}`}`, 303)
      : c.var.refuse(collected.refusal)
  })
  .get('/beheer/publicaties/:set', (c) =>
    showSet(c, { kept: c.req.queries('houd') ?? [], sources: c.req.queries('bron') ?? [] }, c.req.query(), {}),
  )
  .post('/beheer/publicaties/:set', async (c) => {
    const values = await formValues(c)
    const lists = { kept: [values['houd'] ?? []].flat(), sources: [values['bron'] ?? []].flat() }
    const { choice, errors } = choiceOf(lists, values)
    const note = (typedIn(values, 'note') ?? '').trim()
    if (note.length > longestNote) {
      const { language } = c.var.visitor
      errors['note'] = `${publicationText[language].errors.note_long} ${howMuchTooLong(note.length, longestNote, language)}`
    }
    if (Object.keys(errors).length > 0) return showSet(c, lists, values, errors)
    const draft = await asVisitor(c, (tx) => loadDraft(tx, c.req.param('set')))
    if (!draft.ok) return c.var.refuse(draft.refusal)
    if (typedIn(values, 'version') !== String(draft.value.set.version)) return c.var.refuse(refuse('stale', 'set_changed').refusal)
    // Worked out and shown already; waits only when the server was started anew in between.
    const { outcome } = await plannedWithin(120_000, draft.value, choice)
    if (outcome === null || !outcome.ok) return showSet(c, lists, values, {})
    const done = await asVisitor(c, (tx) => publishSet(tx, draft.value, outcome.plan, note === '' ? null : note))
    return done.ok ? c.redirect('/beheer/publicaties', 303) : c.var.refuse(done.refusal)
  })
  .get('/beheer/publicaties/:set/terug', async (c) => {
    const { language } = c.var.visitor
    const loss = await asVisitor(c, (tx) => lookAtTakeBack(tx, c.req.param('set')))
    if (!loss.ok && loss.refusal.code === 'not_shown') return c.redirect(`/beheer/publicaties/${c.req.param('set')}`, 303)
    if (!loss.ok) return c.var.refuse(loss.refusal)
    return c.var.show({
      title: takeBackText[language].title(loss.value.set.title[language]),
      section: 'manage',
      body: <TakeBackView loss={loss.value} language={language} />,
    })
  })
  .post('/beheer/publicaties/:set/terug', async (c) => {
    // Without the number of what was seen it is stale: nobody takes back what she was not asked about.
    const seen = Number(typedIn(await formValues(c), 'publication') ?? '')
    const done = await asVisitor(c, (tx) => takeSetBack(tx, c.req.param('set'), seen))
    return done.ok ? c.redirect(`/beheer/publicaties/${c.req.param('set')}`, 303) : c.var.refuse(done.refusal)
  })

async function showSet(c: PageContext, lists: Lists, values: FormValues, given: Record<string, string>) {
  const { language } = c.var.visitor
  const { choice, errors } = choiceOf(lists, values, publicationText[language].errors.threshold)
  const found = await asVisitor(c, async (tx) => {
    const draft = await loadDraft(tx, c.req.param('set') ?? '')
    if (!draft.ok) return draft.refusal
    const { id, slug, fictitious } = draft.value.set
    if (fictitious) return { draft: draft.value, history: [], shown: [] }
    return { draft: draft.value, history: await publicationsOf(tx, id), shown: await findFigures(tx, { fictitious, sets: [slug] }) }
  })
  if (!('draft' in found)) return c.var.refuse(found)
  const { outcome, progress } = await plannedWithin(patience, found.draft, choice)
  if (outcome === null) c.header('refresh', '2')
  const problems = { ...errors, ...given }
  return c.var.show({
    title: found.draft.set.title[language],
    section: 'manage',
    fictitious: found.draft.set.fictitious,
    status: Object.keys(problems).length > 0 ? 422 : 200,
    body: (
      <SetView
        {...found}
        choice={choice}
        outcome={outcome}
        progress={progress}
        errors={problems}
        note={typedIn(values, 'note')}
        threshold={typedIn(values, 'drempel')}
        language={language}
      />
    ),
  })
}

/** What of the choice is a list: figures to keep, and sources that protected theirs. */
interface Lists {
  kept: readonly string[]
  sources: readonly string[]
}

/** The choice a form or address asks for; what cannot be is the default, with a message. */
function choiceOf(
  { kept, sources }: Lists,
  values: FormValues,
  message = '',
): { choice: ProtectionChoice; errors: Record<string, string> } {
  const typed = typedIn(values, 'drempel') ?? ''
  const asked = typed === '' ? defaultThreshold : Number(typed)
  const right = isThreshold(asked)
  const method = protectionMethods.find((known) => known === typedIn(values, 'manier')) ?? 'optimal'
  return {
    choice: {
      threshold: right ? asked : defaultThreshold,
      method,
      favour: new Map(kept.map((key) => [key, keepRather])),
      protectedBySource: new Set(sources),
    },
    errors: right ? {} : { drempel: message },
  }
}
