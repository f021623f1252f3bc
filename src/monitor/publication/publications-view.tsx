import { plainDateOf } from '../../platform/clock.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { EmptyState } from '../../platform/ui/empty-state.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import type { PublishableSet } from './publication.store.ts'
import { publicationText } from './publication.text.ts'
import type { Publication } from './publication.ts'

/** `Publicatie 3, 2 maart 2026`. */
export function publicationName(publication: Publication, language: Language): string {
  return publicationText[language].publication(publication.number, dateInFull(plainDateOf(new Date(publication.publishedAt)), language))
}

/** Every set with what is shown of it. */
export function PublicationsView({
  sets,
  rehearsal,
  casework,
  language,
}: {
  sets: readonly { set: PublishableSet; latest: Publication | null }[]
  /** Whether there are practice figures to try it with. */
  rehearsal: boolean
  /** Whether real casework can be counted into a set. */
  casework: boolean
  language: Language
}) {
  const text = publicationText[language]
  return (
    <>
      <PageHead
        breadcrumb={{ label: text.crumbs, crumbs: [{ label: text.manage, href: '/beheer' }, { label: text.title }] }}
        heading={text.title}
        lead={text.lead}
      />
      {sets.length === 0 ? (
        <EmptyState heading={text.noSets} action={<ButtonLink href="/beheer/cijfers">{text.toImport}</ButtonLink>}>
          <p>{text.noSetsHelp}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={text.sets}
          captionHidden
          language={language}
          columns={[{ header: text.set, names: true }, { header: text.protection }, { header: text.shown }]}
          rows={sets.map(({ set, latest }) => [
            <a href={`/beheer/publicaties/${set.slug}`}>{set.title[language]}</a>,
            text.protections[set.protection],
            latest === null ? (
              text.notShown
            ) : (
              <>
                {publicationName(latest, language)}
                <br />
                <span class="small">
                  {text.figures(latest.account.figures)}, {text.withheldCount(latest.account.withheld)}
                </span>
              </>
            ),
          ])}
        />
      )}
      {casework ? (
        <Card heading={text.collect} kind="sand">
          <p>{text.collectLead}</p>
          <Form action="/beheer/publicaties">
            <Button kind="quiet">{text.collect}</Button>
          </Form>
        </Card>
      ) : null}
      {rehearsal ? (
        <p>
          <a href="/beheer/publicaties/oefencijfers">{text.rehearse}</a>. {text.rehearsalLead}
        </p>
      ) : null}
    </>
  )
}
