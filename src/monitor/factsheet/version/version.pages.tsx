import { readyBytes } from '../../../platform/web/byte-cache.ts'
import { asVisitor, pages } from '../../../platform/web/page.ts'
import { factsheetText } from '../factsheet.text.ts'
import { sheetsVersion } from '../sheets-version.ts'
import { compareFactsheets } from './compare-factsheets.ts'
import { factsheetVersionText } from './factsheet-version.text.ts'
import { FactsheetVersionsView } from './versions-view.tsx'

const base = '/factsheet'

/** What changed in the figures and the text of a factsheet, for everybody: `van` and `naar` are moments, the latest two when absent. */
export const factsheetVersionPages = pages().get(
  `${base}/:area/:year{\\d{4}}/versies`,
  readyBytes((c) => asVisitor(c, sheetsVersion)),
  async (c) => {
    const { language } = c.var.visitor
    const { area, year } = c.req.param()
    const asked = { area, year: Number(year), from: c.req.query('van'), until: c.req.query('naar'), language }
    const compared = await asVisitor(c, (tx) => compareFactsheets(tx, asked))
    if (!compared.ok) return c.var.refuse(compared.refusal)
    const comparison = compared.value
    const title = factsheetVersionText[language].heading(factsheetText[language].title(comparison.area.name, comparison.year))
    return c.var.show({
      title,
      section: 'monitor',
      body: (
        <FactsheetVersionsView comparison={comparison} address={`${base}/${comparison.area.slug}/${comparison.year}`} language={language} />
      ),
    })
  },
)
