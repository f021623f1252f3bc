import type { PlainDate } from '../../platform/clock.ts'
import { dateInFull, dateNear, dayFromToday } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Quote } from '../../platform/ui/quote.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { type Agreement, type ConferenceCase, isNotHeld, isToCome, isUnrecorded } from '../conference/conference-case.ts'
import type { TakenOff } from '../conference/off-agenda.store.ts'
import { offText } from '../conference/off-agenda.text.ts'
import type { HandoverWithSummary } from '../handover/handover.store.ts'
import { type Action, needsSomebody, type Plan } from '../plan/plan.ts'
import { planChangeText } from '../plan/plan-change.text.ts'
import { droppedInWords, givenInWords } from '../plan/plan-change-words.ts'
import type { EnrolmentWithVisits } from '../programme/enrolment.ts'
import { programmeName } from '../programme/programme-catalogue.ts'
import { familyCardsText } from './family-cards.text.ts'
import type { FamilyCardsData } from './read-cards.ts'
import { TalkCard } from './talk-card.tsx'
import { ToCome, toComeInWords } from './to-come.tsx'

interface Place {
  /** Where the rooms of this family are; null for the parent, who reads here and writes elsewhere. */
  base: string | null
  /** Whether the reader may say that this agreement is done: who took it, or stands in the circle. */
  marks: (agreement: Agreement) => boolean
  /** Who stands around the family, so that a step is seen whose taker does not any more. */
  circle: readonly { professionalId: string }[]
  today: PlainDate
  language: Language
}

/** The cards of the rooms beside this one on a family's page: the parent's own words first. Empty ones are left out. */
export function FamilyCards({ cards, ...place }: Place & { cards: FamilyCardsData }) {
  return (
    <>
      <PlanCard plan={cards.plans[0]} {...place} />
      <TalkCard cases={cards.cases} language={place.language} />
      <HandoverCard handovers={cards.handovers} {...place} />
      <ConferenceCard cases={cards.cases} off={cards.off} tables={cards.tables} {...place} />
      <ProgrammeCard enrolments={cards.enrolments} {...place} />
    </>
  )
}

const parentOr = (by: string | null, { base, language }: Pick<Place, 'base' | 'language'>) =>
  by ?? familyCardsText[language][base === null ? 'you' : 'parent']

function PlanCard({ plan, ...place }: Place & { plan: Plan | undefined }) {
  const { base, today, language } = place
  const text = familyCardsText[language]
  if (plan === undefined || plan.goals.length === 0) return null
  return (
    <Card heading={text.plan} id="plan">
      {plan.goals.map((goal) => (
        <Stack>
          <Quote>{goal.words ?? '–'}</Quote>
          {goal.dropped === null ? null : (
            <p>
              <Tag>{planChangeText[language].dropped}</Tag> <span class="soft small">{droppedInWords(goal.dropped, today, language)}</span>
            </p>
          )}
          <PlainList items={goal.actions.map((action) => stepRow(plan, action, place))} />
        </Stack>
      ))}
      {base === null ? null : (
        <p class="small links">
          <a href={`${base}/plan`}>{text.toPlan}</a>
        </p>
      )}
    </Card>
  )
}

/** Who takes a step and from whom she has it; by when, or why it is no longer needed; that it needs somebody when its taker left. */
function stepRow(plan: Plan, action: Action, { base, circle, today, language }: Place) {
  const text = familyCardsText[language]
  const left = needsSomebody(plan, action, circle)
  return {
    what: action.what ?? '–',
    note: [
      parentOr(action.by, { base, language }),
      ...(action.dropped === null
        ? [givenInWords(action, today, language, base === null), dateNear(action.dueOn, today, language)]
        : [droppedInWords(action.dropped, today, language)]),
      left ? (base === null ? text.leftYou : text.left)(action.by ?? '') : '',
    ]
      .filter(Boolean)
      .join(' · '),
    end:
      action.doneOn !== null ? (
        <Tag kind="done">{text.reached}</Tag>
      ) : action.dropped !== null ? (
        <Tag>{planChangeText[language].dropped}</Tag>
      ) : left ? (
        <Tag kind="open">{planChangeText[language].needsSomebody}</Tag>
      ) : (
        <Tag>{plan.state === 'closed' ? text.leftOpen : dayFromToday(action.dueOn, today, language)}</Tag>
      ),
  }
}

/** Where a family was or will be discussed, or that it will not be any more. */
function tableInWords(item: ConferenceCase, today: PlainDate, language: Language): string {
  const text = familyCardsText[language]
  const kinds: Record<string, string> = text.kinds
  if (isToCome(item, today)) return toComeInWords(item, language)
  if (isUnrecorded(item, today)) return text.unrecorded(kinds[item.kind] ?? item.kind, dateInFull(item.plannedOn, language))
  const words = item.discussedOn !== null ? text.agreed : isNotHeld(item) ? text.notHeld : text.leftOut
  return words(kinds[item.kind] ?? item.kind, dateInFull(item.discussedOn ?? item.plannedOn, language))
}

function ConferenceCard({ cases, off, tables, base, marks, today, language }: Place & Pick<FamilyCardsData, 'cases' | 'off' | 'tables'>) {
  const text = familyCardsText[language]
  if (cases.length + off.length === 0) return null
  return (
    <Card heading={text.conference} id="overleg">
      {cases.map((item) => (
        <>
          <p>
            <strong>{tableInWords(item, today, language)}</strong>
          </p>
          {isToCome(item, today) ? (
            <ToCome item={item} table={base === null ? (tables.get(item.conferenceId) ?? []) : undefined} language={language} />
          ) : null}
          {isUnrecorded(item, today) ? <p class="soft small">{text.unrecordedWhy}</p> : null}
          {item.movedFrom === null || item.movedFrom === item.plannedOn || !isToCome(item, today) ? null : (
            <p class="soft small">{text.before(dateInFull(item.movedFrom, language))}</p>
          )}
          <PlainList
            items={item.agreements.map((agreement) => ({
              what: agreement.what ?? '–',
              note: text.by(parentOr(agreement.by, { base, language }), dateNear(agreement.dueOn, today, language)),
              end: <AgreementEnd item={item} agreement={agreement} marks={marks} language={language} />,
            }))}
          />
        </>
      ))}
      {off.map((item) => (
        <Off off={item} today={today} language={language} />
      ))}
    </Card>
  )
}

/** That it was taken off an agenda, why and by whom. */
function Off({ off, today, language }: Pick<Place, 'today' | 'language'> & { off: TakenOff }) {
  const { from, why } = offText[language].told
  return (
    <>
      <p>
        <strong>{from(familyCardsText[language].kinds[off.kind], dateInFull(off.plannedOn, language))}</strong>
      </p>
      <p class="soft small">{[why[off.reason], off.by, dateNear(off.on, today, language)].filter(Boolean).join(' · ')}</p>
    </>
  )
}

function AgreementEnd({
  item,
  agreement,
  marks,
  language,
}: Pick<Place, 'marks' | 'language'> & { item: ConferenceCase; agreement: Agreement }) {
  const text = familyCardsText[language]
  if (agreement.doneOn !== null) return <Tag kind="done">{text.done}</Tag>
  if (item.lineClosedOn !== null) return <Tag>{text.leftOpen}</Tag>
  if (!marks(agreement)) return null
  return (
    <Form action={`/overleg/${item.conferenceId}/gezin/${item.id}/afspraak/${agreement.id}`} hidden={{ terug: 'gezin' }}>
      <Button kind="quiet" label={`${text.markDone}: ${agreement.what ?? ''}`}>
        {text.markDone}
      </Button>
    </Form>
  )
}

/** How many visits were done of those that were not cancelled, and while it runs when the next one is. */
function visitsInWords({ state, visits }: EnrolmentWithVisits, today: PlainDate, language: Language): string[] {
  const text = familyCardsText[language]
  const counted = visits.filter((visit) => visit.state !== 'cancelled')
  const done = counted.filter((visit) => visit.state === 'done').length
  const next = state === 'started' ? visits.find((visit) => visit.state === 'planned') : undefined
  const from = next?.plannedOn ?? next?.windowFrom ?? null
  return [
    ...(counted.length === 0 ? [] : [text.visits(done, counted.length)]),
    ...(next === undefined || from === null
      ? []
      : [
          (next.plannedOn === null && from > today ? text.nextFrom : next.plannedOn === null ? text.nextSoon : text.nextOn)(
            dateNear(from, today, language),
          ),
        ]),
  ]
}

function ProgrammeCard({ enrolments, base, today, language }: Place & { enrolments: readonly EnrolmentWithVisits[] }) {
  const text = familyCardsText[language]
  if (enrolments.length === 0) return null
  return (
    <Card heading={text.programmes} id="programmas">
      <PlainList
        items={enrolments.map((enrolment) => ({
          what: programmeName(enrolment.programme, language),
          href: base === null ? undefined : `${base}/programma`,
          note: [enrolment.professional.name, ...visitsInWords(enrolment, today, language)].join(' · '),
          end: <Tag kind={enrolment.state === 'started' ? 'done' : 'plain'}>{text.programmeState[enrolment.state]}</Tag>,
        }))}
      />
    </Card>
  )
}

function HandoverCard({ handovers, base, today, language }: Place & { handovers: readonly HandoverWithSummary[] }) {
  const text = familyCardsText[language]
  if (handovers.length === 0) return null
  return (
    <Card heading={text.handover} id="overdracht">
      <PlainList
        items={handovers.map((handover) => ({
          what: text.fromTo(handover.from.name, handover.to.name),
          href: base === null ? undefined : `${base}/overdracht/${handover.id}`,
          note: [
            text.handoverState[handover.state],
            handover.state === 'accepted' && handover.overlapUntil !== null && handover.overlapUntil > today
              ? text.readsUntil(handover.from.name, dateInFull(handover.overlapUntil, language))
              : '',
          ]
            .filter(Boolean)
            .join(' '),
        }))}
      />
    </Card>
  )
}
