import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { coalitionCountText } from './coalition-count.text.ts'
import type { CountsView } from './counts-overview.tsx'

const pathId = 'naar-buiten'

/** Stands above every raw count, on paper too. */
export function RawNotice({ language }: { language: Language }) {
  const text = coalitionCountText[language].raw
  return (
    <Notice kind="warning" heading={text.heading}>
      <p>
        {text.why} {text.rule} <a href={`#${pathId}`}>{text.how}</a>.
      </p>
    </Notice>
  )
}

/** From raw count to published figure: who does it, and where. */
export function PathOutside({ coalition, publishes, language }: Pick<CountsView, 'coalition' | 'publishes' | 'language'>) {
  const text = coalitionCountText[language].path
  return (
    <Card heading={text.heading} kind="sand" id={pathId}>
      <PlainList ordered items={[text.steps.collect, text.steps.protect, text.steps.publish]} />
      {coalition.fictitious ? (
        <p>
          {text.practice} <a href="/oefencijfers">{text.practiceFigures}</a>.{' '}
          {publishes ? <a href="/beheer/publicaties/oefencijfers">{text.rehearse}</a> : null}
        </p>
      ) : publishes ? (
        <p>
          <a href="/beheer/publicaties">{text.analyst}</a>
        </p>
      ) : (
        <p>
          {text.lead} <a href="/monitor">{text.monitor}</a>
        </p>
      )}
    </Card>
  )
}
