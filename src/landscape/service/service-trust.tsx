import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { codeText } from './service.text.ts'
import type { ServiceDetail } from './service-detail.store.ts'
import { serviceViewText } from './service-view.text.ts'
import { sourceDateInWords } from './source-date.ts'

/** Whether the provider confirmed it, its recognition with date, and the documents it comes from. */
export function ServiceTrust({ service, language }: { service: ServiceDetail; language: Language }) {
  const text = serviceViewText[language]
  const date = (value: string | null) => (value === null ? '' : sourceDateInWords(value, language))
  return (
    <Card kind="sand" heading={text.trust} id="zekerheid">
      <p>
        {service.assuredOn === null
          ? text.notAssured(date(service.sourceDate))
          : text.assured(date(service.assuredOn), service.assuredBy ?? '')}
      </p>
      <h3>{text.recognition}</h3>
      {service.recognition === null ? (
        <p>{text.noRecognition}</p>
      ) : (
        <>
          <p>{text.recognised(codeText[language].recognition[service.recognition.level], date(service.recognition.date))}</p>
          <p class="small soft">{text.recognitionSource(service.recognition.source)}</p>
        </>
      )}
      <h3>{text.sources}</h3>
      <ul class="small">
        {service.sources.map(({ title, publisher, year }) => (
          <li lang="nl">{[title, publisher, year].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
      {service.sources.length > 1 ? <p class="small soft">{text.differ}</p> : null}
    </Card>
  )
}
