import type { Language } from '../../../platform/text/text.ts'
import { Heading, type HeadingLevel } from '../../../platform/ui/heading.tsx'
import { Tag, type TagKind } from '../../../platform/ui/tag.tsx'
import type { ChangeKind } from '../version/factsheet-change.ts'
import { areaTextText } from './area-text.text.ts'
import { wordChanges } from './word-changes.ts'

export interface ChangedWordsProps {
  name: string
  kind: ChangeKind
  before: string
  after: string
  level: HeadingLevel
  language: Language
}

const tagOf: Readonly<Record<ChangeKind, TagKind>> = { changed: 'wait', added: 'done', removed: 'open' }

/** "2 anders, 1 erbij": how many pieces of a text are different, and how. */
export function countsInWords(changes: readonly { kind: ChangeKind }[], language: Language): string {
  const count = (wanted: ChangeKind) => changes.filter(({ kind }) => kind === wanted).length
  return areaTextText[language].changeCounts(count('changed'), count('added'), count('removed'))
}

/** One piece of a text with what is gone and what is new in it: struck through and underlined, and said in words to who does not see that. */
export function ChangedWords({ name, kind, before, after, level, language }: ChangedWordsProps) {
  const text = areaTextText[language]
  const kinds: Readonly<Record<ChangeKind, string>> = { changed: text.changed, added: text.added, removed: text.gone }
  const said = (words: string) => (
    <span class="visually-hidden" lang={language}>
      {words}
    </span>
  )
  return (
    <div class="writing-part">
      <Heading level={level}>
        {name} <Tag kind={tagOf[kind]}>{kinds[kind]}</Tag>
      </Heading>
      <p class="prose text-changes" lang="nl">
        {wordChanges(before, after).map(({ kind: change, words }) =>
          change === 'gone' ? (
            <del>
              {said(text.goneFrom)}
              {words}
              {said(text.until)}
            </del>
          ) : change === 'added' ? (
            <ins>
              {said(text.addedFrom)}
              {words}
              {said(text.until)}
            </ins>
          ) : (
            words
          ),
        )}
      </p>
    </div>
  )
}
