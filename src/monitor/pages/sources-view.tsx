import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { DescriptionList } from '../../platform/ui/description-list.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import type { Source } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { publicSetsText } from '../publication/public-sets.text.ts'
import { monitorText } from './monitor.text.ts'

export interface SourcesViewProps {
  sources: readonly { source: Source; count: number }[]
  figures: FigureSource
  language: Language
}

/** Always Dutch, as the sources are; where it names an address, that leads there. */
function Note({ note, language }: { note: string; language: Language }) {
  return (
    <span lang={language === 'nl' ? undefined : 'nl'}>
      {note.split(/(https:\/\/\S*[^\s.,;)])/).map((part, at) => (at % 2 === 1 ? <a href={part}>{part}</a> : part))}
    </span>
  )
}

/** Every source with its publisher and year; figures link here. */
export function SourcesView({ sources, figures, language }: SourcesViewProps) {
  const text = monitorText[language]
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
                { term: text.published, description: source.year === null ? text.yearUnknown : String(source.year) },
                { term: text.monitor, description: text.figuresOf(count) },
                ...(source.note === null ? [] : [{ term: text.note, description: <Note note={source.note} language={language} /> }]),
              ]}
            />
          </Card>
        ))}
      </Stack>
    </>
  )
}
