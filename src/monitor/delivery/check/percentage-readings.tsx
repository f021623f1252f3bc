import type { Language } from '../../../platform/text/text.ts'
import type { Delivery } from '../delivery.ts'
import { shownNumber } from '../sheet/shown-number.ts'
import { checkText } from './check.text.ts'

/** How the percentages of a sheet were read, by column: a cell that holds 0.04 may stand for 4 per cent, or for 0.04. */
export function PercentageReadings({ delivery, language }: { delivery: Delivery; language: Language }) {
  const text = checkText[language].percentages
  const told = (delivery.findings?.percentages ?? []).flatMap(({ column, kind, count, rounded, example }) => {
    if (kind === 'sign') return []
    const sentence = text[kind](column, count, shownNumber(example.stored, language), shownNumber(example.read, language))
    return [rounded === 0 ? sentence : `${sentence} ${text.rounded(rounded)}`]
  })
  if (told.length === 0) return null
  return (
    <>
      <p>
        <strong>{text.heading}</strong>
      </p>
      {told.map((sentence) => (
        <p class="soft">{sentence}</p>
      ))}
    </>
  )
}
