import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { DescriptionList } from '../../platform/ui/description-list.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import type { TakenSource } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { publicSetsText } from '../publication/public-sets.text.ts'
import { monitorText } from './monitor.text.ts'
import { sourcesText } from './sources.text.ts'

export interface SourcesViewProps {
  sources: readonly { source: TakenSource; count: number }[]
  figures: FigureSource
  language: Language
}

const address = /(https:\/\/\S*[^\s.,;)])/

const hasAddress = (note: string | null) => note !== null && address.test(note)

/** Always Dutch, as the sources are; where it names an address, that leads there. */
function Note({ note, language }: { note: string; language: Language }) {
  return (
    <span lang={language === 'nl' ? undefined : 'nl'}>
      {note.split(address).map((part, at) => (at % 2 === 1 ? <a href={part}>{part}</a> : part))}
    </span>
  )
}

/** Every source with its publisher and year; figures link here. */
export function SourcesView({ sources, figures, language }: SourcesViewProps) {
  const text = monitorText[language]
  const own = sourcesText[language]
  return (
    <>
      <PageHead
        breadcrumb={{
          label: text.crumbs,
          crumbs: [{ label: figures.fictitious ? text.practice : text.monitor, href: figures.base }, { label: text.sources }],
        }}
        heading={text.sources}
        lead={text.sourceLead}
      >
        {figures.fictitious ? null : (
          <p>
            <a href="/monitor/publicaties">{publicSetsText[language].link}</a>
          </p>
        )}
      </PageHead>
      <Stack>
        {sources.map(({ source, count }) => (
          <Card id={source.key} heading={language === 'nl' ? source.title : <span lang="nl">{source.title}</span>}>
            <DescriptionList
              items={[
                { term: text.publisher, description: source.publisher },
                { term: own.published, description: source.year === null ? text.yearUnknown : String(source.year) },
                ...(source.retrievedOn === null ? [] : [{ term: own.taken, description: dateInFull(source.retrievedOn, language) }]),
                { term: text.monitor, description: text.figuresOf(count) },
                ...(source.retrievedOn === null || hasAddress(source.note)
                  ? []
                  : [{ term: own.document, description: own.askPublisher(source.publisher) }]),
                ...(source.note === null ? [] : [{ term: text.note, description: <Note note={source.note} language={language} /> }]),
              ]}
            />
          </Card>
        ))}
      </Stack>
    </>
  )
}
