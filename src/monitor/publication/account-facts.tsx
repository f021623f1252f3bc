import { numberFormat } from '../../platform/text/number-format.ts'
import type { Language } from '../../platform/text/text.ts'
import { DescriptionList } from '../../platform/ui/description-list.tsx'
import { publicationText } from './publication.text.ts'
import type { PublicationAccount, PublicationCost } from './publication.ts'
import { unsaidText } from './unsaid.text.ts'

/** What a publication shows and hides, and what the audit found, in words and numbers. Says of no figure why it is hidden. */
export function AccountFacts({
  account,
  cost,
  language,
}: {
  account: PublicationAccount
  cost: PublicationCost | null
  language: Language
}) {
  const text = publicationText[language]
  const { audit } = account
  const whole = (count: number) => numberFormat(language, 0).format(count)
  const counts = [
    { term: text.openFigures, description: text.figures(account.figures - account.withheld) },
    { term: text.hiddenFigures, description: text.withheldCount(account.withheld) },
  ]
  if (audit === null) {
    return (
      <>
        <DescriptionList items={counts} />
        <p>{text.quoted(account.smallInPrint)}</p>
      </>
    )
  }
  return (
    <>
      <DescriptionList
        items={[
          ...counts,
          ...(account.threshold === null ? [] : [{ term: text.threshold, description: String(account.threshold) }]),
          { term: text.exactLeaks, description: String(audit.exactLeaks) },
          { term: text.intervalLeaks, description: String(audit.intervalLeaks) },
          ...(account.protectedBySource === 0
            ? []
            : [{ term: unsaidText[language].term, description: unsaidText[language].figures(account.protectedBySource) }]),
          ...(account.smallInPrint === 0 ? [] : [{ term: text.knownBefore, description: String(account.smallInPrint) }]),
        ]}
      />
      <p>{text.auditLead(audit.relations, whole(audit.relations))}</p>
      {cost === null ? null : (
        <>
          <p>
            {text.costLead(cost.secondary, whole(cost.valueLost))} {cost.gap === null || cost.secondary === 0 ? '' : text.least(cost.gap)}
          </p>
          <p class="small">
            {text.auditDetail(cost.solves, whole(cost.solves), whole(cost.milliseconds), `HiGHS ${audit.versions.highs}`)}
          </p>
        </>
      )}
    </>
  )
}
