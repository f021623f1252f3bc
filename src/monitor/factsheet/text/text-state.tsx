import { plainDateOf } from '../../../platform/clock.ts'
import { dateInFull } from '../../../platform/text/date-words.ts'
import type { Language } from '../../../platform/text/text.ts'
import { Tag } from '../../../platform/ui/tag.tsx'
import { areaTextText } from './area-text.text.ts'
import type { AreaText } from './area-text.ts'

/** Draft, published, or changed since. */
export function TextState({ text, language }: { text: AreaText | null; language: Language }) {
  const words = areaTextText[language].states
  const invented = text?.fictitious === true ? <Tag kind="open">{areaTextText[language].invented}</Tag> : null
  if (text === null || text.version === 0) {
    return (
      <span data-once-saved={words.draft}>
        <Tag>{words.none}</Tag>
      </span>
    )
  }
  if (text.publishedAt === null) {
    return (
      <>
        <Tag kind="wait">{words.draft}</Tag> {invented}
      </>
    )
  }
  const date = dateInFull(plainDateOf(new Date(text.publishedAt)), language)
  const same = text.publishedVersion === text.version
  return (
    <>
      <span data-once-saved={words.changed(date)}>
        <Tag kind={same ? 'done' : 'wait'}>{same ? words.published(date) : words.changed(date)}</Tag>
      </span>{' '}
      {invented}
    </>
  )
}
