import type { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { z } from 'zod'
import { professionName } from '../../../people/professional/professional.text.ts'
import { SignIcon } from '../../../platform/chart/sign.tsx'
import type { Language } from '../../../platform/text/text.ts'
import { ButtonLink } from '../../../platform/ui/button.tsx'
import { EmptyState } from '../../../platform/ui/empty-state.tsx'
import { ButtonList, type ButtonListItem } from '../../../platform/ui/form/button-list.tsx'
import { Form } from '../../../platform/ui/form/form.tsx'
import { PageHead } from '../../../platform/ui/page-head.tsx'
import { formInput } from '../../../platform/web/form-input.ts'
import { asVisitor, type PageContext, type PageEnv, pages } from '../../../platform/web/page.ts'
import { signInExpired } from '../sign-in.pages.tsx'
import { type Choice, type ChoiceProfessional, readChoice } from './choice.store.ts'
import { choiceText } from './choice.text.ts'
import { choiceCookie, type EmbeddedProvider } from './embedded-provider.ts'

const schema = z.object({ persoon: z.string() })

/** Where the demo's provider asks who one is: one form, a button for each invented person. */
export function choicePages(provider: EmbeddedProvider): Hono<PageEnv> {
  return pages()
    .get('/inloggen/kies/:uid', async (c) => {
      const uid = c.req.param('uid')
      if (!(await provider.isOpen(uid, getCookie(c, choiceCookie)))) return signInExpired(c)
      return choicePage(c, uid, await asVisitor(c, readChoice))
    })
    .post('/inloggen/kies/:uid', async (c) => {
      const uid = c.req.param('uid')
      const form = await formInput(c, schema, (code) => code)
      const choice = await asVisitor(c, readChoice)
      const known = [...choice.coalitions.flatMap(({ people }) => people), ...choice.parents].map(({ subject }) => subject)
      if (!form.ok || !known.includes(form.input.persoon)) return choicePage(c, uid, choice, 422)
      const next = await provider.choose(uid, getCookie(c, choiceCookie), form.input.persoon)
      return next === null ? signInExpired(c) : c.redirect(next, 303)
    })
}

function choicePage(c: PageContext, uid: string, choice: Choice, status: 200 | 422 = 200) {
  const { language } = c.var.visitor
  const text = choiceText[language]
  const empty = choice.coalitions.length === 0 && choice.parents.length === 0
  return c.var.show({
    title: text.title,
    status,
    fictitious: true,
    body: (
      <>
        <PageHead heading={text.title} lead={text.lead} />
        {empty ? (
          <EmptyState heading={text.empty.title} level={2} action={<ButtonLink href="/">{text.empty.action}</ButtonLink>}>
            <p>{text.empty.why}</p>
          </EmptyState>
        ) : (
          <Form action={`/inloggen/kies/${uid}`} label={text.form}>
            {choice.coalitions.map(({ name, people }) => (
              <>
                <h2>{name === '' ? text.noCoalition : text.professionals(name)}</h2>
                <ButtonList name="persoon" items={people.map((person) => professionalItem(person, language))} />
              </>
            ))}
            {choice.parents.length === 0 ? null : <Parents parents={choice.parents} text={text} />}
          </Form>
        )}
      </>
    ),
  })
}

function Parents({ parents, text }: { parents: Choice['parents']; text: { parents: string; parent: string } }) {
  const sign = <SignIcon shape="round" tone="e" planned />
  return (
    <>
      <h2>{text.parents}</h2>
      <ButtonList name="persoon" items={parents.map(({ subject, name }) => ({ value: subject, what: name, notes: [text.parent], sign }))} />
    </>
  )
}

/** The signs of the line of 1000 days: what she is from. */
const signOf: Record<string, { shape: 'square' | 'round' | 'diamond' | 'triangle'; tone: 'a' | 'b' | 'c' | 'd' }> = {
  medical: { shape: 'square', tone: 'a' },
  youth_health: { shape: 'round', tone: 'b' },
  social: { shape: 'diamond', tone: 'c' },
  municipal: { shape: 'diamond', tone: 'c' },
  informal: { shape: 'triangle', tone: 'd' },
}

function professionalItem(person: ChoiceProfessional, language: Language): ButtonListItem {
  const sign = signOf[person.domain]
  const others = person.coalitions.slice(1).map(choiceText[language].alsoIn)
  return {
    value: person.subject,
    what: person.name,
    notes: [capital(professionName(person.profession, language)), person.organisation, ...others],
    ...(sign === undefined ? {} : { sign: <SignIcon {...sign} planned={false} /> }),
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
