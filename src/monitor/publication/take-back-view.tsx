import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { PlainList } from '../../platform/ui/plain-list.tsx'
import { publicationText } from './publication.text.ts'
import { publicationName } from './publications-view.tsx'
import { takeBackText } from './take-back.text.ts'
import type { TakeBackLoss } from './take-back.ts'

/** Asks whether a set is really to be taken from its readers. */
export function TakeBackView({ loss, language }: { loss: TakeBackLoss; language: Language }) {
  const { set, shown, earlier, coverage } = loss
  const text = takeBackText[language]
  const words = publicationText[language]
  const address = `/beheer/publicaties/${set.slug}`
  const lost = [
    {
      what: text.shown(publicationName(shown, language), words.figures(shown.account.figures - shown.account.withheld)),
      note: coverage === undefined ? undefined : text.about(coverage.areas.length, coverage.from, coverage.until),
    },
    { what: text.everywhere },
    ...(earlier === 0 ? [] : [{ what: text.earlier(earlier) }]),
    { what: text.forGood },
  ]
  return (
    <Stack>
      <PageHead
        breadcrumb={{
          label: words.crumbs,
          crumbs: [
            { label: words.manage, href: '/beheer' },
            { label: words.title, href: '/beheer/publicaties' },
            { label: set.title[language], href: address },
            { label: text.crumb },
          ],
        }}
        heading={text.title(set.title[language])}
        lead={text.lead}
      />
      <Card heading={text.lose} kind="remark" id="kwijt">
        <PlainList items={lost} />
      </Card>
      <Card heading={text.stays} kind="sand" id="blijft">
        <PlainList items={[text.copies, text.known, text.draft, text.log].map((what) => ({ what }))} />
      </Card>
      <Form action={`${address}/terug`} hidden={{ publication: String(shown.number) }}>
        <Buttons>
          <Button>{text.act}</Button>
          <ButtonLink kind="quiet" href={address}>
            {text.not}
          </ButtonLink>
        </Buttons>
      </Form>
    </Stack>
  )
}
