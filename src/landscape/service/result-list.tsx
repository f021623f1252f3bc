import type { Language } from '../../platform/text/text.ts'
import { Tag } from '../../platform/ui/tag.tsx'
import type { FoundServices, ServiceFilter } from './find-services.ts'
import { landscapeText } from './landscape.text.ts'
import { perPage, searchAddress } from './landscape-address.ts'
import { codeText } from './service.text.ts'
import type { FoundRow } from './service-search.store.ts'
import { serviceViewText } from './service-view.text.ts'
import { sourceDateInWords } from './source-date.ts'
import { wordReasons } from './why.ts'

export interface ResultListProps {
  found: FoundServices
  filter: ServiceFilter
  language: Language
}

/** What was found, best first. */
export function ResultList(props: ResultListProps) {
  return (
    <>
      <ol class="results" start={props.filter.offset + 1}>
        {props.found.services.map((service) => (
          <li>
            <Result service={service} {...props} />
          </li>
        ))}
      </ol>
      <Pages {...props} />
    </>
  )
}

function Result({ service, found, filter, language }: ResultListProps & { service: FoundRow }) {
  const text = landscapeText[language]
  const codes = codeText[language]
  const reasons = wordReasons(found, service, language)
  const startsEarlier = filter.phase === 'after' && !service.startPhases.includes('after')
  return (
    <article>
      <h3>
        <a href={`/zorglandschap/${service.id}`}>{service.name}</a>
      </h3>
      <p class="soft">{service.organisation}</p>
      <p class="row">
        {service.phases.map((phase) => (
          <Tag>{codes.phase[phase]}</Tag>
        ))}
        {service.status === 'active' ? null : <Tag kind="wait">{codes.status[service.status]}</Tag>}
        {found.area === null || service.reach === 'local' ? null : <Tag>{codes.reach[service.reach]}</Tag>}
      </p>
      <p>
        <b>{text.forWhom}</b> {whom(service, language)}. {startsEarlier ? text.startsIn : null}
      </p>
      <p>
        <b>{text.refer}:</b> {service.howToRefer[language]}
      </p>
      <p class="small soft">
        {reasons.length === 0 ? null : `${text.foundBy} ${reasons.join(', ')}. `}
        {service.assuredOn === null
          ? text.notAssured(sourceDateInWords(service.sourceDate, language))
          : text.assured(sourceDateInWords(service.assuredOn, language))}
      </p>
    </article>
  )
}

function whom(service: FoundRow, language: Language): string {
  const groups = service.targetGroups.map((group) => codeText[language].group[group]).join(', ')
  return service.motherAgeUntil === null ? groups : `${groups}; ${serviceViewText[language].mother(0, service.motherAgeUntil)}`
}

function Pages({ found, filter, language }: ResultListProps) {
  const text = landscapeText[language]
  const pages = Math.ceil(found.total / perPage)
  const page = filter.offset / perPage + 1
  if (pages <= 1) return null
  return (
    <nav class="row" aria-label={text.pages}>
      {page > 1 ? (
        <a class="clear" href={searchAddress(filter, {}, page - 1)}>
          {text.previous}
        </a>
      ) : null}
      <span class="soft">{text.page(page, pages)}</span>
      {page < pages ? (
        <a class="clear" href={searchAddress(filter, {}, page + 1)}>
          {text.next}
        </a>
      ) : null}
    </nav>
  )
}
