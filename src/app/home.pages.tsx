import { ButtonLink } from '../platform/ui/button.tsx'
import { Card } from '../platform/ui/card.tsx'
import { Grid } from '../platform/ui/layout.tsx'
import { PageHead } from '../platform/ui/page-head.tsx'
import { readyBytes } from '../platform/web/byte-cache.ts'
import { pages } from '../platform/web/page.ts'
import { homeText } from './home.text.ts'
import { HomeLine } from './home-line.tsx'

/** Three doors: parents, professionals, figures. */
export const homePages = pages()
  // It changes only with the program.
  .use(
    '/',
    readyBytes(async () => 'home'),
  )
  .get('/', (c) => {
    const text = homeText[c.var.visitor.language]
    return c.var.show({
      title: text.title,
      description: text.lead,
      body: (
        <>
          <PageHead heading={text.title} lead={text.lead} />
          <HomeLine language={c.var.visitor.language} />
          <Grid columns={3}>
            {text.doors.map((door) => (
              <Card heading={door.title}>
                <p>{door.what}</p>
                <ButtonLink href={door.href} kind={door.primary ? 'primary' : 'quiet'}>
                  {door.action}
                </ButtonLink>
              </Card>
            ))}
          </Grid>
        </>
      ),
    })
  })
