import type { Language } from '../../platform/text/text.ts'
import { Details } from '../../platform/ui/details.tsx'
import { Heading, type HeadingLevel } from '../../platform/ui/heading.tsx'
import { checkText } from './check/check.text.ts'
import { type Delivery, isDraft } from './delivery.ts'
import { DiffTable } from './figure-words.tsx'
import { LeftOutTable } from './left-out-table.tsx'
import type { Changes } from './look-at-changes.ts'

interface DiffSectionsProps {
  delivery: Delivery
  changes: Changes
  language: Language
  level: HeadingLevel
}

const sides = { changed: 'both', new: 'now', gone: 'was' } as const
/** Read without unfolding; the rest is for who wants it. */
const readable = 10

/** What changes in the set, by kind: what becomes different first, since that overwrites something; and what the sheet has that does not go along. */
export function DiffSections({ delivery, changes, language, level }: DiffSectionsProps) {
  const text = checkText[language]
  const { counts, rows } = changes
  const { findings, state } = delivery
  const reasons = { findings, contradictions: changes.contradictions }
  return (
    <>
      {(['changed', 'new', 'left_out', 'gone'] as const).map((kind) => {
        const own = rows.filter((row) => row.kind === kind)
        const heading = text.kindHeadings[kind](counts[kind])
        if (counts[kind] === 0) return null
        const rest = own.slice(readable)
        const table = (shown: typeof own, caption: string) =>
          kind === 'left_out' ? (
            <LeftOutTable rows={shown} reasons={reasons} isDraft={isDraft(state)} caption={caption} language={language} />
          ) : (
            <DiffTable rows={shown} caption={caption} language={language} sides={sides[kind]} />
          )
        return (
          <section class="diff">
            <Heading level={level}>{heading}</Heading>
            {kind === 'left_out' ? <p class="soft">{text.leftOutLead}</p> : null}
            {table(own.slice(0, readable), heading)}
            {rest.length === 0 ? null : (
              <Details summary={text.next(rest.length)}>{table(rest, `${heading}: ${text.next(rest.length)}`)}</Details>
            )}
            {own.length < counts[kind] ? <p class="soft small">{text.firstOf(own.length, counts[kind])}</p> : null}
          </section>
        )
      })}
      {counts.same === 0 ? null : <p class="soft">{text.kindHeadings.same(counts.same)}</p>}
    </>
  )
}
