import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import type { Catalogue } from '../indicator/catalogue.ts'
import { catalogueText } from './catalogue.text.ts'
import { DefinitionList, DefinitionSearch, NarrowedDefinitions } from './definition-list.tsx'
import type { DefinitionSet } from './definition-sets.ts'
import type { KeptPilot } from './pilot.ts'
import { PilotList } from './pilot-view.tsx'

export interface DefinitionsViewProps {
  catalogue: Catalogue
  sets: readonly DefinitionSet[]
  pilots: readonly KeptPilot[]
  search: string
  language: Language
}

/** All definitions for everybody. */
export function DefinitionsView(props: DefinitionsViewProps) {
  const { catalogue, sets, pilots, search, language } = props
  const text = catalogueText[language]
  const found = sets.reduce((count, { indicators }) => count + indicators.length, 0)
  return (
    <>
      <PageHead
        breadcrumb={{ label: text.crumbs, crumbs: [{ label: text.monitor, href: '/monitor' }, { label: text.title }] }}
        heading={text.title}
        lead={text.lead(catalogue.all.filter(({ complete }) => complete).length, catalogue.all.length)}
      >
        <DefinitionSearch action="/monitor/definities" search={search} language={language} />
        {search === '' || found === 0 ? null : <p role="status">{text.found(found)}</p>}
      </PageHead>
      <NarrowedDefinitions search={search} language={language}>
        <DefinitionList {...props} base="/monitor" />
        {search !== '' || pilots.length === 0 ? null : (
          <Card heading={text.pilots} id="proeven">
            <p class="soft">{text.pilotsLead}</p>
            <PilotList pilots={pilots} language={language} />
          </Card>
        )}
      </NarrowedDefinitions>
    </>
  )
}
