import { professionName } from '../../people/professional/professional.text.ts'
import type { PlainDate } from '../../platform/clock.ts'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import type { EnrolmentWithVisits } from './enrolment.ts'
import { programmeText } from './programme.text.ts'
import { programmeName } from './programme-catalogue.ts'
import { EnrolmentTag, visitDays, visitName } from './visit-list.tsx'

interface ProgrammesCardProps {
  familyId: string
  enrolments: readonly EnrolmentWithVisits[]
  today: PlainDate
  language: Language
}

/** The programmes of a family on her page, each with its next visit; nothing when there are none. */
export function ProgrammesCard({ familyId, enrolments, today, language }: ProgrammesCardProps) {
  const text = programmeText[language]
  if (enrolments.length === 0) return null
  return (
    <Card heading={text.title} id="programmas">
      <PlainList
        items={enrolments.map((enrolment) => {
          const { name, profession, organisation } = enrolment.professional
          const next = enrolment.visits.find(({ state }) => state === 'planned')
          const coming = next === undefined ? '' : `${visitName(next, enrolment.visits, language)} ${visitDays(next, today, language)}`
          return {
            what: programmeName(enrolment.programme, language),
            href: `/gezin/${familyId}/programma/${enrolment.id}`,
            note: [text.by(name, professionName(profession, language), organisation), coming].filter(Boolean).join(' · '),
            end: <EnrolmentTag state={enrolment.state} language={language} />,
          }
        })}
      />
    </Card>
  )
}
