import type { Hono } from 'hono'
import { asVisitor, type PageContext, type PageEnv, pages } from '../../platform/web/page.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { endingOf, sendChart } from '../pages/chart-file.ts'
import { yearInAddress } from '../pages/choice.ts'
import { atlasText } from './atlas.text.ts'
import { atlasFile } from './atlas-file.ts'
import { AtlasView } from './atlas-view.tsx'
import { readAtlas } from './read-atlas.ts'

/** The map over one source of figures. */
export function atlasPages(source: FigureSource): Hono<PageEnv> {
  const { base, fictitious } = source
  const read = (c: PageContext) =>
    asVisitor(c, (tx) =>
      readAtlas(tx, source, {
        indicator: c.req.query('indicator'),
        area: c.req.query('gebied'),
        ...yearInAddress((name) => c.req.query(name)),
      }),
    )

  return pages()
    .get(`${base}/atlas`, async (c) => {
      const { language } = c.var.visitor
      const found = await read(c)
      if (!found.ok) return c.var.refuse(found.refusal)
      const { indicator, whole } = found.value
      return c.var.show({
        section: 'monitor',
        fictitious,
        title: atlasText[language].heading(indicator.name[language], whole.name),
        body: <AtlasView page={found.value} source={source} language={language} />,
      })
    })
    .get(`${base}/:file{atlas\\.(?:csv|json|svg|png)}`, async (c) => {
      const found = await read(c)
      if (!found.ok) return c.var.refuse(found.refusal)
      return sendChart(c, atlasFile(found.value, source, c.var.visitor.language), endingOf(c.req.param('file')), source)
    })
}
