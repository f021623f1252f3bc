import { familyText, stageInWords } from '../../family/family/family.text.ts'
import type { DoneBefore } from '../../platform/result.ts'
import { dateInFull, dateNear } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Grid, Stack } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Quote } from '../../platform/ui/quote.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import type { FormValues } from '../../platform/web/form-input.ts'
import { caseName, stayInWords } from './agenda-view.tsx'
import { CaseForm } from './case-form.tsx'
import { conferenceText } from './conference.text.ts'
import { hasEnded } from './conference.ts'
import { caseText } from './conference-case.text.ts'
import { type Agreement, isLeftOut, questions } from './conference-case.ts'
import { conferenceName } from './conference-words.ts'
import { offText } from './off-agenda.text.ts'
import { TakeOff } from './take-off-form.tsx'
import type { CaseView as CaseViewData } from './view-case.ts'

export interface CaseViewProps {
  view: CaseViewData
  language: Language
  /** Null when nothing was typed yet. */
  typed: { values: FormValues; errors: Record<string, string>; stale: StaleCase | null } | null
  /** What was wrong in taking the family off the agenda. */
  off?: Record<string, string> | undefined
}

/** The form was typed over minutes that changed since; by whom, where that is known. */
export interface StaleCase {
  before: DoneBefore | null
}

/** The screen on the wall: one family, large enough for everybody at the table. */
export function CaseView({ view, language, typed, off = {} }: CaseViewProps) {
  const text = caseText[language]
  const { conference, item } = view
  const name = caseName(item, language)
  const discussed = item.case.discussedOn !== null
  const agendaHref = `/overleg/${conference.id}`
  const form = <CaseForm view={view} language={language} typed={typed} />
  return (
    <div class="large">
      <PageHead
        breadcrumb={{
          label: conferenceText[language].crumbs,
          crumbs: [{ label: conferenceName(conference, language, view.today), href: agendaHref }, { label: name }],
        }}
        heading={name}
        lead={<span class="written">{item.case.purpose ?? text.notReadable}</span>}
        meta={
          <>
            {item.episode === null ? null : <Tag>{stageInWords(item.episode, conference.plannedOn, language)}</Tag>}
            {isLeftOut(item.case) || hasEnded(conference.state) ? null : <span class="soft">{stayInWords(item.mayStay, language)}</span>}
          </>
        }
      />
      <ErrorSummary heading={offText[language].errorHeading} errors={off} />
      <Stack>
        {view.cannotRecord === null ? null : <p>{cannotInWords(view, language)}</p>}
        {typed === null || typed.stale === null ? null : <Stale {...typed.stale} language={language} />}
        {discussed ? <Recorded view={view} language={language} /> : null}
        {!discussed && view.cannotRecord !== null && view.cannotRecord !== 'line_closed' && !hasEnded(conference.state) ? (
          <Questions view={view} language={language} />
        ) : null}
        {view.cannotRecord !== null ? null : discussed ? (
          <Details summary={text.improve} open={typed !== null}>
            {form}
          </Details>
        ) : (
          form
        )}
        <TakeOff view={view} language={language} errors={off} />
        <Buttons>
          <ButtonLink href={agendaHref} kind="quiet">
            {text.toAgenda}
          </ButtonLink>
          {item.own || item.weighs ? (
            <ButtonLink href={`/gezin/${item.case.familyId}`} kind="plain">
              {text.toFamily}
            </ButtonLink>
          ) : null}
        </Buttons>
      </Stack>
    </div>
  )
}

function cannotInWords({ cannotRecord, conference, item, today }: CaseViewData, language: Language): string {
  const text = caseText[language].cannot
  if (cannotRecord === 'line_closed') return text.line_closed(dateInFull(item.case.lineClosedOn ?? conference.plannedOn, language))
  if (cannotRecord === 'not_yet') return text.not_yet(dateNear(conference.plannedOn, today, language))
  return cannotRecord === null ? '' : text[cannotRecord]
}

/** The four questions to think about, for whoever records nothing here. */
function Questions({ view, language }: { view: CaseViewData; language: Language }) {
  const text = caseText[language]
  return (
    <Card heading={text.questionsTitle}>
      <ol>
        {questions.map((question) => (
          <li>{text.questions[question]}</li>
        ))}
      </ol>
      <Coordinator view={view} language={language} />
    </Card>
  )
}

function Coordinator({ view, language }: { view: CaseViewData; language: Language }) {
  const { now } = caseText[language].coordinator
  const { coordinator } = view
  if (view.cannotRecord === 'without_name') return null
  return <p>{coordinator === null ? now.none : now[coordinator.state](coordinator.name, coordinator.organisation)}</p>
}

/** What the table said, as the parent may read it. */
function Recorded({ view, language }: { view: CaseViewData; language: Language }) {
  const text = caseText[language]
  const { notes, parentPart, agreements, nextOn } = view.item.case
  const answered = questions.filter((question) => notes?.answers[question] !== undefined)
  const why = notes?.parentReason ?? null
  return (
    <>
      {answered.length === 0 ? null : (
        <Grid columns={2}>
          {answered.map((question) => (
            <Card heading={text.questions[question]}>
              <Quote>
                <span class="written">{notes?.answers[question]}</span>
              </Quote>
            </Card>
          ))}
        </Grid>
      )}
      <Card heading={text.minutes}>
        <p class="written">{notes?.minutes ?? text.notReadable}</p>
        {parentPart === null ? null : (
          <p class="soft">{why === null ? text.parent.was[parentPart] : `${text.parent.was[parentPart]}: ${why}`}</p>
        )}
      </Card>
      <Card heading={text.agreements} kind="next">
        {agreements.length === 0 ? null : <PlainList items={agreements.map((agreement) => agreementRow(agreement, view, language))} />}
        <Coordinator view={view} language={language} />
        {nextOn === null ? null : <p>{text.nextOn(dateInFull(nextOn, language))}</p>}
      </Card>
    </>
  )
}

function agreementRow(agreement: Agreement, view: CaseViewData, language: Language) {
  const text = caseText[language]
  const what = agreement.what ?? familyText[language].unknownLabel
  const action = `/overleg/${view.conference.id}/gezin/${view.item.case.id}/afspraak/${agreement.id}`
  return {
    what: <strong>{what}</strong>,
    note: `${agreement.by ?? text.theParent} · ${text.before(dateNear(agreement.dueOn, view.today, language))}`,
    end:
      agreement.doneOn !== null ? (
        <Tag kind="done">{text.done(dateNear(agreement.doneOn, view.today, language))}</Tag>
      ) : view.item.case.lineClosedOn !== null ? (
        <Tag>{text.leftOpen}</Tag>
      ) : view.item.own || agreement.professionalId === view.actorId ? (
        <Form action={action}>
          <Button kind="quiet" label={text.markDoneOf(what)}>
            {text.markDone}
          </Button>
        </Form>
      ) : undefined,
  }
}

function Stale({ before, language }: StaleCase & { language: Language }) {
  const text = caseText[language].stale
  const date = before === null ? '' : dateInFull(before.on, language)
  return before?.byActor === true ? (
    <Notice kind="warning" heading={text.self.title}>
      <p>{text.self.why(date)}</p>
    </Notice>
  ) : (
    <Notice kind="warning" heading={text.title}>
      <p>{before === null || before.by === null ? text.why : `${text.by(before.by, date)} ${text.why}`}</p>
    </Notice>
  )
}
