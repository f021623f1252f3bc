import { professionName } from '../../people/professional/professional.text.ts'
import type { PlainDate } from '../../platform/clock.ts'
import { dateInFull, dateNear } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import type { TakenBackSignUp } from './take-back.store.ts'
import { mistakeInWords, takeBackText } from './take-back.text.ts'

const senderInWords = ({ sender, profession, organisation }: TakenBackSignUp, language: Language) =>
  `${sender} (${professionName(profession, language).toLowerCase()}, ${organisation})`

/** For the entry team: the sign-ups that nobody has to answer any more because their senders took them back; nothing when there are none. */
export function TakenBackCard({ list, today, language }: { list: readonly TakenBackSignUp[]; today: PlainDate; language: Language }) {
  const { told, reasons } = takeBackText[language]
  if (list.length === 0) return null
  return (
    <Card heading={told.heading} kind="sand">
      <p class="soft">{told.nothing}</p>
      <PlainList
        items={list.map((one) => ({
          what: told.what(senderInWords(one, language)),
          note: [
            told.sentOn(dateNear(one.sentOn, today, language)),
            told.on(dateNear(one.on, today, language)),
            mistakeInWords(reasons[one.reason]),
          ].join(' · '),
          end: <CallSender phone={one.phone} language={language} />,
        }))}
      />
    </Card>
  )
}

/** What stands at the address of a sign-up that was taken back, for who still had it open. */
export function TakenBackPage({ one, language }: { one: TakenBackSignUp; language: Language }) {
  const { told, reasons } = takeBackText[language]
  const sender = senderInWords(one, language)
  return (
    <div class="narrow">
      <PageHead heading={told.pageTitle} lead={told.page(sender, dateInFull(one.sentOn, language), dateInFull(one.on, language))} />
      <p>
        {told.why(mistakeInWords(reasons[one.reason]))} {told.nothing}
      </p>
      <p>
        {told.ask(one.sender)} <CallSender phone={one.phone} language={language} />
      </p>
      <Buttons>
        <ButtonLink href="/triage" kind="quiet">
          {told.toTriage}
        </ButtonLink>
      </Buttons>
    </div>
  )
}

function CallSender({ phone, language }: { phone: string | null; language: Language }) {
  return phone === null ? null : (
    <a class="call" href={`tel:${phone.replaceAll(' ', '')}`}>
      {takeBackText[language].told.call(phone)}
    </a>
  )
}
