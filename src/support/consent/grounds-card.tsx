import type { OrganisationGround } from '../../people/organisation/legal-ground.store.ts'
import { legalGroundText } from '../../people/organisation/legal-ground.text.ts'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { consentText } from './consent.text.ts'

/** The second of two records: the law on which each organisation around the family holds what was shared. The parent's yes does not replace it. */
export function GroundsCard({ grounds, language }: { grounds: readonly OrganisationGround[]; language: Language }) {
  if (grounds.length === 0) return null
  const text = consentText[language]
  const laws: Readonly<Record<string, string>> = legalGroundText[language]
  return (
    <Card heading={text.grounds}>
      <p>{text.groundsWhy}</p>
      <PlainList
        items={grounds.map(({ name, ground }) => ({
          what: name,
          note: ground === null ? text.noGround : text.ground(laws[ground] ?? ground),
        }))}
      />
    </Card>
  )
}
