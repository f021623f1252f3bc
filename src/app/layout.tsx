import type { MiddlewareHandler } from 'hono'
import { publicSetsText } from '../monitor/publication/public-sets.text.ts'
import { professionName } from '../people/professional/professional.text.ts'
import { renderDocument } from '../platform/ui/document.tsx'
import { Notice } from '../platform/ui/notice.tsx'
import { type NavigationItem, Shell } from '../platform/ui/shell.tsx'
import type { PageContext, PageEnv, View } from '../platform/web/page.ts'
import { htmlAtOnce } from '../platform/web/zip.ts'
import { appText } from './app.text.ts'
import type { Assets } from './assets.ts'
import { menuFor } from './paths.ts'

/** Gives every request `show`: a view in the layout of the product. */
export function layout(assets: Assets): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    c.set('show', (view) => {
      const html = page(c, view, assets)
      // Pages for everybody are kept and compressed elsewhere.
      return c.var.visitor.person === null ? c.html(html, view.status ?? 200) : htmlAtOnce(c, html, view.status ?? 200)
    })
    await next()
  }
}

function page(c: PageContext, view: View, assets: Assets): string {
  const { visitor, site } = c.var
  const text = appText[visitor.language]
  const navigation: NavigationItem[] = menuFor(visitor).map(({ section, href }) => ({
    label: text.menu[section],
    href,
    current: section === view.section,
  }))
  return renderDocument({
    title: `${view.title} · ${text.brand}`,
    language: visitor.language,
    stylesheet: assets.style,
    script: assets.islands,
    description: view.description,
    hidden: visitor.person !== null,
    children: (
      <Shell
        brand={{ name: text.brand, href: visitor.person === null ? '/' : visitor.actor.kind === 'parent' ? '/mijn' : '/werk' }}
        navigation={navigation}
        labels={{ navigation: text.navigation, languages: text.languages }}
        languageSwitch={languageSwitch(c)}
        footer={<Footer text={text.footer} openData={view.section === 'monitor' ? publicSetsText[visitor.language].link : null} />}
        {...(site.mode === 'demo' ? { notice: view.fictitious === true ? text.demoInvented : text.demo } : {})}
        {...(visitor.person === null
          ? { signIn: { label: text.signIn, href: '/inloggen' } }
          : {
              person: { name: visitor.person.name, role: professionName(visitor.person.description, visitor.language) },
              signOut: { label: text.signOut, action: '/uitloggen' },
            })}
      >
        <ChangedTexts c={c} />
        {view.body}
      </Shell>
    ),
  })
}

/** A text that cannot be shown since it was changed: what that means and what to do, above everything that can be read. */
function ChangedTexts({ c }: { c: PageContext }) {
  const families = [...new Set((c.var.changedTexts ?? []).map(({ familyId }) => familyId))]
  if (families.length === 0) return null
  const text = appText[c.var.visitor.language].changedTexts
  const elsewhere = families.filter((familyId) => !c.req.path.includes(familyId))
  return (
    <Notice kind="warning" heading={text.heading}>
      <p>{text.what}</p>
      <p>{text.remedy}</p>
      {c.var.visitor.actor.kind !== 'professional' || elsewhere.length === 0 ? null : (
        <ul>
          {elsewhere.map((familyId, index) => (
            <li>
              <a href={`/gezin/${familyId}`}>{text.family(index + 1, elsewhere.length)}</a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function Footer({ text, openData }: { text: { about: string; source: string }; openData: string | null }) {
  return (
    <>
      {openData === null ? null : (
        <p>
          <a href="/monitor/publicaties">{openData}</a>
        </p>
      )}
      <p>{text.about}</p>
      <p>{text.source}</p>
    </>
  )
}

/** The same page in the other language; the answer to a posted form is not an address one can go to again. */
function languageSwitch(c: PageContext) {
  const other = c.var.visitor.language === 'nl' ? 'en' : 'nl'
  const url = new URL(c.req.url)
  if (c.req.method !== 'GET') url.search = ''
  url.searchParams.set('taal', other)
  return [{ label: other === 'en' ? 'English' : 'Nederlands', href: `${url.pathname}${url.search}`, language: other }]
}
