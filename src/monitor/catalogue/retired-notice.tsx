import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Notice } from '../../platform/ui/notice.tsx'
import type { Retirement } from '../indicator/definition.ts'
import { catalogueText } from './catalogue.text.ts'

/** Says that an indicator is no longer used, and why. */
export function RetiredNotice({ retirement, language }: { retirement: Retirement; language: Language }) {
  return (
    <Notice kind="info" heading={catalogueText[language].retiredOn(dateInFull(retirement.on, language))}>
      <p>{retirement.reason[language]}</p>
    </Notice>
  )
}
