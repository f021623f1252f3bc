import type { Language } from '../../../platform/text/text.ts'
import type { Delivery } from '../delivery.ts'
import { checkText } from './check.text.ts'

/** Which columns of the sheet were passed over: a figure in one of them would otherwise go missing unseen. */
export function UnusedColumns({ delivery, language }: { delivery: Delivery; language: Language }) {
  const unused = delivery.findings?.unused ?? []
  return unused.length === 0 ? null : <p class="soft">{checkText[language].unused(unused.length, unused.join(', '))}</p>
}
