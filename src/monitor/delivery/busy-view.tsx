import type { Language } from '../../platform/text/text.ts'
import { ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import type { Delivery, DeliveryState } from './delivery.ts'
import { DiscardForm } from './delivery-facts.tsx'
import { DeliveryHead } from './delivery-head.tsx'
import { fileSize } from './file-size.ts'
import { receiveText } from './receive.text.ts'

/** What happens to a delivery in this state when it is being worked on. */
function busyWith(state: DeliveryState): 'reading' | 'checking' | 'accepting' | 'undoing' {
  if (state === 'received') return 'reading'
  if (state === 'checked') return 'accepting'
  return state === 'accepted' ? 'undoing' : 'checking'
}

/** While a delivery is worked on: what is happening, and that one may leave. */
export function BusyView({ delivery, language }: { delivery: Delivery; language: Language }) {
  const { busy } = receiveText[language]
  const doing = busyWith(delivery.state)
  return (
    <div class="narrow">
      <DeliveryHead
        heading={busy[doing]}
        lead={busy.lead(delivery.fileName, fileSize(delivery.fileBytes, language))}
        crumb={delivery.fileName}
        language={language}
        step={doing === 'reading' ? 'columns' : doing === 'checking' ? 'check' : 'accept'}
      />
      <Card kind="sand">
        <span class="skeleton" />
        <p role="status">{busy.wait}</p>
        <Buttons>
          <ButtonLink kind="quiet" href={`/beheer/cijfers/${delivery.id}`}>
            {busy.refresh}
          </ButtonLink>
        </Buttons>
      </Card>
    </div>
  )
}

/** Why a file cannot be read, and what to do about it. */
export function FaultView({ delivery, language }: { delivery: Delivery; language: Language }) {
  const { fault: text } = receiveText[language]
  const { fault } = delivery
  return (
    <div class="narrow">
      <DeliveryHead heading={text.title} lead={delivery.fileName} crumb={delivery.fileName} language={language} />
      <Card kind="remark">
        <p>
          {fault === null ? null : text.codes[fault.fault]}
          {fault === null || fault.row === null ? null : ` ${text.onRow(fault.row)}`}
        </p>
        <p>{text.kept}</p>
        <Buttons>
          <ButtonLink href={`/beheer/cijfers/nieuw?na=${delivery.id}`}>{text.another}</ButtonLink>
          <DiscardForm delivery={delivery} language={language} />
        </Buttons>
      </Card>
    </div>
  )
}
