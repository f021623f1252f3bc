import { familyText, stageInWords } from '../../family/family/family.text.ts'
import { professionName } from '../../people/professional/professional.text.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { dateInFull, dateNear } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { SelectField } from '../../platform/ui/form/select-field.tsx'
import { Columns } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { conferenceText } from './conference.text.ts'
import { hasEnded, isWeekend } from './conference.ts'
import { caseText } from './conference-case.text.ts'
import { isLeftOut, isNotHeld, type MayStay } from './conference-case.ts'
import { conferenceFacts, conferenceName, conferenceState, movedInWords, namesInWords } from './conference-words.ts'
import { EndConference } from './end-conference-view.tsx'
import { endedText } from './ended-conference.text.ts'
import { MoveConference, type TypedMove } from './move-conference-form.tsx'
import { movedText } from './moved-conference.text.ts'
import type { TakenOff } from './off-agenda.store.ts'
import { offText } from './off-agenda.text.ts'
import { triageConferenceText } from './triage-conference.text.ts'
import type { AgendaItem, AgendaPage } from './view-agenda.ts'

interface Props {
  agenda: AgendaPage
  language: Language
  errors: { seat: Record<string, string>; cancel: Record<string, string> }
  /** What was typed to move the conference; null when nothing was. */
  move: TypedMove | null
}

/** Everything of one conference on one page: its families in order, who is at the table, and the way to close it. */
export function AgendaView({ agenda, language, errors, move }: Props) {
  const text = conferenceText[language]
  const ended = endedText[language]
  const { conference, items, hasSeat, window, today } = agenda
  const over = hasEnded(conference.state)
  const hiddenCases = hasSeat && items.length < conference.cases
  const moved = movedInWords(conference, language, today)
  const next =
    hasSeat && !over && conference.plannedOn <= today
      ? items.find((item) => item.case.discussedOn === null && !isLeftOut(item.case))
      : undefined
  return (
    <>
      <PageHead
        breadcrumb={{ label: text.crumbs, crumbs: [{ label: text.title, href: '/overleg' }, { label: text.kind[conference.kind] }] }}
        heading={conferenceName(conference, language, today)}
        lead={conferenceFacts(conference, language)}
        meta={
          <>
            <Tag kind={conference.state === 'closed' ? 'done' : 'plain'}>{conferenceState(conference, language, today)}</Tag>
            {conference.closedOn === null || conference.closedBy === null ? null : (
              <span class="soft">{text.agenda.closedBy(conference.closedBy, dateInFull(conference.closedOn, language))}</span>
            )}
            {conference.cancelReason === null ? null : <span class="soft">{ended.cancel.reasons[conference.cancelReason]}</span>}
            {moved === null ? null : <span class="soft">{moved}</span>}
            {agenda.mayMove && conference.plannedOn >= today && isWeekend(conference.plannedOn) ? (
              <span class="soft" id="weekend">
                {text.agenda.weekend} <a href="#verplaatsen">{movedText[language].move.ahead}</a>
              </span>
            ) : null}
          </>
        }
      />
      <ErrorSummary heading={text.agenda.errorHeading} errors={errors.seat} />
      <ErrorSummary heading={ended.cancel.errorHeading} errors={errors.cancel} />
      <ErrorSummary heading={movedText[language].move.errorHeading} errors={move?.errors ?? {}} />
      {move?.meanwhile === true ? (
        <Notice kind="warning" heading={movedText[language].move.meanwhile}>
          <p>
            {movedText[language].move.meanwhileWhy} <a href="#verplaatsen">{movedText[language].move.toForm}</a>
          </p>
        </Notice>
      ) : null}
      <Columns aside={<Aside agenda={agenda} language={language} errors={errors.seat} />}>
        <h2 class="visually-hidden">{text.agenda.title}</h2>
        {hiddenCases ? (
          <Notice kind="info" heading={over ? ended.hiddenTitle : text.agenda.hiddenTitle} level={3}>
            <p>
              {over
                ? ended.hidden
                : text.agenda.hidden(
                    text.families(conference.cases),
                    dateNear(window.from, today, language),
                    dateNear(window.until, today, language),
                  )}
            </p>
          </Notice>
        ) : null}
        {hasSeat ? null : <p>{text.agenda.ownOnly}</p>}
        {items.map((item) => (
          <Item item={item} language={language} primary={item === next} conferenceId={conference.id} />
        ))}
        <Off off={agenda.off} today={today} language={language} />
        {conference.cases === 0 && !over && conference.plannedOn >= today ? (
          <EmptyState heading={text.agenda.empty}>
            {conference.kind === 'triage' ? triageConferenceText[language].emptyWhy : text.agenda.emptyWhy}
          </EmptyState>
        ) : null}
        {agenda.mayMove ? <MoveConference agenda={agenda} language={language} typed={move} /> : null}
        {hasSeat && !over ? <EndConference agenda={agenda} language={language} errors={errors.cancel} /> : null}
      </Columns>
    </>
  )
}

/** How a case is called on the screens of a conference. */
export function caseName(item: AgendaItem, language: Language): string {
  if (!item.case.named) return conferenceText[language].agenda.noName(item.number)
  return item.label ?? familyText[language].unknownLabel
}

/** Who of those at the table may stay, in one sentence. */
export function stayInWords(stay: MayStay, language: Language): string {
  const text = conferenceText[language].agenda
  if (stay.who === 'everyone') return text.stay.everyone(dateInFull(stay.untilOn, language))
  if (stay.who === 'no_name') return text.stay.no_name
  if (stay.names.length === 0) return text.stay.nobody
  const words = stay.names.length === 1 ? text.stay.circle_only : text.stay.circle_only_several
  return words(namesInWords(stay.names, text.and))
}

function Item({ item, language, primary, conferenceId }: { item: AgendaItem; language: Language; primary: boolean; conferenceId: string }) {
  const text = conferenceText[language].agenda
  const name = caseName(item, language)
  const { id, purpose, broughtBy, discussedOn, lineClosedOn } = item.case
  const leftOut = isLeftOut(item.case)
  const facts = [item.episode === null ? null : stageInWords(item.episode, item.case.plannedOn, language), text.broughtBy(broughtBy.name)]
  return (
    <Card heading={item.case.named ? `${item.number}. ${name}` : name} level={3} kind={primary ? 'next' : 'plain'}>
      <p class="soft">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      <p class="written">{purpose ?? caseText[language].notReadable}</p>
      {leftOut && lineClosedOn !== null ? (
        <p class="small">{text.leftOut(dateInFull(lineClosedOn, language))}</p>
      ) : hasEnded(item.case.state) ? null : (
        <p class="small">{stayInWords(item.mayStay, language)}</p>
      )}
      <Buttons>
        <ButtonLink
          href={`/overleg/${conferenceId}/gezin/${id}`}
          kind={primary ? 'primary' : 'quiet'}
          label={primary ? text.discussFor(name) : text.lookAt(name)}
        >
          {primary ? text.discuss : text.look}
        </ButtonLink>
        {leftOut ? (
          <Tag>{text.lineClosed}</Tag>
        ) : isNotHeld(item.case) ? (
          <Tag>{endedText[language].notDiscussed}</Tag>
        ) : discussedOn === null ? null : (
          <Tag kind="done">{text.discussed}</Tag>
        )}
      </Buttons>
    </Card>
  )
}

/** Without a name: this page is on the wall, and the others at the table do not see the family any more. */
function Off({ off, today, language }: { off: readonly TakenOff[]; today: PlainDate; language: Language }) {
  const { heading, one, why } = offText[language].told
  if (off.length === 0) return null
  return (
    <Card heading={heading} level={3}>
      <PlainList
        items={off.map(({ familyId, reason, on, by }) => ({
          what: one,
          href: `/gezin/${familyId}`,
          note: [why[reason], by, dateNear(on, today, language)].filter(Boolean).join(' · '),
        }))}
      />
    </Card>
  )
}

function Aside({ agenda, language, errors }: { agenda: Props['agenda']; language: Language; errors: Record<string, string> }) {
  const text = conferenceText[language].agenda
  const { conference, attendees, free, window, today } = agenda
  return (
    <>
      <Card heading={text.table}>
        <PlainList
          items={attendees.map(({ id, name, profession, organisation }) => ({
            what: <strong>{name}</strong>,
            note: [professionName(profession, language), organisation, id === conference.chairId ? text.chair : null]
              .filter((fact) => fact !== null)
              .join(' · '),
          }))}
        />
        {free.length === 0 ? null : (
          <Form id="plek" action={`/overleg/${conference.id}/plek`}>
            <SelectField
              name="professionalId"
              label={text.giveSeat}
              prompt={text.giveSeatPrompt}
              errors={errors}
              options={free.map(({ id, name, profession }) => ({ value: id, label: `${name}, ${professionName(profession, language)}` }))}
            />
            <Button kind="quiet">{text.giveSeatSubmit}</Button>
          </Form>
        )}
      </Card>
      {conference.state === 'cancelled' ? null : (
        <Card heading={text.window} kind="sand">
          <p class="small">{text.windowWhy(dateNear(window.from, today, language), dateNear(window.until, today, language))}</p>
        </Card>
      )}
    </>
  )
}
