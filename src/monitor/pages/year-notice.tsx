import type { Language } from '../../platform/text/text.ts'
import { Notice } from '../../platform/ui/notice.tsx'
import { yearNoticeText } from './year-notice.text.ts'

export interface YearNoticeProps {
  /** What was asked for in vain; null when the year shown is the one that was asked for. */
  inVain: string | null
  year: number
  /** Newest first; the one shown among them. */
  years: readonly number[]
  language: Language
}

/** Which year was asked for, which one is shown, and why. */
export function YearNotice({ inVain, year, years, language }: YearNoticeProps) {
  if (inVain === null) return null
  const text = yearNoticeText[language]
  const [last, first] = [years[0] ?? year, years.at(-1) ?? year]
  return (
    <Notice kind="info" heading={text.inVain(inVain, year)}>
      <p>
        {/^\d{4}$/.test(inVain) ? text.noneOf(inVain) : text.noSuchYear(inVain)} {text.range(first, last)}
      </p>
    </Notice>
  )
}

/** For a page of many figures: not one of them is of the year of the page. */
export function NoOwnNotice({ area, year, language }: { area: string; year: number; language: Language }) {
  const text = yearNoticeText[language]
  return (
    <Notice kind="info" heading={text.noOwn(area, year)}>
      <p>{text.noOwnWhy}</p>
    </Notice>
  )
}
