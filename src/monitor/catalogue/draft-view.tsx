import type { Language } from '../../platform/text/text.ts'
import { Button } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { catalogueText } from './catalogue.text.ts'
import { draftText } from './draft.text.ts'
import { DraftForm } from './draft-form.tsx'
import { DraftPreview } from './draft-preview.tsx'
import type { DraftPage } from './view-draft.ts'

export interface DraftViewProps {
  page: DraftPage
  errors: Readonly<Record<string, string>>
  /** Something to know first: a heading and a sentence. */
  notice: { kind: 'success' | 'warning'; heading: string; why: string } | null
  language: Language
}

/** A definition being written: as it will be read, and its form. */
export function DraftView(props: DraftViewProps) {
  const { page, notice, language } = props
  const text = draftText[language]
  const { current, draft, version } = page
  const title = current === null ? text.newTitle : text.nextTitle(current.name[language], version)
  const own = draft?.code ?? current?.code
  const action = own === undefined ? '/beheer/indicatoren/nieuw' : `/beheer/indicatoren/${own}/concept`
  return (
    <>
      <PageHead
        breadcrumb={{
          label: catalogueText[language].crumbs,
          crumbs: [
            { label: text.manage, href: '/beheer' },
            { label: text.title, href: '/beheer/indicatoren' },
            ...(current === null ? [] : [{ label: current.name[language], href: `/beheer/indicatoren/${current.code}` }]),
            { label: current === null ? text.newTitle : catalogueText[language].version(version) },
          ],
        }}
        heading={title}
        lead={current === null ? text.newLead : text.nextLead(current.version)}
      />
      {notice === null ? null : (
        <Notice kind={notice.kind} heading={notice.heading}>
          <p>{notice.why}</p>
        </Notice>
      )}
      <Stack>
        <DraftPreview page={page} language={language} />
        <Card>
          <DraftForm {...props} action={action} />
        </Card>
        {draft === null ? null : (
          <Form action={`/beheer/indicatoren/${draft.code}/weg`} version={draft.revision}>
            <Button kind="plain">{text.discard}</Button>
          </Form>
        )}
      </Stack>
    </>
  )
}
