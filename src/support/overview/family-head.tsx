import type { Child } from 'hono/jsx'
import type { Family } from '../../family/family/family.store.ts'
import { familyText } from '../../family/family/family.text.ts'
import type { Language } from '../../platform/text/text.ts'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { overviewText } from './overview.text.ts'

export interface FamilyHeadProps {
  family: Pick<Family, 'id' | 'label'>
  language: Language
  heading: string
  /** The page between the family and this one. */
  above?: { label: string; href: string } | undefined
  lead?: Child
  meta?: Child
}

/** The top of a page about one family: the way back to her line, then what this page is for. */
export function FamilyHead({ family, language, heading, above, lead, meta }: FamilyHeadProps) {
  const label = family.label ?? familyText[language].unknownLabel
  return (
    <PageHead
      breadcrumb={{
        label: overviewText[language].crumbs,
        crumbs: [{ label, href: `/gezin/${family.id}` }, ...(above === undefined ? [] : [above]), { label: heading }],
      }}
      heading={heading}
      lead={lead}
      meta={meta}
    />
  )
}
