import type { Child } from 'hono/jsx'
import type { Language } from '../../platform/text/text.ts'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { asksAboutSafety, type FoundServices, type ServiceFilter } from './find-services.ts'
import { landscapeText } from './landscape.text.ts'
import { type Ignored, searchAddress } from './landscape-address.ts'
import { mostWords } from './query-words.ts'
import { ResultList } from './result-list.tsx'
import { SearchForm } from './search-form.tsx'

export interface SearchViewProps {
  found: FoundServices
  filter: ServiceFilter
  /** What the address asked for and was not understood. */
  ignored: readonly Ignored[]
  language: Language
}

type Asked = Pick<SearchViewProps, 'found' | 'filter' | 'language'>

/** Form, how the words were understood, what is not offered, and the list or what to do without one. */
export function SearchView(props: SearchViewProps) {
  const { found, filter, language } = props
  const text = landscapeText[language]
  return (
    <>
      <PageHead heading={text.heading} lead={text.lead} />
      <SearchForm {...props} />
      <section class="stack outcome" id="uitkomst">
        {asksAboutSafety(found, filter) ? <NotSafe language={language} /> : null}
        {found.total === 0 ? null : <h2>{countSentence(props)}</h2>}
        <Understood {...props} />
        {filter.query === '' ? null : <NotHere found={found} language={language} />}
        {found.total === 0 ? <Nothing {...props} /> : <ResultList {...props} />}
        {filter.query === '' ? <NotHere found={found} language={language} /> : null}
        <p class="small soft prose">{text.sources}</p>
      </section>
    </>
  )
}

/** Before any service: who types this may not be safe now. https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld */
function NotSafe({ language }: { language: Language }) {
  const text = landscapeText[language].danger
  return (
    <Notice kind="warning" heading={text.heading}>
      <p>
        {text.now} {text.advice}
      </p>
      <p>
        <a href="tel:08002000">{text.call}</a>
      </p>
      <p class="small">
        <a href="https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld" rel="noreferrer">
          {text.source}
        </a>
      </p>
    </Notice>
  )
}

function countSentence(props: Asked): string {
  return `${landscapeText[props.language].count(props.found.total)} ${askedInWords(props)}`
}

/** "in Renkum voor “schulden”"; empty when nothing was asked. */
function askedInWords({ found, filter, language }: Asked): string {
  const text = landscapeText[language]
  const words = [
    ...found.words.map(({ asked, corrected }) => corrected[0] ?? asked),
    ...(found.words.length === 0 ? found.unknown : []),
  ].join(' ')
  return [
    found.area === null ? '' : text.inArea(found.area.name),
    words === '' ? '' : text.forWords(words),
    filter.week === null ? '' : text.inWeek(filter.week),
  ]
    .filter(Boolean)
    .join(' ')
}

function Understood({ found, ignored, language }: SearchViewProps) {
  const text = landscapeText[language]
  const all = found.words.length
  const fitsAll = found.services.some(({ fits }) => fits.every((fit) => fit > 0))
  const remarks = [
    ...ignored.map(({ what, value }) => text.ignored(what === 'week' ? text.week : text[what], value)),
    ...found.words.flatMap(({ asked, corrected }) => (corrected[0] === undefined ? [] : text.corrected(asked, corrected.join(' / ')))),
    ...(found.unknown.length === 0 || all === 0 ? [] : [text.unknown(found.unknown.join(' '))]),
    ...(found.leftOut.length === 0 ? [] : [text.leftOut(mostWords, found.leftOut[0] ?? '')]),
    ...(found.area?.typed === true ? [text.typedArea(found.area.name)] : []),
    ...(all > 1 && found.total > 0 && !fitsAll ? [text.notAll] : []),
  ]
  if (remarks.length === 0) return null
  return (
    <div class="understood">
      {remarks.map((remark) => (
        <p>{remark}</p>
      ))}
    </div>
  )
}

function NotHere({ found, language }: { found: FoundServices; language: Language }) {
  if (found.area === null || found.absent.length === 0) return null
  const text = landscapeText[language]
  const { name: area } = found.area
  return (
    <Card kind="remark" heading={text.notHereHeading(area)} level={found.total === 0 ? 2 : 3}>
      <ul class="link-list">
        {found.absent.map(({ id, name, period }) => (
          <li>
            <a href={`/zorglandschap/${id}`}>{text.notHere(name, area, period ?? '')}</a>
          </li>
        ))}
      </ul>
      <p class="small soft">{text.notHereSource}</p>
    </Card>
  )
}

function Nothing({ found, filter, language }: SearchViewProps) {
  const text = landscapeText[language]
  const link = (change: Partial<ServiceFilter>, label: string): Child => (
    <li>
      <a href={searchAddress({ ...filter, area: found.area?.slug ?? null }, change)}>{label}</a>
    </li>
  )
  // A municipality among the words would come back with them.
  const words = found.area?.typed === true ? found.words.map(({ asked }) => asked).join(' ') : filter.query
  return (
    <EmptyState level={2} heading={text.empty.heading(askedInWords({ found, filter, language }))}>
      <p>{text.empty.what}</p>
      <ul class="link-list">
        {found.elsewhere > 0 ? link({ area: null, query: words }, text.empty.everywhere(found.elsewhere)) : null}
        {filter.phase === null ? null : link({ phase: null }, text.empty.withoutPhase)}
        {filter.need === null ? null : link({ need: null }, text.empty.withoutNeed)}
        {found.area === null ? null : link({ query: '', phase: null, need: null, week: null }, text.empty.allHere(found.area.name))}
        {found.area === null ? link({ query: '', phase: null, need: null, week: null }, text.empty.all) : null}
      </ul>
      <p>{text.empty.call}</p>
    </EmptyState>
  )
}
