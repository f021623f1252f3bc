import { plainDateOf } from '../../platform/clock.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { DescriptionList } from '../../platform/ui/description-list.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { deliveryText } from './delivery.text.ts'
import { type Delivery, isDraft } from './delivery.ts'
import { fileSize } from './file-size.ts'

/** Where these figures come from: file, source, set, who and when; everything one needs to trace one back. */
export function DeliveryFacts({ delivery, language }: { delivery: Delivery; language: Language }) {
  const text = deliveryText[language]
  const { facts } = text
  const moment = (at: Date, name: string | null) => text.on(dateInFull(plainDateOf(at), language), name ?? '–')
  const { source, set, acceptedAt, undoneAt, mappingVersion } = delivery
  return (
    <Card heading={facts.title} kind="sand">
      <DescriptionList
        items={[
          { term: facts.source, description: <span lang="nl">{source.title}</span> },
          { term: facts.set, description: set.title[language] },
          { term: facts.file, description: `${delivery.fileName}, ${fileSize(delivery.fileBytes, language)}` },
          { term: facts.received, description: moment(delivery.receivedAt, delivery.receivedBy) },
          ...(acceptedAt === null ? [] : [{ term: facts.accepted, description: moment(acceptedAt, delivery.acceptedBy) }]),
          ...(undoneAt === null ? [] : [{ term: facts.undone, description: moment(undoneAt, delivery.undoneBy) }]),
          ...(mappingVersion === null ? [] : [{ term: facts.mapping, description: facts.mappingVersion(mappingVersion) }]),
        ]}
      />
      <Details summary={facts.hash}>
        <code class="small">{delivery.fileHash}</code>
      </Details>
      <ul class="link-list">
        {delivery.state === 'discarded' ? null : (
          <li>
            <a href={`/beheer/cijfers/${delivery.id}/bestand`}>{facts.original}</a>
          </li>
        )}
        <li>
          <a href={`/beheer/cijfers/bron/${source.key}`}>{facts.history}</a>
        </li>
      </ul>
      {isDraft(delivery.state) ? (
        <>
          <p class="small">{text.discardWhy}</p>
          <DiscardForm delivery={delivery} language={language} />
        </>
      ) : null}
    </Card>
  )
}

export function DiscardForm({ delivery, language }: { delivery: Delivery; language: Language }) {
  return (
    <Form action={`/beheer/cijfers/${delivery.id}/weggooien`} version={delivery.version}>
      <Button kind="plain">
        {deliveryText[language].discard} <span class="visually-hidden">({delivery.fileName})</span>
      </Button>
    </Form>
  )
}
