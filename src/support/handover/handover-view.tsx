import { familyText } from '../../family/family/family.text.ts'
import { professionName } from '../../people/professional/professional.text.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { CopyText } from '../../platform/ui/copy-text.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { DateField } from '../../platform/ui/form/date-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Columns } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { Quote } from '../../platform/ui/quote.tsx'
import { type FormValues, typedIn } from '../../platform/web/form-input.ts'
import { FamilyHead } from '../overview/family-head.tsx'
import { stepOutText } from '../stepping-out/step-out.text.ts'
import { handoverText } from './handover.text.ts'
import { isOpen } from './handover.ts'
import { HandoverSteps, HandoverTag, NotYet, partyInWords } from './handover-signs.tsx'
import type { HandoverToRead } from './read-handovers.ts'

interface HandoverViewProps {
  read: HandoverToRead
  language: Language
  values: FormValues
  errors: Record<string, string>
}

/** One hand-over: whether it is done, what the successor must know, and the one step that is possible now. */
export function HandoverView(props: HandoverViewProps) {
  const { read, language, errors } = props
  const { family, handover, today } = read
  const text = handoverText[language]
  return (
    <>
      <FamilyHead
        family={family}
        language={language}
        above={{ label: text.title, href: `/gezin/${family.id}/overdracht` }}
        heading={text.heading(handover.from.name, handover.to.name)}
        meta={<HandoverTag handover={handover} language={language} />}
      />
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      <Columns
        aside={
          <>
            <HandoverSteps handover={handover} language={language} />
            <Card>
              <CopyText
                name="kopie"
                label={text.copy.label}
                hint={text.copy.hint}
                action={text.copy.action}
                done={text.copy.done}
                text={handoverCopy(read, language)}
              />
            </Card>
          </>
        }
      >
        <NotYet handover={handover} today={today} language={language} />
        <Ended read={read} language={language} />
        <Card heading={text.summary}>
          <Quote by={text.summaryBy(handover.from.name, dateInFull(handover.preparedOn, language))}>{handover.summary ?? '–'}</Quote>
        </Card>
        <NextStep {...props} />
        {isOpen(handover) && (read.isFrom || read.isTo || read.parts.includes('coordinator')) ? <Withdraw {...props} /> : null}
      </Columns>
    </>
  )
}

const address = ({ family, handover }: HandoverToRead, step: string) => `/gezin/${family.id}/overdracht/${handover.id}/${step}`

function NextStep(props: HandoverViewProps) {
  const { read, language } = props
  const { handover, today } = read
  const text = handoverText[language]
  if (handover.state === 'prepared') return read.isFrom || read.isTo ? <Talk {...props} /> : <p class="soft">{text.readOnly}</p>
  if (handover.state === 'talk_held' && read.isTo) {
    return (
      <Card heading={text.accept.title} kind="next">
        <p>{text.accept.what(handover.from.name, professionName(handover.from.profession, language))}</p>
        <Step read={read} step="accepteren" label={text.accept.submit} primary />
      </Card>
    )
  }
  if (handover.state !== 'accepted') return null
  const over = handover.overlapUntil !== null && handover.overlapUntil <= today
  if (read.isFrom) {
    return (
      <Details summary={text.finish.sender}>
        <p>{text.finish.senderWhy}</p>
        <Leaves leaves={read.leaves} language={language} />
        <Step read={read} step="afronden" label={text.finish.sender} />
      </Details>
    )
  }
  if (!read.isTo || !over) return null
  return (
    <Card heading={text.finish.receiver} kind="next">
      <p>{text.finish.receiverWhy}</p>
      <Step read={read} step="afronden" label={text.finish.receiver} primary />
    </Card>
  )
}

/** Her own open work and her seats, which do not end with reading along. */
function Leaves({ leaves, language }: { leaves: HandoverToRead['leaves']; language: Language }) {
  const text = stepOutText[language]
  if (leaves === null) return null
  const { coordinator, undone, seats } = leaves
  return (
    <>
      {seats === 0 ? null : <p>{text.seats}</p>}
      {undone === 0 || coordinator === null ? null : <p>{text.undone(undone, coordinator)}</p>}
    </>
  )
}

function Step({ read, step, label, primary }: { read: HandoverToRead; step: string; label: string; primary?: boolean }) {
  return (
    <Form action={address(read, step)} version={read.handover.version}>
      <Buttons>
        <Button kind={primary === true ? 'primary' : 'quiet'}>{label}</Button>
      </Buttons>
    </Form>
  )
}

function Talk({ read, language, values, errors }: HandoverViewProps) {
  const text = handoverText[language].talk
  return (
    <Card heading={text.title} kind="next">
      <Form action={address(read, 'gesprek')} version={read.handover.version}>
        <DateField
          name="talkOn"
          label={text.on}
          value={typedIn(values, 'talkOn')}
          earliest={read.handover.preparedOn}
          latest={read.today}
          errors={errors}
        />
        <ChoiceField
          name="familyMet"
          kind="radio"
          label={text.met}
          value={typedIn(values, 'familyMet')}
          errors={errors}
          choices={[
            { value: 'yes', label: text.yes },
            { value: 'no', label: text.no },
          ]}
        />
        <Buttons>
          <Button>{text.submit}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

/** The way to say that it does not go ahead, in the words of who says it: the successor, or who hands over. */
function Withdraw({ read, language }: HandoverViewProps) {
  const { withdraw, decline } = handoverText[language]
  const { from, to } = read.handover
  const text = read.isTo
    ? { title: decline.title, what: (read.successorStays ? decline.stays : decline.what)(from.name), submit: decline.title }
    : { title: withdraw.title, what: (read.successorStays ? withdraw.stays : withdraw.what)(to.name), submit: withdraw.submit }
  return (
    <Details summary={text.title}>
      <p>{text.what}</p>
      <Step read={read} step="intrekken" label={text.submit} />
    </Details>
  )
}

/** That it does not go ahead, and where to go from here. */
function Ended({ read, language }: Pick<HandoverViewProps, 'read' | 'language'>) {
  const text = handoverText[language].ended
  const { family, handover } = read
  if (handover.state !== 'withdrawn') return null
  return (
    <Notice kind="info" heading={text.heading}>
      <p>{text.remains(handover.to.name)}</p>
      {read.isTo && !read.successorStays && read.parts.length > 0 ? <p>{text.lastDay}</p> : null}
      <Buttons>
        <ButtonLink kind="plain" href={`/gezin/${family.id}`}>
          {text.toLine}
        </ButtonLink>
        {read.mayPrepare ? (
          <ButtonLink kind="quiet" href={`/gezin/${family.id}/overdracht`}>
            {text.another}
          </ButtonLink>
        ) : null}
      </Buttons>
    </Notice>
  )
}

/** What was recorded about a hand-over, as plain text for one's own file. */
function handoverCopy({ family, handover }: HandoverToRead, language: Language): string {
  const text = handoverText[language]
  const { steps, copy } = text
  const day = (date: string) => dateInFull(date, language)
  return [
    text.title,
    `${copy.family}: ${family.label ?? familyText[language].unknownLabel}`,
    `${copy.from}: ${partyInWords(handover.from, language)}`,
    `${copy.to}: ${partyInWords(handover.to, language)}`,
    `${copy.state}: ${text.state[handover.state]}`,
    `${steps.prepared}: ${day(handover.preparedOn)}`,
    ...(handover.talkOn === null
      ? []
      : [`${steps.talk}: ${day(handover.talkOn)}, ${handover.familyMetSuccessor === true ? steps.talkMet : steps.talkNotMet}`]),
    ...(handover.acceptedOn === null ? [] : [`${steps.accepted}: ${day(handover.acceptedOn)}`]),
    '',
    handover.summary ?? '–',
  ].join('\n')
}
