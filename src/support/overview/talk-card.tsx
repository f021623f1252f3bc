import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { Heading } from '../../platform/ui/heading.tsx'
import { Grid } from '../../platform/ui/layout.tsx'
import { Quote } from '../../platform/ui/quote.tsx'
import { caseText } from '../conference/conference-case.text.ts'
import { type ConferenceCase, questions } from '../conference/conference-case.ts'
import { familyCardsText } from './family-cards.text.ts'

/** What goes well and what weighs, as it was said when the family was last discussed, strengths first; the minutes behind it. */
export function TalkCard({ cases, language }: { cases: readonly ConferenceCase[]; language: Language }) {
  const text = familyCardsText[language]
  const last = cases.find(({ notes }) => notes !== null)
  if (last?.notes == null || last.discussedOn === null) return null
  const { answers, minutes } = last.notes
  const answered = questions.filter((question) => answers[question] !== undefined)
  return (
    <Card heading={text.talk} id="wat-speelt-er">
      {answered.length === 0 ? null : (
        <Grid columns={2}>
          {answered.map((question) => (
            <div>
              <Heading level={3}>{caseText[language].questions[question]}</Heading>
              <Quote>{answers[question]}</Quote>
            </div>
          ))}
        </Grid>
      )}
      <Details summary={text.minutes} printed>
        <p class="written">{minutes}</p>
      </Details>
      <p class="soft small">{text.talkedOn(dateInFull(last.discussedOn, language))}</p>
    </Card>
  )
}
