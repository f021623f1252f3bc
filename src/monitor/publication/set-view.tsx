import type { Child } from 'hono/jsx'
import { plainDateOf } from '../../platform/clock.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { ChoiceField } from '../../platform/ui/form/choice-field.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { TextField } from '../../platform/ui/form/text-field.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import type { Figure } from '../figure/figure.ts'
import { AccountFacts } from './account-facts.tsx'
import { BrokenSums } from './broken-sums-view.tsx'
import { givenAwayText } from './given-away.text.ts'
import { GivenAway } from './given-away-view.tsx'
import type { PlanOutcome, ProtectionChoice, PublicationPlan } from './plan-publication.ts'
import type { Progress } from './plan-shelf.ts'
import { publicationRefusals, publicationText } from './publication.text.ts'
import { type Publication, protectionMethods } from './publication.ts'
import { publicationName } from './publications-view.tsx'
import type { Draft } from './publish-set.ts'
import { changesForReaders } from './reader-change.ts'
import { ChangesPreview, PutRight } from './reader-change-view.tsx'
import { takeBackText } from './take-back.text.ts'
import { ToldBeside } from './told-beside-view.tsx'
import { Answers, Declaration, Unsaid } from './unsaid-view.tsx'
import { Wishes } from './wishes-view.tsx'
import { figureName, WithheldTables } from './withheld-table.tsx'

export interface SetViewProps {
  draft: Draft
  choice: ProtectionChoice
  /** Null while it is being worked out. */
  outcome: PlanOutcome | null
  progress: Progress | null
  history: readonly Publication[]
  /** What everybody reads of the set now. */
  shown: readonly Figure[]
  errors: Readonly<Record<string, string>>
  note?: string | undefined
  /** The threshold as it was typed. */
  threshold?: string | undefined
  language: Language
}

const choiceForm = 'keuze'

/** One set on its way to a publication: how to protect it, what that hides and costs, the audit, and publishing. */
export function SetView(props: SetViewProps) {
  const { draft, history, errors, language } = props
  const { set } = draft
  const text = publicationText[language]
  return (
    <Stack>
      <PageHead
        breadcrumb={{
          label: text.crumbs,
          crumbs: [
            { label: text.manage, href: '/beheer' },
            { label: text.title, href: '/beheer/publicaties' },
            { label: set.title[language] },
          ],
        }}
        heading={set.title[language]}
        lead={text.protectionHelp[set.protection]}
        meta={set.fictitious ? undefined : <p id="te-zien">{shownNow(props)}</p>}
      />
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      {set.fictitious ? (
        <Notice kind="info" heading={text.rehearsal}>
          <p>{text.rehearsalLead}</p>
        </Notice>
      ) : null}
      {draft.figures.length === 0 ? (
        <EmptyState level={2} heading={text.refusals.empty_set} action={<ButtonLink href="/beheer/cijfers">{text.toImport}</ButtonLink>}>
          {text.noSetsHelp}
        </EmptyState>
      ) : (
        <Preparing {...props} />
      )}
      {set.publication === null ? null : <PutRight set={set} language={language} />}
      {history.length === 0 ? null : (
        <Card heading={text.history} kind="sand">
          {history.map((publication) => (
            <Details
              summary={[publicationName(publication, language), text.by(publication.publishedBy), ...takenBack(publication, language)].join(
                ' · ',
              )}
            >
              {publication.note === null ? null : <p>{publication.note}</p>}
              <AccountFacts account={publication.account} cost={publication.cost} language={language} />
              <Answers answers={publication.answers} language={language} />
            </Details>
          ))}
          {set.publication === null ? null : (
            <Buttons>
              <ButtonLink kind="quiet" href={`/beheer/publicaties/${set.slug}/terug`}>
                {takeBackText[language].crumb}
              </ButtonLink>
            </Buttons>
          )}
        </Card>
      )}
    </Stack>
  )
}

/** How to protect the set, and what comes of it. */
function Preparing(props: SetViewProps) {
  const { draft, outcome, progress, language } = props
  const text = publicationText[language]
  return (
    <>
      {draft.set.protection === 'counts' ? <ChoiceCard {...props} /> : null}
      {outcome === null ? (
        <Notice kind="info" heading={text.planning}>
          <p>{text.planningLead}</p>
          {progress === null ? null : (
            <progress value={progress.done} max={progress.all} aria-label={text.planned(progress.done, progress.all)} />
          )}
          {progress === null ? null : <p>{text.planned(progress.done, progress.all)}</p>}
        </Notice>
      ) : outcome.ok ? (
        <PlanCards {...props} plan={outcome.plan} />
      ) : (
        <Notice kind="error" heading={text.exposedFigures}>
          <p>{publicationRefusals[language][outcome.why]}</p>
          <p>{text.next[outcome.why]}</p>
          <PlainList items={outcome.figures.map((figure) => ({ what: figureName(figure, language) }))} />
        </Notice>
      )}
    </>
  )
}

function ChoiceCard({ draft, choice, threshold, errors, language }: SetViewProps) {
  const text = publicationText[language]
  return (
    <Card heading={text.choose}>
      <Form method="get" action={`/beheer/publicaties/${draft.set.slug}`} id={choiceForm}>
        <TextField
          name="drempel"
          label={text.threshold}
          hint={text.thresholdHint}
          type="number"
          inputMode="numeric"
          short
          value={errors['drempel'] === undefined ? String(choice.threshold) : threshold}
          errors={errors}
        />
        <ChoiceField
          name="manier"
          label={text.method}
          kind="radio"
          value={choice.method}
          choices={protectionMethods.map((method) => ({ value: method, label: text.methods[method], note: text.methodNotes[method] }))}
        />
        <Button kind="quiet">{text.calculate}</Button>
      </Form>
    </Card>
  )
}

function PlanCards({ draft, choice, plan, shown, errors, note, language }: SetViewProps & { plan: PublicationPlan }) {
  const text = publicationText[language]
  const { account, withheld, givenAway } = plan
  const kept = new Set(choice.favour.keys())
  return (
    <Stack>
      <Card heading={text.result} id="resultaat">
        <AccountFacts account={account} cost={plan.cost} language={language} />
        {givenAway.length === 0 ? null : (
          <p>
            {givenAwayText[language].before(givenAway.length)} <a href="#al-bekend">{givenAwayText[language].see}</a>.
          </p>
        )}
      </Card>
      <ChangesPreview changes={changesForReaders(shown, draft.figures, plan)} language={language} />
      <Wishes figures={draft.figures} withheld={withheld} kept={kept} form={choiceForm} language={language} />
      {withheld.length === 0 ? null : (
        <Card heading={text.hiddenTable} id="verborgen">
          <p>{text.hiddenHelp}</p>
          <WithheldTables withheld={withheld} kept={kept} form={choiceForm} language={language} />
          <Button kind="quiet" form={choiceForm}>
            {text.calculate}
          </Button>
        </Card>
      )}
      <Unsaid plan={plan} form={choiceForm} language={language} />
      <ToldBeside figures={plan.beside} language={language} />
      <GivenAway figures={givenAway} withheld={withheld} language={language} />
      <BrokenSums figures={draft.figures} plan={plan} language={language} />
      {draft.set.fictitious ? null : (
        <Card heading={text.publish} kind="next" id="publiceren">
          <p>{text.publishLead}</p>
          <Declaration figures={plan.bySource} language={language} />
          <Form action={`/beheer/publicaties/${draft.set.slug}`} version={draft.set.version} hidden={hiddenChoice(choice)}>
            {keptFields(choice)}
            <TextField name="note" label={text.note} hint={text.noteHint} optional={text.optional} value={note} errors={errors} />
            <Button>{text.publish}</Button>
          </Form>
        </Card>
      )}
    </Stack>
  )
}

/** What everybody reads of the set at this moment. */
function shownNow({ draft, history, language }: SetViewProps): string {
  const text = publicationText[language]
  const shown = history.find(({ number }) => number === draft.set.publication)
  if (shown !== undefined) return text.nowShown(publicationName(shown, language))
  const back = history.flatMap(({ takenBackAt }) => takenBackAt ?? []).toSorted()
  const last = back.at(-1)
  return last === undefined ? text.neverShown : text.noLongerShown(dateInFull(plainDateOf(new Date(last)), language))
}

function takenBack({ takenBackAt }: Publication, language: Language): string[] {
  return takenBackAt === null ? [] : [publicationText[language].takenBack(dateInFull(plainDateOf(new Date(takenBackAt)), language))]
}

function hiddenChoice({ threshold, method }: ProtectionChoice): Record<string, string> {
  return { drempel: String(threshold), manier: method }
}

function keptFields({ favour, protectedBySource = new Set() }: ProtectionChoice): Child {
  return [
    ...[...favour.keys()].map((key) => <input type="hidden" name="houd" value={key} />),
    ...[...protectedBySource].map((key) => <input type="hidden" name="bron" value={key} />),
  ]
}
