import { professionName } from '../../people/professional/professional.text.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { TextArea } from '../../platform/ui/form/text-area.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import { FamilyHead } from '../overview/family-head.tsx'
import { handoverText } from './handover.text.ts'
import { isOpen } from './handover.ts'
import { HandoversCard } from './handover-signs.tsx'
import type { HandoversToRead } from './read-handovers.ts'

interface HandoversViewProps {
  read: HandoversToRead
  language: Language
  values: FormValues
  errors: Record<string, string>
}

/** The hand-overs of one family, and the form to prepare one. */
export function HandoversView(props: HandoversViewProps) {
  const { read, language, errors } = props
  const { family, handovers, today } = read
  const text = handoverText[language]
  return (
    <div class="narrow">
      <FamilyHead family={family} language={language} heading={text.title} lead={text.lead} />
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      <Stack>
        {handovers.length === 0 ? (
          <EmptyState heading={text.empty} level={2}>
            {text.emptyWhy}
          </EmptyState>
        ) : (
          <HandoversCard familyId={family.id} handovers={handovers} today={today} language={language} />
        )}
        {read.episode.closedOn === null ? <Prepare {...props} /> : null}
      </Stack>
    </div>
  )
}

function Prepare({ read, language, values, errors }: HandoversViewProps) {
  const text = handoverText[language]
  const { family, handovers, colleagues, topics } = read
  if (read.parts.length === 0) return <p class="soft">{text.notInCircle}</p>
  if (handovers.some((handover) => isOpen(handover) && handover.from.id === read.actorId)) return <p class="soft">{text.haveOpen}</p>
  if (topics === null) {
    return (
      <Notice kind="warning" heading={text.noConsent.heading}>
        <p>{text.noConsent.what}</p>
        <p class="links">
          <a href={`/gezin/${family.id}/toestemming`}>{text.noConsent.link}</a>
        </p>
      </Notice>
    )
  }
  const first = handovers.length === 0
  return (
    <Card heading={text.prepare.title} kind={first ? 'next' : 'plain'}>
      <Form action={`/gezin/${family.id}/overdracht`}>
        <SelectField
          name="toId"
          label={text.prepare.to}
          hint={text.prepare.toHint}
          prompt={text.prepare.prompt}
          value={typedIn(values, 'toId')}
          errors={errors}
          options={colleagues.map(({ id, name, profession, organisation }) => ({
            value: id,
            label: `${name}, ${professionName(profession, language)}`,
            group: organisation,
          }))}
        />
        <TextArea
          name="summary"
          label={text.prepare.summary}
          hint={text.prepare.summaryHint(topics.map((topic) => text.topics[topic]).join(', '))}
          value={typedIn(values, 'summary')}
          rows={7}
          errors={errors}
        />
        <Buttons>
          <Button kind={first ? 'primary' : 'quiet'}>{text.prepare.submit}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}
