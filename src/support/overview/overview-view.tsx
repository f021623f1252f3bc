import type { Child } from 'hono/jsx'
import type { CircleMember } from '../../family/circle/circle.store.ts'
import { familyText, stageInWords } from '../../family/family/family.text.ts'
import { professionName } from '../../people/professional/professional.text.ts'
import { dateInFull, dateNear, dayFromToday } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Columns } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { undoLossText } from '../birth/undo-loss.text.ts'
import { deskText } from '../desk/desk.text.ts'
import { taskAddress } from '../desk/task.ts'
import { LineOfDays } from '../line/line.tsx'
import { PersonsCard } from '../sign-up/persons-card.tsx'
import { OwnPlaceNotice } from '../stepping-out/own-place-notice.tsx'
import { alsoSeeing, placeUntil } from './also-sees.ts'
import { overviewText } from './overview.text.ts'
import type { Overview } from './read-overview.ts'
import { SignUpCard } from './sign-up-card.tsx'

interface OverviewViewProps {
  overview: Overview
  language: Language
  /** Plan, programmes and hand-over of this family, each a card of its own room. */
  children?: Child
}

/** The page of one family: where she is, what to do now, the line, and who is around her. */
export function OverviewView({ overview, language, children }: OverviewViewProps) {
  const { family, episode, today } = overview
  const text = overviewText[language]
  const label = family.label ?? familyText[language].unknownLabel
  return (
    <>
      <PageHead
        breadcrumb={{ label: text.crumbs, crumbs: [{ label: text.work, href: '/werk' }, { label }] }}
        heading={label}
        meta={
          <>
            <Tag>{overview.municipality}</Tag>
            <Tag>
              {[
                stageInWords(episode, today, language),
                episode.firstChild === true && episode.pregnancy !== 'ended' ? familyText[language].firstChild : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </Tag>
            <ConsentTag overview={overview} language={language} />
            {episode.closedOn === null ? null : <Tag>{text.closed(dateInFull(episode.closedOn, language))}</Tag>}
            <Coordinator overview={overview} language={language} />
          </>
        }
      />
      <ToNow overview={overview} language={language} />
      <LineOfDays label={label} episode={episode} line={overview.line} today={today} language={language} />
      <Columns
        aside={
          <>
            <PersonsCard
              persons={overview.persons}
              language={language}
              correctAt={overview.corrects ? `/gezin/${family.id}/gegevens` : undefined}
            />
            <Circle overview={overview} language={language} />
            <More overview={overview} language={language} />
          </>
        }
      >
        <WithoutConsent overview={overview} language={language} />
        <OwnPlaceNotice
          familyId={family.id}
          place={overview.ownPlace}
          coordinator={overview.coordinator?.name ?? null}
          language={language}
        />
        <Todo overview={overview} language={language} />
        {children}
        <SignUpCard overview={overview} language={language} />
      </Columns>
    </>
  )
}

type Part = Omit<OverviewViewProps, 'children'>

/** Who keeps the overview; nothing on a closed line, where nobody has to. */
function Coordinator({ overview, language }: Part) {
  const text = overviewText[language].coordinator
  const { coordinator, episode } = overview
  if (coordinator !== null)
    return (
      <span>
        {text[coordinator.state]}: <strong>{coordinator.name}</strong>
      </span>
    )
  return episode.closedOn === null ? <span>{text.none}</span> : null
}

function ConsentTag({ overview, language }: Part) {
  const { state, latest } = overview.consent
  const text = overviewText[language].consent
  if (state === 'given' && latest !== null) return <Tag kind="done">{text.given(dateInFull(latest.untilOn, language))}</Tag>
  return <Tag kind="open">{state === 'given' ? text.none : text[state]}</Tag>
}

/** Before anybody is drawn in: what may not be done now, and what may. */
function WithoutConsent({ overview, language }: Part) {
  const { state } = overview.consent
  const text = overviewText[language]
  if (state === 'given' || overview.episode.closedOn !== null) return null
  const { heading, what } = text.withoutConsent[state]
  return (
    <Notice kind="warning" heading={heading}>
      <p>{what}</p>
      <p class="links">
        <a href={`/gezin/${overview.family.id}/toestemming`}>{text.consentPage}</a>
      </p>
    </Notice>
  )
}

/** On a phone the line of a family is long; whoever comes to do something jumps past it. */
function ToNow({ overview, language }: Part) {
  const [first] = overview.tasks
  if (first === undefined) return null
  return (
    <p class="to-now">
      <a href="#nu">
        {overviewText[language].todo}: {deskText[language].tasks[first.kind]}
      </a>
    </p>
  )
}

function Todo({ overview, language }: Part) {
  const text = overviewText[language]
  const [first, ...rest] = overview.tasks
  if (first === undefined) return overview.episode.closedOn === null ? <p class="soft">{text.todoEmpty}</p> : null
  const row = (task: typeof first, primary: boolean) => ({
    what: <strong>{deskText[language].tasks[task.kind]}</strong>,
    note: `${dayFromToday(task.dueOn, overview.today, language)} (${dateNear(task.dueOn, overview.today, language)})`,
    end: (
      <ButtonLink href={taskAddress(task)} kind={primary ? 'primary' : 'quiet'}>
        {deskText[language].go[task.kind]}
      </ButtonLink>
    ),
  })
  return (
    <Card heading={text.todo} kind="next" id="nu">
      <PlainList items={[row(first, true), ...rest.map((task) => row(task, false))]} />
      {overview.tasks.some(({ kind }) => kind === 'call_parent') ? (
        <Form action={`/gezin/${overview.family.id}/gesproken`}>
          <p class="soft">{deskText[language].spoken.what}</p>
          <Buttons>
            <Button kind="quiet">{deskText[language].spoken.submit}</Button>
          </Buttons>
        </Form>
      ) : null}
    </Card>
  )
}

function Circle({ overview, language }: Part) {
  const text = overviewText[language]
  const others = alsoSeeing(overview)
  const people = Map.groupBy(overview.circle, (member) => member.professionalId)
  return (
    <Card heading={text.circle} id="kring">
      <PlainList
        items={[...people.values()].flatMap((parts) => {
          const [member] = parts
          if (member === undefined) return []
          const until = placeUntil(parts)
          return [
            {
              what: <strong>{member.name}</strong>,
              note: [
                professionName(member.profession, language),
                standsAs(parts, overview, language),
                member.phone ?? '',
                until === null ? '' : text.until(dateNear(until, overview.today, language)),
              ]
                .filter(Boolean)
                .join(' · '),
            },
          ]
        })}
      />
      <p class="soft small">{others.length === 0 ? text.circleOnly : text.circleAlso(others.map((who) => text.alsoSees[who]))}</p>
      <p class="small links">
        <a href={`/gezin/${overview.family.id}/toestemming`}>{text.consentPage}</a>
        <a href={`/gezin/${overview.family.id}/inzage`}>{text.seeWho}</a>
      </p>
    </Card>
  )
}

/** As what somebody stands around the family, and from whom she took it over; that says more than that she is involved. */
function standsAs(parts: readonly CircleMember[], overview: Overview, language: Language): string {
  const from = overview.cards.handovers.flatMap(({ state, to, from }) =>
    (state === 'accepted' || state === 'finished') && to.id === parts[0]?.professionalId ? [from.name] : [],
  )
  if (from.length === 0) return partsInWords(parts, overview, language)
  const others = parts.filter(({ part }) => part !== 'member' && part !== 'nurse')
  const tookOver = overviewText[language].tookOver([...new Set(from)].toReversed())
  return [others.length === 0 ? '' : partsInWords(others, overview, language), tookOver].filter(Boolean).join(', ')
}

/** As what somebody stands around the family. Who is only the provisional contact, or was when the sign-up stopped, is not called coordinator. */
function partsInWords(parts: readonly CircleMember[], overview: Overview, language: Language): string {
  const provisional = overview.coordinator?.state === 'provisional' || overview.signUp?.triage === 'withdrawn'
  const shown = parts.filter(({ part }) => (provisional ? part !== 'coordinator' : part !== 'contact' || parts.length === 1))
  return [
    ...new Set(
      (shown.length === 0 ? parts : shown).map(({ part }) =>
        part === 'contact' && !provisional ? overviewText[language].firstContact : familyText[language].parts[part],
      ),
    ),
  ].join(', ')
}

function More({ overview, language }: Part) {
  const { links, more } = overviewText[language]
  if (overview.episode.closedOn !== null) return null
  const base = `/gezin/${overview.family.id}`
  const expecting = overview.episode.pregnancy === 'expecting'
  // Bringing, recording and closing are for the circle; who has a seat at a table, or decides in triage, reads.
  const acts = overview.corrects
  const items = [
    { what: links.plan, href: `${base}/plan` },
    ...(acts ? [{ what: links.conference, href: `${base}/overleg` }] : []),
    { what: links.programme, href: `${base}/programma` },
    ...(acts && expecting ? [{ what: links.birth, href: `${base}/geboorte` }] : []),
    ...(acts && overview.episode.pregnancy === 'none' ? [{ what: links.pregnancy, href: `${base}/zwanger` }] : []),
    ...(acts && expecting ? [{ what: links.dueDate, href: `${base}/uitgerekend` }] : []),
    ...(acts && overview.episode.pregnancy === 'born' ? [{ what: links.birthDate, href: `${base}/geboortedatum` }] : []),
    ...(acts && overview.episode.pregnancy === 'ended'
      ? [{ what: undoLossText[language].link, href: `${base}/zwangerschap-gaat-door` }]
      : []),
    { what: links.handover, href: `${base}/overdracht` },
    ...(acts ? [{ what: links.closing, href: `${base}/afsluiten` }] : []),
    ...(acts ? [{ what: links.stepOut, href: `${base}/uit-de-kring` }] : []),
  ]
  return (
    <Card heading={more} kind="sand" id="meer">
      <PlainList items={items} />
    </Card>
  )
}
