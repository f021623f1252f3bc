import { loadAreas } from '../area/area.store.ts'
import { areaText } from '../area/area.text.ts'
import { areaOptions } from '../monitor/pages/choice.ts'
import { Button, ButtonLink } from '../platform/ui/button.tsx'
import { Card } from '../platform/ui/card.tsx'
import { SelectField, type SelectOption } from '../platform/ui/form/select-field.tsx'
import { Grid } from '../platform/ui/layout.tsx'
import { PageHead } from '../platform/ui/page-head.tsx'
import { readyBytes } from '../platform/web/byte-cache.ts'
import { asVisitor, type PageContext, pages } from '../platform/web/page.ts'
import { homeText } from './home.text.ts'
import { HomeLine } from './home-line.tsx'

/** Three doors: parents, professionals, and figures of the municipality one chooses. */
export const homePages = pages()
  // It changes with the program and with the areas one can choose.
  .use(
    '/',
    readyBytes(async (c) => JSON.stringify(await areasToChoose(c))),
  )
  .get('/', async (c) => {
    const text = homeText[c.var.visitor.language]
    const areas = await areasToChoose(c)
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
                {door.choose === undefined ? (
                  <ButtonLink href={door.href} kind={door.primary ? 'primary' : 'quiet'}>
                    {door.action}
                  </ButtonLink>
                ) : (
                  <form method="get" action={door.href}>
                    <SelectField name="gebied" label={door.choose.label} prompt={door.choose.prompt} options={areas} />
                    <Button kind="quiet">{door.action}</Button>
                  </form>
                )}
              </Card>
            ))}
          </Grid>
        </>
      ),
    })
  })

async function areasToChoose(c: PageContext): Promise<readonly SelectOption[]> {
  const { language } = c.var.visitor
  const areas = await asVisitor(c, loadAreas)
  return areaOptions(areas, { ...areaText[language].levels, elsewhere: homeText[language].elsewhere })
}
