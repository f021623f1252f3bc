import { factsheetView } from '../factsheet-view.ts'
import { missingOf } from '../recommendation/recommendation.ts'
import { causalWords, looseNumbers } from '../text/loose-numbers.ts'
import type { Editor } from './read-editor.ts'

export interface PublishChecks {
  /** What must be mended first. */
  stops: readonly ({ code: 'nothing_written' } | { code: 'recommendation_incomplete'; what: string })[]
  /** Numbers in the text that the sheet does not print, as typed. */
  numbers: readonly string[]
  /** Words that name a cause. */
  causes: readonly string[]
  /** How many recommendations of earlier years nothing is told of. */
  notTold: number
  /** How many voices would stand on the sheet. */
  voices: number
}

/** What somebody should look at before everybody reads the draft as it stands. */
export function checksOf({ factsheet, words, entries, earlier, voices }: Editor): PublishChecks {
  const { summary, here, recommendations, followUps } = words
  const typed = [
    summary,
    ...here.values(),
    ...recommendations.map(({ what }) => what),
    ...[...followUps.values()].map((one) => one.words),
  ].join('\n')
  return {
    stops: [
      ...(entries.every((entry) => entry.words === '') ? [{ code: 'nothing_written' } as const] : []),
      ...recommendations
        .filter((one) => missingOf(one).length > 0)
        .map(({ what, who }) => ({ code: 'recommendation_incomplete', what: what || who || '?' }) as const),
    ],
    numbers: looseNumbers(typed, printedFigures(factsheet)),
    causes: causalWords(typed),
    notTold: earlier.filter(({ followUp }) => (followUp?.words ?? '') === '').length,
    voices: voices.filter(({ id }) => words.voices.includes(id)).length,
  }
}

/** Every number the sheet prints, as it prints them; not the numbers of indicators. */
function printedFigures(factsheet: Editor['factsheet']): string {
  const { overview, indicators } = factsheetView(factsheet, 'nl')
  const cells = overview.rows.flatMap(({ cells: row }) => row.map(({ text }) => text))
  const around = indicators.flatMap(({ series }) =>
    series.flatMap((one) => [
      one.headline,
      ...one.facts,
      ...[...(one.around.bars?.rows ?? []), ...one.around.rows].flatMap((row) => [row.text, ...row.facts]),
    ]),
  )
  return [...cells, ...around].join(' · ')
}
