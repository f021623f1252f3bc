import type { Language } from '../../platform/text/text.ts'
import { Tag } from '../../platform/ui/tag.tsx'
import { remarkIn } from '../figure/counted-remark.ts'
import type { Source } from '../figure/figure.ts'
import type { FigureSource } from '../figure/figure-source.ts'
import { monitorText } from './monitor.text.ts'

/** The source by name, leading to its place on the page of sources. Titles stay in the language of the source. */
export function SourceLink({ source, base, language }: { source: Source; base: string; language: Language }) {
  return (
    <a href={`${base}/bronnen#${source.key}`} lang={language === 'nl' ? undefined : 'nl'}>
      {source.title}
      {source.year === null ? '' : ` (${source.year})`}
    </a>
  )
}

/** A remark kept with a figure: Dutch, as the sources are, but for what Startlijn says itself. */
export function Remark({ remark, language }: { remark: string; language: Language }) {
  const { words, lang } = remarkIn(language, remark)
  return <span lang={lang}>{words}</span>
}

/** The mark on every page of invented figures; nothing on real ones. */
export function inventedMark(source: FigureSource, language: Language) {
  return source.fictitious ? <Tag kind="wait">{monitorText[language].invented}</Tag> : undefined
}
