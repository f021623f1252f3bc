import type { MiddlewareHandler } from 'hono'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { writeCsv } from '../../platform/csv/write-csv.ts'
import { hasRole } from '../../platform/database/actor.ts'
import { refuse } from '../../platform/result.ts'
import { type FormValues, formInput, formValues } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, type PageEnv, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { findSets } from '../set/figure-set.store.ts'
import { takesSheets } from '../set/figure-set.ts'
import { findSources } from '../set/source.store.ts'
import { BusyView, FaultView } from './busy-view.tsx'
import { checkText } from './check/check.text.ts'
import { lookAtDelivery } from './check/look-at-delivery.ts'
import { DeliveriesView } from './deliveries-view.tsx'
import { contentOf, deliveriesPerSource, findDelivery, listDeliveries } from './delivery.store.ts'
import { deliveryText } from './delivery.text.ts'
import { deliveryForm, isDraft } from './delivery.ts'
import { contradictionsOfDelivery } from './delivery-contradiction.store.ts'
import { diffKinds, findDiff } from './delivery-diff.store.ts'
import { DeliveryView, HistoryView } from './delivery-view.tsx'
import { diffRows } from './diff-file.ts'
import { discardDelivery } from './discard-delivery.ts'
import { draftPages, versionIn } from './draft.pages.tsx'
import { leftOutWords } from './left-out-words.ts'
import { lookAtChanges } from './look-at-changes.ts'
import { mappingsOf } from './mapping/mapping.store.ts'
import { receiveText } from './receive.text.ts'
import { receiveDelivery } from './receive-delivery.ts'
import { ReceiveView } from './receive-view.tsx'
import { undoBar, undoDelivery } from './undo-delivery.ts'
import { stepWithDelivery, workOnDelivery } from './work-on-delivery.ts'

const root = '/beheer/cijfers'
const drafts = ['received', 'unreadable', 'read', 'mapped', 'checked'] as const
const shownRecent = 12

/** Everybody else who is signed in hears for whom these pages are. */
const forAnalysts: MiddlewareHandler<PageEnv> = (c, next) =>
  hasRole(c.var.visitor.actor, 'analyst') ? next() : Promise.resolve(c.var.refuse(refuse('forbidden', 'only_for_analysts').refusal))

/** `/beheer/cijfers`: sheets of figures from file to set, for analysts. */
export const deliveryPages = pages()
  .use(`${root}/*`, signedIn('professional'), forAnalysts)
  .get(root, async (c) => {
    const { language } = c.var.visitor
    const found = await asVisitor(c, async (tx) => ({
      drafts: await listDeliveries(tx, { states: drafts }),
      recent: await listDeliveries(tx, { states: ['accepted', 'undone'], limit: shownRecent }),
      sources: await deliveriesPerSource(tx),
      today: tx.today,
    }))
    return c.var.show({ title: deliveryText[language].title, section: 'manage', body: <DeliveriesView {...found} language={language} /> })
  })
  .get(`${root}/nieuw`, async (c) => {
    const after = await asVisitor(c, (tx) => findDelivery(tx, c.req.query('na') ?? ''))
    if (after !== null) return showReceive(c, { source: after.source.key, set: after.set.id }, {})
    const forSet = (await asVisitor(c, findSets)).find(({ slug }) => slug === c.req.query('set'))
    return showReceive(c, forSet === undefined ? {} : { set: forSet.id }, {})
  })
  .post(`${root}/nieuw`, async (c) => {
    const messages: Record<string, string> = receiveText[c.var.visitor.language].errors
    const form = await formInput(c, deliveryForm, (code) => messages[code] ?? code)
    const { file } = await c.req.parseBody()
    const missing = messages[file instanceof File && file.name !== '' ? 'file_empty' : 'file_missing'] ?? ''
    const given = file instanceof File && file.size > 0 ? { name: file.name, content: new Uint8Array(await file.arrayBuffer()) } : null
    if (!form.ok) return showReceive(c, form.values, given === null ? { file: missing, ...form.errors } : form.errors)
    const received = await asVisitor(c, (tx) => receiveDelivery(tx, form.input, given))
    if (received.ok) return c.redirect(`${root}/${received.value.id}`, 303)
    const { field, code } = received.refusal
    if (field === undefined) return c.var.refuse(received.refusal)
    return showReceive(c, await formValues(c), { [field]: code === 'file_missing' ? missing : (messages[code] ?? code) })
  })
  .get(`${root}/bron/:key`, async (c) => {
    const { language } = c.var.visitor
    const found = await asVisitor(c, async (tx) => {
      const source = (await findSources(tx)).find(({ key }) => key === c.req.param('key'))
      if (source === undefined) return null
      return {
        source,
        deliveries: await listDeliveries(tx, { states: [...drafts, 'accepted', 'undone', 'discarded'], source: source.key }),
        mappings: await mappingsOf(tx, source.key),
        today: tx.today,
      }
    })
    if (found === null) return c.var.refuse(refuse('not_found', 'not_found').refusal)
    return c.var.show({ title: found.source.title, section: 'manage', body: <HistoryView {...found} language={language} /> })
  })
  .get(`${root}/:id`, (c) => showDelivery(c))
  .get(`${root}/:id/bestand`, async (c) => {
    const found = await asVisitor(c, async (tx) => {
      const delivery = await findDelivery(tx, c.req.param('id'))
      const content = delivery === null ? null : await contentOf(tx, delivery.id)
      if (delivery === null || content === null) return null
      await recordAudit(tx, { action: 'export', code: 'delivery.downloaded', objectType: 'delivery', objectId: delivery.id })
      return { delivery, content }
    })
    if (found === null) return c.var.refuse(refuse('not_found', 'not_found').refusal)
    c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.delivery.fileName)}`)
    // Whatever it calls itself, no browser opens it here.
    return c.body(new Uint8Array(found.content), 200, { 'content-type': 'application/octet-stream' })
  })
  .get(`${root}/:id/verschil.csv`, async (c) => {
    const { language } = c.var.visitor
    const found = await asVisitor(c, async (tx) => {
      const delivery = await findDelivery(tx, c.req.param('id'))
      if (delivery === null) return null
      const rows = await findDiff(tx, delivery, { kinds: diffKinds, limit: null })
      return { rows, findings: delivery.findings, contradictions: await contradictionsOfDelivery(tx, delivery.id) }
    })
    if (found === null) return c.var.refuse(refuse('not_found', 'not_found').refusal)
    c.header('content-disposition', 'attachment; filename="verschil.csv"')
    const { header, lines } = diffRows(found.rows, checkText[language].kinds, (leftOut) => leftOutWords(leftOut, found, language))
    return c.body(writeCsv(header, lines), 200, { 'content-type': 'text/csv; charset=utf-8' })
  })
  .post(`${root}/:id/weggooien`, async (c) => {
    const version = versionIn(await formValues(c))
    const done = await asVisitor(c, (tx) => discardDelivery(tx, c.req.param('id'), version))
    return done.ok ? c.redirect(root, 303) : c.var.refuse(done.refusal)
  })
  .post(`${root}/:id/terugdraaien`, async (c) => {
    const id = c.req.param('id')
    const version = versionIn(await formValues(c))
    const done = await stepWithDelivery(id, () => asVisitor(c, (tx) => undoDelivery(tx, id, version)))
    return done === null || done.ok ? c.redirect(`${root}/${id}`, 303) : c.var.refuse(done.refusal)
  })
  // The address of a form is asked for after a reload or a change of language; the delivery itself answers.
  .get(`${root}/:id/:act{weggooien|terugdraaien}`, (c) => c.redirect(`${root}/${c.req.param('id')}`, 303))
  .route('/', draftPages)

async function showReceive(c: PageContext, values: FormValues, errors: Record<string, string>) {
  const { language } = c.var.visitor
  const [sources, sets] = await asVisitor(c, async (tx) => [await findSources(tx), await findSets(tx)] as const)
  return c.var.show({
    title: receiveText[language].upload.title,
    section: 'manage',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <ReceiveView sources={sources} sets={sets.filter(takesSheets)} values={values} errors={errors} language={language} />,
  })
}

/** Where a delivery stands: being worked on, at a step of a draft, or done. */
async function showDelivery(c: PageContext) {
  const { language, actor } = c.var.visitor
  const id = c.req.param('id') ?? ''
  const worked = await workOnDelivery(c.var.site, actor, id)
  if (worked === null) return c.var.refuse(refuse('not_found', 'not_found').refusal)
  const { delivery, busy } = worked
  const page = { title: delivery.fileName, section: 'manage' }
  if (busy) {
    c.header('refresh', '2')
    return c.var.show({ ...page, body: <BusyView delivery={delivery} language={language} /> })
  }
  if (delivery.state === 'unreadable') return c.var.show({ ...page, body: <FaultView delivery={delivery} language={language} /> })
  if (isDraft(delivery.state)) {
    const open = delivery.state === 'checked' ? (await asVisitor(c, (tx) => lookAtDelivery(tx, delivery))).open : null
    return c.redirect(`${root}/${id}/${open === null ? 'kolommen' : open > 0 ? 'controle' : 'overnemen'}`, 303)
  }
  const { changes, barred } = await asVisitor(c, async (tx) => ({
    changes: await lookAtChanges(tx, delivery),
    barred: delivery.state === 'accepted' ? await undoBar(tx, delivery) : null,
  }))
  return c.var.show({ ...page, body: <DeliveryView delivery={delivery} changes={changes} barred={barred} language={language} /> })
}
