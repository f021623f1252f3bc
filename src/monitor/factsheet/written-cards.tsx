import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { Quote } from '../../platform/ui/quote.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { factsheetText } from './factsheet.text.ts'
import { recommendationText } from './recommendation/recommendation.text.ts'
import type { RecommendationView, VoiceView, WrittenView } from './written-view.ts'

interface Props {
  written: WrittenView
  language: Language
}

export function Voices({ voices }: { voices: readonly VoiceView[] }) {
  return voices.map(({ quote, by }) => (
    <Quote by={by} language="nl">
      {quote}
    </Quote>
  ))
}

/** What it comes down to, in the words of who made the sheet, and what parents say of the whole. */
export function SummaryCard({ written, language }: Props) {
  const text = factsheetText[language]
  return (
    <>
      {written.invented === null ? null : (
        <Notice kind="warning" heading={factsheetText[language].fictitious}>
          <p>{written.invented}</p>
        </Notice>
      )}
      {written.summary.length === 0 ? null : (
        <Card heading={text.summary} id="samenvatting">
          {written.summary.map((paragraph) => (
            <p class="prose" lang="nl">
              {paragraph}
            </p>
          ))}
          <p class="soft small">{written.published}</p>
        </Card>
      )}
      {written.voices.length === 0 ? null : (
        <Card heading={text.voices} id="ouders">
          <Voices voices={written.voices} />
        </Card>
      )}
    </>
  )
}

export function RecommendationCards({ written, language }: Props) {
  const text = recommendationText[language]
  return (
    <>
      {written.recommendations.length === 0 ? null : (
        <Card heading={text.title} id="aanbevelingen">
          <PlainList
            ordered
            items={written.recommendations.map((one) => ({
              what: <span lang="nl">{one.what}</span>,
              note: <span lang="nl">{text.whoBy(one.who, one.by)}</span>,
              end: <State one={one} />,
            }))}
          />
        </Card>
      )}
      {written.earlier.length === 0 ? null : (
        <Card heading={text.earlier} id="eerder">
          <PlainList
            items={written.earlier.map((one) => ({
              what: <span lang="nl">{one.what}</span>,
              note: (
                <>
                  {one.became === '' ? text.notTold : <span lang="nl">{one.became}</span>}
                  <br />
                  {text.whoBy(one.who, one.by)}, {one.year}
                </>
              ),
              end: <State one={one} />,
            }))}
          />
        </Card>
      )}
    </>
  )
}

function State({ one }: { one: RecommendationView }) {
  return <Tag kind={one.done ? 'done' : 'plain'}>{one.state}</Tag>
}
