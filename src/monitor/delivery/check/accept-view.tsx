import type { Language } from '../../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../../platform/ui/button.tsx'
import { Card } from '../../../platform/ui/card.tsx'
import { ChoiceField } from '../../../platform/ui/form/choice-field.tsx'
import { Form } from '../../../platform/ui/form/form.tsx'
import { Columns } from '../../../platform/ui/layout.tsx'
import { Notice } from '../../../platform/ui/notice.tsx'
import type { Delivery } from '../delivery.ts'
import { DeliveryFacts } from '../delivery-facts.tsx'
import { DeliveryHead } from '../delivery-head.tsx'
import { DiffSections } from '../diff-sections.tsx'
import type { Changes } from '../look-at-changes.ts'
import { checkText } from './check.text.ts'
import type { DraftToCheck } from './look-at-delivery.ts'
import { OutcomesOfAnswers } from './outcomes-of-answers.tsx'
import { PercentageReadings } from './percentage-readings.tsx'
import { UnusedColumns } from './unused-columns.tsx'

interface AcceptViewProps {
  delivery: Delivery
  changes: Changes
  draft: DraftToCheck
  language: Language
}

/** What accepting a draft changes, and the one button that does it. */
export function AcceptView({ delivery, changes, draft, language }: AcceptViewProps) {
  const text = checkText[language]
  const { counts } = changes
  const { open } = draft
  const changed = counts.changed + counts.new
  const address = `/beheer/cijfers/${delivery.id}`
  const isEmpty = changed + counts.same + counts.gone === 0
  return (
    <>
      <DeliveryHead
        heading={text.acceptTitle}
        lead={text.acceptLead(delivery.set.title[language])}
        crumb={delivery.fileName}
        language={language}
        step="accept"
        hrefs={{ file: '/beheer/cijfers/nieuw', columns: `${address}/kolommen`, check: `${address}/controle` }}
      />
      <Columns aside={<DeliveryFacts delivery={delivery} language={language} />}>
        {open > 0 ? (
          <Notice kind="warning" heading={text.open}>
            <p>{text.openWhy}</p>
            <ButtonLink href={`${address}/controle`}>{text.toCheck}</ButtonLink>
          </Notice>
        ) : null}
        <OutcomesOfAnswers draft={draft} language={language} />
        <Card>
          {changed + counts.gone === 0 ? <p>{isEmpty ? (counts.left_out > 0 ? text.allLeftOut : text.noFigures) : text.nothing}</p> : null}
          <UnusedColumns delivery={delivery} language={language} />
          <DiffSections delivery={delivery} changes={changes} language={language} level={2} />
          <p>
            <a href={`${address}/verschil.csv`}>{text.allAsFile}</a>
          </p>
          <PercentageReadings delivery={delivery} language={language} />
        </Card>
        {open > 0 || isEmpty ? null : (
          <Form action={`${address}/overnemen`} version={delivery.version}>
            {counts.gone === 0 ? null : (
              <ChoiceField
                name="gone"
                label={text.gone}
                hint={text.goneHint}
                kind="radio"
                value={delivery.decisions.gone}
                choices={[
                  { value: 'keep', label: text.goneKeep },
                  { value: 'remove', label: text.goneRemove },
                ]}
              />
            )}
            <Buttons>
              <Button>{changed === 0 ? text.acceptNone : text.accept(changed)}</Button>
            </Buttons>
          </Form>
        )}
      </Columns>
    </>
  )
}
