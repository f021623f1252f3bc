import { loadAreas } from '../../area/area.store.ts'
import { type Refusal, refuse } from '../../platform/result.ts'
import { howMuchTooLong } from '../../platform/text/too-long.ts'
import { type FormValues, formValues, typedIn } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { acceptDelivery } from './accept-delivery.ts'
import { answerDelivery } from './answer-delivery.ts'
import { AcceptView } from './check/accept-view.tsx'
import { checkText } from './check/check.text.ts'
import { CheckView } from './check/check-view.tsx'
import { lookAtDelivery } from './check/look-at-delivery.ts'
import { type AnswerFault, longestNote, readAnswers, unanswered, withWords } from './check/read-answers.ts'
import { findDelivery } from './delivery.store.ts'
import { type Delivery, isDraft } from './delivery.ts'
import { lookAtChanges } from './look-at-changes.ts'
import { mapDelivery, rereadDelivery } from './map-delivery.ts'
import { mappingText } from './mapping/mapping.text.ts'
import { type MappingToShow, mappingToShow, type SheetWish } from './mapping/mapping-to-show.ts'
import { MappingView } from './mapping/mapping-view.tsx'
import { readMappingForm } from './mapping/read-mapping-form.ts'
import { sheetEncodings } from './sheet/sheet.ts'
import { stepWithDelivery } from './work-on-delivery.ts'

const address = (id: string) => `/beheer/cijfers/${id}`

/** The steps of a draft: its columns, what cannot be right, and what accepting it changes. */
export const draftPages = pages()
  .get('/beheer/cijfers/:id/kolommen', async (c) => {
    const kop = c.req.query('kop')
    const wish = { sheet: c.req.query('blad'), headerRow: kop !== undefined && /^\d{1,7}$/.test(kop) ? Number(kop) : undefined }
    return showMapping(c, wish)
  })
  .post('/beheer/cijfers/:id/kolommen', async (c) => {
    const id = c.req.param('id')
    const values = await formValues(c)
    const field = (name: string) => typedIn(values, name) ?? ''
    const wish = { sheet: field('sheet'), headerRow: Number(field('headerRow')) || undefined }
    const found = await asVisitor(c, async (tx) => {
      const delivery = await findDelivery(tx, id)
      if (delivery === null) return null
      return { delivery, shown: await mappingToShow(tx, delivery, wish), areas: await loadAreas(tx) }
    })
    if (found === null) return c.var.refuse(refuse('not_found', 'not_found').refusal)
    const { delivery, shown, areas } = found
    if (shown === null) return c.redirect(address(id), 303)
    const version = versionIn(values)
    const read = readMappingForm(field, shown.mapping, areas, shown.catalogue)
    const letters = sheetEncodings.find((encoding) => encoding === field('letters'))
    if (letters !== undefined && letters !== delivery.encoding) {
      const reread = await asVisitor(c, (tx) => rereadDelivery(tx, id, version, letters))
      return reread.ok ? c.redirect(address(id), 303) : c.var.refuse(reread.refusal)
    }
    const asked = Object.keys(shown.outline.letters).length > 0 && letters === undefined
    const errors = { ...(asked ? { letters: 'letters_missing' as const } : {}), ...read.errors }
    if (Object.keys(errors).length > 0) {
      const chosen = { ...shown, mapping: read.mapping, remembered: null, decimalsCertain: field('decimals') !== '' }
      return showMapping(c, wish, { shown: chosen, errors })
    }
    const mapped = await asVisitor(c, (tx) => mapDelivery(tx, id, version, read.mapping))
    return mapped.ok ? c.redirect(address(id), 303) : c.var.refuse(mapped.refusal)
  })
  .get('/beheer/cijfers/:id/controle', (c) => showCheck(c, null))
  .post('/beheer/cijfers/:id/controle', async (c) => showCheck(c, await formValues(c)))
  .get('/beheer/cijfers/:id/overnemen', (c) => showAccept(c))
  .post('/beheer/cijfers/:id/overnemen', async (c) => {
    const id = c.req.param('id')
    const values = await formValues(c)
    const gone = typedIn(values, 'gone') === 'remove' ? 'remove' : 'keep'
    const done = await stepWithDelivery(id, () => asVisitor(c, (tx) => acceptDelivery(tx, id, { version: versionIn(values), gone })))
    return done === null || done.ok ? c.redirect(address(id), 303) : c.var.refuse(done.refusal)
  })

/** A version no page ever had is none: the use case then finds that the state has moved on. */
export function versionIn(values: FormValues): number {
  const version = Number(typedIn(values, 'version'))
  return Number.isSafeInteger(version) ? version : -1
}

async function showMapping(
  c: PageContext,
  wish: SheetWish,
  chosen?: { shown: MappingToShow; errors: Readonly<Record<string, keyof (typeof mappingText)['nl']['errors']>> },
) {
  const { language } = c.var.visitor
  const id = c.req.param('id') ?? ''
  const found = await asVisitor(c, async (tx) => {
    const delivery = await findDelivery(tx, id)
    if (delivery === null) return null
    const draft = isDraft(delivery.state)
    return { delivery, shown: chosen?.shown ?? (draft ? await mappingToShow(tx, delivery, wish) : null), areas: await loadAreas(tx) }
  })
  if (found === null) return c.var.refuse(refuse('not_found', 'not_found').refusal)
  const { delivery, shown, areas } = found
  if (shown === null) return c.redirect(address(id), 303)
  const errors = Object.fromEntries(Object.entries(chosen?.errors ?? {}).map(([name, code]) => [name, mappingText[language].errors[code]]))
  return c.var.show({
    title: delivery.fileName,
    section: 'manage',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <MappingView delivery={delivery} shown={shown} areas={areas} errors={errors} language={language} />,
  })
}

/** Shows what asks for a decision; with `values` it stores them first, and comes back only when one of them misses something. */
async function showCheck(c: PageContext, values: FormValues | null) {
  const { language } = c.var.visitor
  const id = c.req.param('id') ?? ''
  const draft = await asVisitor(c, async (tx) => {
    const delivery = await findDelivery(tx, id)
    return delivery === null ? null : delivery.state === 'checked' ? lookAtDelivery(tx, delivery) : delivery.state
  })
  if (draft === null) return c.var.refuse(refuse('not_found', 'not_found').refusal)
  if (typeof draft === 'string') return c.redirect(address(id), 303)
  const typed = values === null ? undefined : (name: string) => [values[name] ?? []].flat()
  const read = typed === undefined ? null : readAnswers(typed, draft)
  const open = read === null || Object.keys(read.errors).length > 0 ? {} : unanswered(read, draft)
  const faults = { ...open, ...read?.errors }
  if (read !== null && values !== null && Object.keys(faults).length === 0) {
    const refusal = await storeAnswers(c, draft.delivery, versionIn(values), read)
    return refusal === null ? c.redirect(address(id), 303) : c.var.refuse(refusal)
  }
  const tooMany = (name: string) => ` ${howMuchTooLong((typed?.(name)[0] ?? '').trim().length, longestNote, language)}`
  const sentence = (name: string, code: AnswerFault) => `${checkText[language].errors[code]}${code === 'note_long' ? tooMany(name) : ''}`
  const errors = Object.fromEntries(Object.entries(faults).map(([name, code]) => [name, sentence(name, code)]))
  return c.var.show({
    title: draft.delivery.fileName,
    section: 'manage',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <CheckView draft={draft} typed={typed} errors={errors} isUnanswered={Object.keys(open).length > 0} language={language} />,
  })
}

/** Answers, and words that got a meaning, together or not at all; new meanings have the sheet checked again. */
function storeAnswers(c: PageContext, delivery: Delivery, version: number, read: ReturnType<typeof readAnswers>): Promise<Refusal | null> {
  const { answers, decisions, words } = read
  return asVisitor(c, async (tx) => {
    const answered = await answerDelivery(tx, delivery.id, { version, answers, decisions })
    if (!answered.ok) return answered.refusal
    const shown = words === null ? null : await mappingToShow(tx, delivery)
    if (words === null || shown === null) return null
    const mapped = await mapDelivery(tx, delivery.id, answered.value.version, withWords(shown.mapping, words))
    return mapped.ok ? null : mapped.refusal
  })
}

async function showAccept(c: PageContext) {
  const { language } = c.var.visitor
  const id = c.req.param('id') ?? ''
  const found = await asVisitor(c, async (tx) => {
    const delivery = await findDelivery(tx, id)
    if (delivery === null || delivery.state !== 'checked' || delivery.checkedSetVersion !== delivery.set.version) return delivery
    return { delivery, changes: await lookAtChanges(tx, delivery), draft: await lookAtDelivery(tx, delivery) }
  })
  if (found === null) return c.var.refuse(refuse('not_found', 'not_found').refusal)
  if (!('delivery' in found)) return c.redirect(address(id), 303)
  return c.var.show({ title: found.delivery.fileName, section: 'manage', body: <AcceptView {...found} language={language} /> })
}
