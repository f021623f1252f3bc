import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Details } from '../../platform/ui/details.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { overviewText } from '../../support/overview/overview.text.ts'
import type { Looked } from './who-looked.store.ts'
import { whoLookedText } from './who-looked.text.ts'

interface LookedProps {
  lines: readonly Looked[]
  /** The list goes on after these. */
  more: boolean
  language: Language
}

/** On her own page: the latest, folded, with the way to all of them. */
export function LookedCard({ lines, more, language }: LookedProps) {
  const text = whoLookedText[language]
  return (
    <Card heading={text.title} id="gekeken">
      <Details summary={text.latest}>
        <LookedTable lines={lines} language={language} />
        {more ? (
          <Buttons>
            <ButtonLink href="/mijn/inzage" kind="quiet">
              {text.all}
            </ButtonLink>
          </Buttons>
        ) : null}
      </Details>
    </Card>
  )
}

/** All lines, a page at a time. */
export function WhoLookedView({ lines, more, page, language }: LookedProps & { page: number }) {
  const text = whoLookedText[language]
  return (
    <>
      <PageHead
        breadcrumb={{ label: overviewText[language].crumbs, crumbs: [{ label: text.mine, href: '/mijn' }, { label: text.title }] }}
        heading={text.title}
        lead={text.lead}
      />
      {lines.length === 0 ? <p class="soft">{text.nothing}</p> : <LookedTable lines={lines} language={language} />}
      {page === 1 && !more ? null : (
        <Buttons>
          {page === 1 ? null : (
            <ButtonLink href={page === 2 ? '/mijn/inzage' : `/mijn/inzage?blad=${page - 1}`} kind="quiet">
              {text.newer}
            </ButtonLink>
          )}
          {more ? (
            <ButtonLink href={`/mijn/inzage?blad=${page + 1}`} kind="quiet">
              {text.older}
            </ButtonLink>
          ) : null}
        </Buttons>
      )}
    </>
  )
}

function LookedTable({ lines, language }: Pick<LookedProps, 'lines' | 'language'>) {
  const text = whoLookedText[language]
  return (
    <DataTable
      caption={text.caption}
      captionHidden
      language={language}
      columns={[{ header: text.who, names: true }, { header: text.what }, { header: text.when }]}
      rows={lines.map((line) => [
        line.organisation === null ? (line.who ?? text.by[line.by]) : `${line.who} (${line.organisation})`,
        actInWords(line, language),
        dateInFull(line.on, language),
      ])}
    />
  )
}

/** "bekeek uw aanmelding, 12 keer". */
function actInWords({ objectType, action, code, refused, times }: Looked, language: Language): string {
  const text = whoLookedText[language]
  const things: Record<string, string> = text.things
  const whole: Record<string, string> = { ...text.whole, ...text.acts }
  const verbs: Record<string, (thing: string) => string> = refused ? text.wanted : text.did
  const thing = things[objectType] ?? objectType
  const done =
    (refused ? undefined : (whole[code ?? ''] ?? whole[`${objectType}.${action}`])) ?? verbs[action]?.(thing) ?? `${thing}: ${action}`
  return times === 1 ? done : text.times(done, times)
}
