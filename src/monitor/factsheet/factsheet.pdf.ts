import { lineSentences } from '../../platform/chart/line-chart.tsx'
import type { PlainDate } from '../../platform/clock.ts'
import { renderPdf } from '../../platform/pdf/render-pdf.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { factsheetText } from './factsheet.text.ts'
import type { Factsheet } from './factsheet.ts'
import template from './factsheet.typ?raw'
import { factsheetView } from './factsheet-view.ts'
import { barsOnPaper, linesOnPaper } from './paper-charts.tsx'
import { recommendationText } from './recommendation/recommendation.text.ts'
import { factsheetVersionText } from './version/factsheet-version.text.ts'
import type { FactsheetVersion } from './version/factsheet-version.ts'
import type { StoodVersion } from './version/read-version.ts'
import { standingInWords, versionName } from './version/version-words.ts'

/** Which version the sheet is: one that was asked for, or that of now; null where there are none. */
export interface PrintedVersion {
  stood: StoodVersion | null
  newest: FactsheetVersion | null
}

const noVersion: PrintedVersion = { stood: null, newest: null }

/** What the template prints: the words of the page, and the labels around them. */
export function factsheetPdfData(factsheet: Factsheet, language: Language, made: PlainDate, { stood, newest } = noVersion) {
  const text = factsheetText[language]
  const { glance, indicator, limits, meanings, numerator, denominator, saysNot, sources, caution } = text
  const view = factsheetView(factsheet, language)
  const words = recommendationText[language]
  return {
    ...view,
    lead: newest === null ? view.lead : `${view.lead} ${versionName(newest, language)}.`,
    indicators: view.indicators.map((indicator) => ({
      ...indicator,
      series: indicator.series.map((series) => ({
        ...series,
        lines: null,
        barsChart: barsOnPaper(series, language),
        linesChart: linesOnPaper(series, language),
        linesValues: series.lines === null ? [] : lineSentences(series.lines),
      })),
    })),
    labels: {
      ...{ summary: text.summary, here: text.here, voices: text.voices, overYears: text.overYears },
      ...{ recommendations: words.title, earlier: words.earlier, notTold: words.notTold },
      ...{ what: words.what, who: words.who, by: words.by, state: words.state, became: words.became },
      glance,
      indicator,
      limits,
      meanings,
      numerator,
      denominator,
      saysNot,
      sources,
      caution,
      source: text.sourceWord,
      same: text.sameAsAbove,
    },
    version:
      stood === null
        ? null
        : {
            heading: factsheetVersionText[language].standing(stood.version.number, stood.latest),
            words: standingInWords(stood.version, language),
          },
    made: text.made(dateInFull(made, language)),
  }
}

/** The factsheet as tagged PDF; the same factsheet on the same day gives the same bytes. */
export function factsheetPdf(factsheet: Factsheet, language: Language, made: PlainDate, version = noVersion): Promise<Uint8Array> {
  const data = factsheetPdfData(factsheet, language, made, version)
  const { stood } = version
  return renderPdf({
    title: stood === null ? data.fullTitle : `${data.fullTitle}, ${versionName(stood.version, language)}`,
    language,
    template,
    data,
    createdAt: new Date(`${made}T00:00:00Z`),
    ...(data.fictitious === null ? {} : { watermark: data.fictitious }),
  })
}
