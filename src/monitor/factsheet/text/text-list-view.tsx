import type { Language } from '../../../platform/text/text.ts'
import { Button } from '../../../platform/ui/button.tsx'
import { Card } from '../../../platform/ui/card.tsx'
import { EmptyState } from '../../../platform/ui/empty-state.tsx'
import { SelectField } from '../../../platform/ui/form/select-field.tsx'
import { Stack } from '../../../platform/ui/layout.tsx'
import { PageHead } from '../../../platform/ui/page-head.tsx'
import { PlainList } from '../../../platform/ui/plain-list.tsx'
import { areaTextText } from './area-text.text.ts'
import { momentInWords } from './moment.ts'
import type { TextList } from './text-list.ts'
import { TextState } from './text-state.tsx'

export interface TextListViewProps {
  list: TextList
  /** Of this list, without a slash at the end. */
  address: string
  title: string
  lead: string
  language: Language
}

/** Which texts one can write, and what was written. */
export function TextListView({ list, address, title, lead, language }: TextListViewProps) {
  const words = areaTextText[language]
  const names = new Map(list.areas.map(({ slug, name }) => [slug, name]))
  return (
    <>
      <PageHead
        breadcrumb={{ label: words.crumbs, crumbs: [{ label: words.manage, href: '/beheer' }, { label: title }] }}
        heading={title}
        lead={lead}
      />
      <Stack>
        <Card heading={words.choose} kind="next">
          <form class="choose" method="get" action={address}>
            <SelectField name="gebied" label={words.area} options={list.areas.map(({ slug, name }) => ({ value: slug, label: name }))} />
            <SelectField
              name="jaar"
              label={words.year}
              options={list.years.map((year) => ({ value: String(year), label: String(year) }))}
            />
            <Button>{words.open}</Button>
          </form>
        </Card>
        <Card heading={words.begun} id="begonnen">
          {list.texts.length === 0 ? (
            <EmptyState heading={words.nothingBegun}>
              <p>{words.nothingBegunWhy}</p>
            </EmptyState>
          ) : (
            <PlainList
              items={list.texts.map((text) => ({
                what: `${names.get(text.area) ?? text.area}, ${text.year}`,
                href: `${address}/${text.area}/${text.year}`,
                note: text.savedAt === null ? undefined : momentInWords(text.savedAt, language),
                end: <TextState text={text} language={language} />,
              }))}
            />
          )}
        </Card>
      </Stack>
    </>
  )
}
