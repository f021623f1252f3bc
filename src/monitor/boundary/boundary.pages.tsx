import type { MiddlewareHandler } from 'hono'
import { loadAreas } from '../../area/area.store.ts'
import { boundariesVersion, findBoundaries, findDrawnAreas } from '../../area/boundary.store.ts'
import type { BoundaryProblem } from '../../area/boundary.ts'
import { hasRole } from '../../platform/database/actor.ts'
import { refuse } from '../../platform/result.ts'
import { type FormValues, formInput, formValues, typedIn } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, type PageEnv, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { boundariesText } from './boundaries.text.ts'
import { BoundariesView } from './boundaries-view.tsx'
import { findBoundaryDraft, waitingBoundaryDraft } from './boundary-draft.store.ts'
import { boundaryForm } from './boundary-draft.ts'
import { boundaryMap } from './boundary-map.ts'
import { BoundaryPreview } from './boundary-preview.tsx'
import { mapCoverage } from './map-coverage.ts'
import { receiveBoundaries } from './receive-boundaries.ts'
import { acceptBoundaries, discardBoundaries, returnToTiles } from './settle-boundaries.ts'

const root = '/beheer/kaart'

/** Everybody else who is signed in hears for whom these pages are. */
const forAnalysts: MiddlewareHandler<PageEnv> = (c, next) =>
  hasRole(c.var.visitor.actor, 'analyst') ? next() : Promise.resolve(c.var.refuse(refuse('forbidden', 'only_analysts_draw').refusal))

/** `/beheer/kaart`: maps drawn with boundaries of one's own, for analysts. */
export const boundaryPages = pages()
  .use(`${root}/*`, signedIn('professional'), forAnalysts)
  .get(root, (c) => showBoundaries(c, {}, {}))
  .post(root, async (c) => {
    const messages: Record<string, string> = boundariesText[c.var.visitor.language].errors
    const form = await formInput(c, boundaryForm, (code) => messages[code] ?? code)
    const { file } = await c.req.parseBody()
    const given = file instanceof File && file.size > 0 ? { name: file.name, content: new Uint8Array(await file.arrayBuffer()) } : null
    if (!form.ok)
      return showBoundaries(c, form.values, given === null ? { file: messages['file_missing'] ?? '', ...form.errors } : form.errors)
    const received = await asVisitor(c, (tx) => receiveBoundaries(tx, form.input, given))
    if (received.ok) return c.redirect(`${root}/${received.id}`, 303)
    const values = await formValues(c)
    if (received.problems !== null) {
      const file = boundariesText[c.var.visitor.language].problems.inFile(received.problems.length)
      return showBoundaries(c, values, { file }, received.problems)
    }
    const { field, code } = received.refusal
    return field === undefined ? c.var.refuse(received.refusal) : showBoundaries(c, values, { [field]: messages[code] ?? code })
  })
  .post(`${root}/tegels`, async (c) => {
    const version = typedIn(await formValues(c), 'version') ?? ''
    const done = await asVisitor(c, (tx) => returnToTiles(tx, version))
    return done.ok ? c.redirect(root, 303) : c.var.refuse(done.refusal)
  })
  // The address of a form is asked for after a reload or a change of language.
  .get(`${root}/tegels`, (c) => c.redirect(root, 303))
  .get(`${root}/:id`, (c) => showPreview(c, {}))
  .post(`${root}/:id`, async (c) => {
    const leaveOut = typedIn(await formValues(c), 'leaveOut') === 'yes'
    const done = await asVisitor(c, (tx) => acceptBoundaries(tx, c.req.param('id'), { leaveOut }))
    if (done.ok) return c.redirect(`${root}#nu`, 303)
    const { field } = done.refusal
    return field === undefined
      ? c.var.refuse(done.refusal)
      : showPreview(c, { [field]: boundariesText[c.var.visitor.language].errors.unknown_areas_left })
  })
  .post(`${root}/:id/weggooien`, async (c) => {
    const done = await asVisitor(c, (tx) => discardBoundaries(tx, c.req.param('id')))
    return done.ok ? c.redirect(root, 303) : c.var.refuse(done.refusal)
  })
  .get(`${root}/:id/weggooien`, (c) => c.redirect(`${root}/${c.req.param('id')}`, 303))

async function showBoundaries(
  c: PageContext,
  values: FormValues,
  errors: Record<string, string>,
  problems: readonly BoundaryProblem[] = [],
) {
  const { language } = c.var.visitor
  const found = await asVisitor(c, async (tx) => {
    const [areas, drawn] = [await loadAreas(tx), await findDrawnAreas(tx)]
    const slugs = drawn.map(({ area }) => area)
    const has = new Set(slugs)
    return {
      drawn,
      map: boundaryMap({ areas, standing: await findBoundaries(tx, slugs) }, language),
      coverage: mapCoverage(areas, (slug) => has.has(slug)),
      version: await boundariesVersion(tx),
      waiting: await waitingBoundaryDraft(tx),
    }
  })
  return c.var.show({
    title: boundariesText[language].title,
    section: 'manage',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <BoundariesView {...found} values={values} errors={errors} problems={problems} language={language} />,
  })
}

async function showPreview(c: PageContext, errors: Record<string, string>) {
  const { language } = c.var.visitor
  const found = await asVisitor(c, async (tx) => {
    const draft = await findBoundaryDraft(tx, c.req.param('id') ?? '')
    if (draft === null) return null
    const [areas, drawn] = [await loadAreas(tx), await findDrawnAreas(tx)]
    const slugs = drawn.map(({ area }) => area)
    const will = new Set([...slugs, ...draft.boundaries.map(({ area }) => area)])
    return {
      draft,
      drawn,
      areas,
      map: boundaryMap({ areas, standing: await findBoundaries(tx, slugs), draft: draft.boundaries }, language),
      coverage: mapCoverage(areas, (slug) => will.has(slug)),
    }
  })
  if (found === null) return c.var.refuse(refuse('not_found', 'no_such_boundary_draft').refusal)
  return c.var.show({
    title: boundariesText[language].preview.title,
    section: 'manage',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <BoundaryPreview {...found} errors={errors} language={language} />,
  })
}
