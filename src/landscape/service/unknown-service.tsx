import type { Language } from '../../platform/text/text.ts'
import { ProblemPage } from '../../platform/ui/pages/problem-page.tsx'
import type { FoundServices } from './find-services.ts'
import { landscapeText } from './landscape.text.ts'
import { readFilter, searchAddress } from './landscape-address.ts'

/** No such service: what comes near, and where to search. */
export function UnknownService({ near, query, language }: { near: FoundServices; query: string; language: Language }) {
  const text = landscapeText[language].unknownService
  return (
    <ProblemPage
      heading={text.heading}
      explanation={text.why}
      whatToDo={near.services.length > 0 ? text.near : text.search}
      links={[
        ...near.services.map(({ id, name }) => ({ label: name, href: `/zorglandschap/${id}` })),
        { label: text.searchFor(query), href: searchAddress({ ...readFilter({}), query }) },
        { label: text.all, href: '/zorglandschap' },
      ]}
    />
  )
}
