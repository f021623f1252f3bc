import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Result } from '../../platform/result.ts'
import { howMuchTooLong } from '../../platform/text/too-long.ts'
import { type FormValues, formInput, formValues, typedIn } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { definitionSets } from './definition-sets.ts'
import { draftText } from './draft.text.ts'
import { type DraftContent, draftFields } from './draft.ts'
import { draftFormText } from './draft-form.text.ts'
import { DraftView } from './draft-view.tsx'
import { ManagedList, ManagedView } from './managed-view.tsx'
import { type FieldErrors, longestOfDraft, readDraft } from './read-draft.ts'
import { restoreIndicator, retireForm, retireIndicator } from './retire-indicator.ts'
import { viewDefinition, viewDefinitions } from './view-definitions.ts'
import { viewDraft } from './view-draft.ts'
import { discardDraft, publishDefinition, saveDraft } from './work-on-definition.ts'

const base = '/beheer/indicatoren'

/** `/beheer/indicatoren`: definitions for analysts, and what is done there. */
export const cataloguePages = pages()
  .use(`${base}/*`, signedIn('professional'))
  .get(base, async (c) => {
    const { language } = c.var.visitor
    const found = await asVisitor(c, viewDefinitions)
    if (!found.ok) return c.var.refuse(found.refusal)
    const search = (c.req.query('zoek') ?? '').trim()
    const sets = definitionSets(found.value.catalogue, search)
    return c.var.show({
      title: draftText[language].title,
      section: 'manage',
      body: <ManagedList {...found.value} sets={sets} search={search} language={language} />,
    })
  })
  .get(`${base}/nieuw`, (c) => showDraft(c, { code: null }))
  .post(`${base}/nieuw`, (c) => workOn(c, null))
  .get(`${base}/:code/concept`, (c) => showDraft(c, { code: c.req.param('code') }))
  .post(`${base}/:code/concept`, (c) => workOn(c, c.req.param('code')))
  .post(`${base}/:code/weg`, async (c) => {
    const revision = revisionOf(await formValues(c))
    return answer(c, (tx) => discardDraft(tx, c.req.param('code'), revision), base)
  })
  .post(`${base}/:code/buiten-gebruik`, async (c) => {
    const form = await formInput(c, retireForm, sentences(c))
    if (!form.ok) return showManaged(c, form.values, form.errors)
    const { code } = c.req.param()
    return answer(c, (tx) => retireIndicator(tx, code, form.input), `${base}/${code}`)
  })
  .post(`${base}/:code/in-gebruik`, (c) => {
    const { code } = c.req.param()
    return answer(c, (tx) => restoreIndicator(tx, code), `${base}/${code}`)
  })
  .get(`${base}/:code/:act{weg|buiten-gebruik|in-gebruik}`, (c) => c.redirect(`${base}/${c.req.param('code')}`, 303))
  .get(`${base}/:code`, (c) => showManaged(c, {}, {}))

function sentences(c: PageContext): (code: string) => string {
  const messages: Record<string, string> = draftFormText[c.var.visitor.language].errors
  return (code) => messages[code] ?? code
}

async function answer(c: PageContext, act: (tx: Transaction) => Promise<Result<unknown>>, after: string): Promise<Response> {
  const done = await asVisitor(c, act)
  return done.ok ? c.redirect(after, 303) : c.var.refuse(done.refusal)
}

async function showManaged(c: PageContext, values: FormValues, errors: Record<string, string>): Promise<Response> {
  const { language } = c.var.visitor
  const found = await asVisitor(c, (tx) => viewDefinition(tx, c.req.param('code') ?? ''))
  if (!found.ok) return c.var.refuse(found.refusal)
  return c.var.show({
    title: found.value.definition.name[language],
    section: 'manage',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <ManagedView managed={found.value} values={values} errors={errors} language={language} />,
  })
}

/** What was typed, the fields of a definition only. */
function contentFrom(values: FormValues): DraftContent {
  return Object.fromEntries(draftFields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])))
}

/** The revision the page showed; what is no number never was one. */
function revisionOf(values: FormValues): number {
  const revision = Number(typedIn(values, 'version') ?? '')
  return Number.isSafeInteger(revision) && revision >= 0 && revision < 2 ** 31 ? revision : -1
}

/** Looks at, keeps or publishes what was typed. Nothing is published that was not looked at in exactly this form. */
async function workOn(c: PageContext, code: string | null): Promise<Response> {
  const values = await formValues(c)
  const content = contentFrom(values)
  const typed = { code, revision: revisionOf(values), content }
  const shown = { code, content }
  const act = typedIn(values, 'act')
  if (act === 'save') {
    const kept = await asVisitor(c, (tx) => saveDraft(tx, typed))
    if (kept.ok) return c.redirect(`${base}/${kept.value.code}/concept?bewaard=ja`, 303)
    const { kind, field, code: why } = kept.refusal
    if (field !== undefined) return showDraft(c, { ...shown, errors: { [field]: why } })
    return kind === 'stale' ? showDraft(c, { ...shown, stale: true }) : c.var.refuse(kept.refusal)
  }
  if (act !== 'publish') return showDraft(c, { ...shown, trying: true })
  const page = await asVisitor(c, (tx) => viewDraft(tx, { code, content, trying: false }))
  if (page.ok && typedIn(values, 'seen') !== page.value.digest) return showDraft(c, { ...shown, trying: true, changed: true })
  const done = await asVisitor(c, (tx) => publishDefinition(tx, typed))
  if (!done.ok) return done.refusal.kind === 'stale' ? showDraft(c, { ...shown, stale: true }) : c.var.refuse(done.refusal)
  return done.value.ok ? c.redirect(`${base}/${done.value.code}`, 303) : showDraft(c, { ...shown, errors: done.value.errors })
}

interface Shown {
  code: string | null
  content?: DraftContent
  /** Asked to see it on real figures. */
  trying?: boolean
  errors?: FieldErrors
  /** A colleague was first; what was typed is shown, over the state as it is now. */
  stale?: boolean
  /** Something was changed after looking. */
  changed?: boolean
}

async function showDraft(c: PageContext, shown: Shown): Promise<Response> {
  const { language } = c.var.visitor
  const text = draftText[language]
  const { code, content } = shown
  const found = await asVisitor(c, async (tx) => {
    const wish = { code, ...(content === undefined ? {} : { content }) }
    const saved = content === undefined && code !== null
    return viewDraft(tx, { ...wish, trying: shown.trying ?? saved })
  })
  if (!found.ok) return c.var.refuse(found.refusal)
  const page = found.value
  const read = shown.trying === true ? readDraft(page.code ?? 'eigen-indicator', page.version, page.content) : null
  const codes: FieldErrors = shown.errors ?? (read === null || read.ok ? {} : read.errors)
  const tooMany = (field: string, error: string) => {
    const longest = Object.entries(longestOfDraft).find(([name]) => error === 'too_long' && name === field)?.[1]
    const typed = [new Map(Object.entries(page.content)).get(field) ?? ''].flat().join('').trim()
    return longest === undefined ? '' : ` ${howMuchTooLong(typed.length, longest, language)}`
  }
  const errors = Object.fromEntries(
    Object.entries(codes).map(([field, error]) => [field, `${sentences(c)(error)}${tooMany(field, error)}`]),
  )
  const wrong = Object.keys(errors).length > 0
  return c.var.show({
    title: page.current === null ? text.newTitle : text.nextTitle(page.current.name[language], page.version),
    section: 'manage',
    status: wrong ? 422 : shown.stale === true ? 409 : 200,
    body: <DraftView page={page} errors={errors} notice={noticeOf(c, shown)} language={language} />,
  })
}

function noticeOf(c: PageContext, { stale, changed }: Shown): { kind: 'success' | 'warning'; heading: string; why: string } | null {
  const text = draftText[c.var.visitor.language]
  if (stale === true) return { kind: 'warning', heading: text.staleHeading, why: text.refusals.draft_changed }
  if (changed === true) return { kind: 'warning', heading: text.changedSince, why: text.changedSinceWhy }
  return c.req.query('bewaard') === 'ja' && c.req.method === 'GET' ? { kind: 'success', heading: text.saved, why: text.savedWhy } : null
}
