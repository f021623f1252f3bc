import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import type { ServiceDetail, ServicePlace } from './service-detail.store.ts'
import { serviceViewText } from './service-view.text.ts'

/** Where it is offered, where it is not, and that the rest is unknown. */
export function ServiceWhere({ service, language }: { service: ServiceDetail; language: Language }) {
  const text = serviceViewText[language]
  const offered = service.places.filter((place) => place.offered)
  const not = service.places.filter((place) => !place.offered)
  if (service.reach === 'national') {
    return (
      <Card heading={text.where} id="waar">
        <p>{text.everywhere}</p>
      </Card>
    )
  }
  return (
    <Card heading={text.where} id="waar">
      {offered.length === 0 ? null : (
        <>
          <h3>{text.offered}</h3>
          <ul class={offered.some(({ period }) => period !== null) ? 'places' : 'places names'}>
            {offered.map((place) => item(place, place.period === null ? '' : ` ${text.since(place.period)}`, true))}
          </ul>
        </>
      )}
      {not.length === 0 ? null : (
        <>
          <h3>{text.notOffered}</h3>
          <ul class="places">{not.map((place) => item(place, place.period === null ? '' : ` (${place.period})`, false))}</ul>
          <p class="small soft">{text.notOfferedRemark}</p>
        </>
      )}
      <p class="small soft">{text.whereUnknown}</p>
    </Card>
  )
}

function item(place: ServicePlace, period: string, linked: boolean) {
  return (
    <li>
      {linked ? <a href={`/zorglandschap?gemeente=${place.area}`}>{place.name}</a> : place.name}
      {period === '' ? null : <span class="soft">{period}</span>}
    </li>
  )
}
