import { professionName } from '../../people/professional/professional.text.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { CopyText } from '../../platform/ui/copy-text.tsx'
import { DescriptionList } from '../../platform/ui/description-list.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { ErrorSummary } from '../../platform/ui/form/error-summary.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import type { FormValues } from '../../platform/web/form-input.ts'
import { FamilyHead } from '../overview/family-head.tsx'
import { isRunning } from './enrolment.ts'
import { ExtraVisitForm } from './extra-visit-form.tsx'
import { programmeText } from './programme.text.ts'
import { programmeName, topicName } from './programme-catalogue.ts'
import { NoConsent } from './programme-view.tsx'
import type { EnrolmentToRead } from './read-programmes.ts'
import { visitText } from './visit.text.ts'
import { isOutsideWindow, type Visit } from './visit.ts'
import { visitCopy } from './visit-copy.ts'
import { DoneForm, OffForm, PlanForm } from './visit-forms.tsx'
import { VisitTag, visitName } from './visit-list.tsx'

export interface VisitViewProps {
  read: EnrolmentToRead & { visit: Visit }
  language: Language
  values: FormValues
  errors: Record<string, string>
}

/** One visit: choose its day, record it, or read what was recorded. */
export function VisitView(props: VisitViewProps) {
  const { read, language, errors } = props
  const { family, enrolment, visit } = read
  const text = visitText[language]
  const programme = programmeName(enrolment.programme, language)
  const planned = visit.state === 'planned' && isRunning(enrolment)
  return (
    <div class="narrow">
      <FamilyHead
        family={family}
        language={language}
        above={{ label: programme, href: `/gezin/${family.id}/programma/${enrolment.id}` }}
        heading={visitName(visit, enrolment.visits, language)}
        meta={<VisitTag visit={visit} language={language} />}
      />
      <ErrorSummary heading={text.errorHeading} errors={errors} />
      <Stack>
        <Facts {...props} />
        {planned && !read.isNurse ? <p class="soft">{text.readOnly(enrolment.professional.name)}</p> : null}
        {planned && read.isNurse && !read.hasConsent ? <NoConsent familyId={family.id} language={language} /> : null}
        {planned && read.isNurse && read.hasConsent ? <Acts {...props} /> : null}
        {planned && read.isNurse ? <Off {...props} /> : null}
        <Again {...props} />
        {visit.state === 'done' ? (
          <Card>
            <CopyText
              name="kopie"
              label={text.copy.label}
              hint={text.copy.hint}
              action={text.copy.action}
              done={text.copy.done}
              text={visitCopy(read, language)}
            />
          </Card>
        ) : null}
      </Stack>
    </div>
  )
}

/** Without a day, choosing one comes first; with a day, recording the visit does. */
function Acts(props: VisitViewProps) {
  const { read, language, errors } = props
  const text = visitText[language]
  const chosen = read.visit.plannedOn !== null
  const open = (...fields: string[]) => fields.some((field) => errors[field] !== undefined)
  return (
    <>
      <Card heading={chosen ? text.done.title : text.plan.title} kind="next">
        {chosen ? <DoneForm {...props} primary /> : <PlanForm {...props} primary />}
      </Card>
      <Details summary={chosen ? text.plan.again : text.done.already} open={open(...(chosen ? ['plannedOn'] : ['doneOn', 'topics']))}>
        {chosen ? <PlanForm {...props} /> : <DoneForm {...props} />}
      </Details>
    </>
  )
}

/** A visit at which nobody was home is not the end: the nurse plans another. */
function Again(props: VisitViewProps) {
  const { read, language } = props
  if (read.visit.state !== 'missed' || !isRunning(read.enrolment) || !read.isNurse) return null
  if (!read.hasConsent) return <NoConsent familyId={read.family.id} language={language} />
  return (
    <Card heading={programmeText[language].extra.another} kind="next">
      <ExtraVisitForm {...props} primary />
    </Card>
  )
}

/** That it was not, or will not be, can be said without a consent too: nothing waits for a visit nobody makes. */
function Off(props: VisitViewProps) {
  return (
    <Details summary={visitText[props.language].off.title} open={props.errors['off'] !== undefined}>
      <OffForm {...props} />
    </Details>
  )
}

function Facts({ read, language }: VisitViewProps) {
  const { visit, enrolment, today } = read
  const text = visitText[language]
  const { name, profession, organisation } = enrolment.professional
  const { windowFrom, windowUntil } = visit
  const day = visit.doneOn ?? visit.plannedOn
  const date = (value: string) => dateInFull(value, language)
  return (
    <Card kind="sand">
      <DescriptionList
        items={[
          { term: text.facts.nurse, description: programmeText[language].by(name, professionName(profession, language), organisation) },
          ...(windowFrom === null || windowUntil === null
            ? []
            : [{ term: text.facts.window, description: text.between(date(windowFrom), date(windowUntil)) }]),
          ...(day === null ? [] : [{ term: text.facts.day, description: date(day) }]),
          ...(visit.topics.length === 0
            ? []
            : [{ term: text.facts.topics, description: visit.topics.map((topic) => topicName(topic, language)).join(', ') }]),
        ]}
      />
      {day !== null && isOutsideWindow(visit, day) ? <p class="soft">{text.outside}</p> : null}
      {visit.state === 'planned' && day === null && windowUntil !== null && windowUntil < today ? <p class="soft">{text.late}</p> : null}
    </Card>
  )
}
