import { loadAreas } from '../../area/area.store.ts'
import { hasRole } from '../../platform/database/actor.ts'
import { refuse } from '../../platform/result.ts'
import { ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { readyBytes } from '../../platform/web/byte-cache.ts'
import { type FormValues, formInput, formValues, typedIn } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { catalogueVersion, loadCatalogue } from '../indicator/own-definitions.store.ts'
import { setsVersion } from '../set/figure-set.store.ts'
import { findSources } from '../set/source.store.ts'
import { pilotsVersion } from './pilot.store.ts'
import { pilotText } from './pilot.text.ts'
import { pilotFields, pilotForm } from './pilot.ts'
import { PilotForm } from './pilot-form.tsx'
import { PilotList, PilotView } from './pilot-view.tsx'
import { viewPilot } from './view-pilot.ts'
import { allPilots, publishPilot, savePilot } from './work-on-pilot.ts'

const base = '/beheer/proeven'

/** `/monitor/proeven/:pilot` for everybody, and `/beheer/proeven` for analysts. */
export const pilotPages = pages()
  .use(
    '/monitor/proeven/*',
    readyBytes(async (c) =>
      (await asVisitor(c, (tx) => Promise.all([setsVersion(tx), catalogueVersion(tx), pilotsVersion(tx)]))).join(' '),
    ),
  )
  .get('/monitor/proeven', (c) => c.redirect('/monitor/definities#proeven', 303))
  .get('/monitor/proeven/:pilot', async (c) => {
    const { language, actor } = c.var.visitor
    const found = await asVisitor(c, (tx) => viewPilot(tx, c.req.param('pilot')))
    if (!found.ok) return c.var.refuse(found.refusal)
    return c.var.show({
      title: found.value.pilot.name[language],
      section: 'monitor',
      body: <PilotView page={found.value} isAnalyst={hasRole(actor, 'analyst')} language={language} />,
    })
  })
  .use(`${base}/*`, signedIn('professional'))
  .get(base, async (c) => {
    const { language, actor } = c.var.visitor
    const text = pilotText[language]
    if (!hasRole(actor, 'analyst')) return c.var.refuse(refuse('forbidden', 'only_analysts_pilot').refusal)
    const pilots = await asVisitor(c, allPilots)
    return c.var.show({
      title: text.title,
      section: 'manage',
      body: (
        <>
          <PageHead
            breadcrumb={{ label: text.crumbs, crumbs: [{ label: text.manage, href: '/beheer' }, { label: text.title }] }}
            heading={text.title}
            lead={text.lead}
          >
            <Buttons>
              <ButtonLink href={`${base}/nieuw`}>{text.make}</ButtonLink>
            </Buttons>
          </PageHead>
          <Card>
            <PilotList pilots={pilots} language={language} />
          </Card>
        </>
      ),
    })
  })
  .get(`${base}/nieuw`, (c) => showForm(c, null))
  .post(`${base}/nieuw`, (c) => save(c, null))
  .get(`${base}/:pilot`, (c) => showForm(c, c.req.param('pilot')))
  .post(`${base}/:pilot`, (c) => save(c, c.req.param('pilot')))
  .post(`${base}/:pilot/:act{tonen|terug}`, async (c) => {
    const { pilot, act } = c.req.param()
    const revision = Number(typedIn(await formValues(c), 'version') ?? '')
    const known = Number.isSafeInteger(revision) && revision > 0 && revision < 2 ** 31 ? revision : -1
    const done = await asVisitor(c, (tx) => publishPilot(tx, pilot, known, act === 'tonen'))
    return done.ok ? c.redirect(`/monitor/proeven/${pilot}`, 303) : c.var.refuse(done.refusal)
  })
  .get(`${base}/:pilot/:act{tonen|terug}`, (c) => c.redirect(`${base}/${c.req.param('pilot')}`, 303))

function sentences(c: PageContext): (code: string) => string {
  const messages: Record<string, string> = pilotText[c.var.visitor.language].errors
  return (code) => messages[code] ?? code
}

async function save(c: PageContext, slug: string | null): Promise<Response> {
  const form = await formInput(c, pilotForm, sentences(c))
  if (!form.ok) return showForm(c, slug, form.values, form.errors)
  const saved = await asVisitor(c, (tx) => savePilot(tx, slug, form.input))
  if (saved.ok) return c.redirect(`/monitor/proeven/${saved.value.slug}`, 303)
  const { field, code } = saved.refusal
  return field === undefined ? c.var.refuse(saved.refusal) : showForm(c, slug, await formValues(c), { [field]: sentences(c)(code) })
}

async function showForm(c: PageContext, slug: string | null, values?: FormValues, errors: Record<string, string> = {}): Promise<Response> {
  const { language, actor } = c.var.visitor
  if (!hasRole(actor, 'analyst')) return c.var.refuse(refuse('forbidden', 'only_analysts_pilot').refusal)
  const found = await asVisitor(c, async (tx) => ({
    pilot: (await allPilots(tx)).find((each) => each.slug === slug && each.revision !== null) ?? null,
    areas: await loadAreas(tx),
    catalogue: await loadCatalogue(tx),
    sources: await findSources(tx),
  }))
  if (slug !== null && found.pilot === null) return c.var.refuse(refuse('not_found', 'unknown_pilot').refusal)
  const typed = values ?? (found.pilot === null ? {} : pilotFields(found.pilot))
  return c.var.show({
    title: found.pilot === null ? pilotText[language].newTitle : pilotText[language].change,
    section: 'manage',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <PilotForm {...found} values={typed} errors={errors} language={language} />,
  })
}
