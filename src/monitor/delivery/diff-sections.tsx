import type { Language } from '../../platform/text/text.ts'
import { Details } from '../../platform/ui/details.tsx'
import { Heading, type HeadingLevel } from '../../platform/ui/heading.tsx'
import { checkText } from './check/check.text.ts'
import type { DiffKind, DiffRow } from './delivery-diff.store.ts'
import { DiffTable } from './figure-words.tsx'

interface DiffSectionsProps {
  counts: Record<DiffKind, number>
  /** The first of each kind. */
  rows: readonly DiffRow[]
  language: Language
  level: HeadingLevel
}

const sides = { changed: 'both', new: 'now', gone: 'was' } as const
/** Read without unfolding; the rest is for who wants it. */
const readable = 10

/** What changes in the set, by kind: what becomes different first, since that overwrites something. */
export function DiffSections({ counts, rows, language, level }: DiffSectionsProps) {
  const text = checkText[language]
  return (
    <>
      {(['changed', 'new', 'gone'] as const).map((kind) => {
        const own = rows.filter((row) => row.kind === kind)
        const heading = text.kindHeadings[kind](counts[kind])
        if (counts[kind] === 0) return null
        const rest = own.slice(readable)
        return (
          <section class="diff">
            <Heading level={level}>{heading}</Heading>
            <DiffTable rows={own.slice(0, readable)} caption={heading} language={language} sides={sides[kind]} />
            {rest.length === 0 ? null : (
              <Details summary={text.next(rest.length)}>
                <DiffTable rows={rest} caption={`${heading}: ${text.next(rest.length)}`} language={language} sides={sides[kind]} />
              </Details>
            )}
            {own.length < counts[kind] ? <p class="soft small">{text.firstOf(own.length, counts[kind])}</p> : null}
          </section>
        )
      })}
      {counts.same === 0 ? null : <p class="soft">{text.kindHeadings.same(counts.same)}</p>}
    </>
  )
}
