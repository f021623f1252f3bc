import type { Child } from 'hono/jsx'
import { Logo } from './logo.tsx'

export interface NavigationItem {
  label: string
  href: string
  current?: boolean | undefined
}

export interface LanguageChoice {
  label: string
  href: string
  /** BCP 47. */
  language: string
}

export interface ShellProps {
  brand: { name: string; href: string }
  navigation: readonly NavigationItem[]
  person?: { name: string; role: string } | undefined
  signIn?: { label: string; href: string } | undefined
  /** A form that posts to `action`, since leaving changes state. */
  signOut?: { label: string; action: string } | undefined
  /** A strip above the header, such as the mark of invented data. */
  notice?: Child
  languageSwitch?: readonly LanguageChoice[] | undefined
  footer?: Child
  labels: { navigation: string; languages?: string | undefined }
  children?: Child
}

/** Header, main part and footer of every page. The main part is `#inhoud`, where the skip link leads. */
export function Shell(props: ShellProps) {
  return (
    <>
      <header class="top">
        {props.notice === undefined ? null : (
          <div class="strip">
            <p class="wrap">{props.notice}</p>
          </div>
        )}
        <div class="wrap masthead">
          <a class="brand" href={props.brand.href}>
            <Logo />
            <span translate="no">{props.brand.name}</span>
          </a>
          <Navigation label={props.labels.navigation} items={props.navigation} />
          <div class="who">
            {props.person === undefined ? null : (
              <span>
                {props.person.name}
                <span class="role">, {props.person.role}</span>
              </span>
            )}
            {props.signOut === undefined ? null : (
              <form method="post" action={props.signOut.action}>
                <button class="text-button" type="submit">
                  {props.signOut.label}
                </button>
              </form>
            )}
            {props.signIn === undefined ? null : <a href={props.signIn.href}>{props.signIn.label}</a>}
            <Languages choices={props.languageSwitch ?? []} label={props.labels.languages} />
          </div>
        </div>
      </header>
      <main id="inhoud" class="wrap page" tabindex={-1}>
        {props.children}
      </main>
      {props.footer === undefined ? null : (
        <footer class="bottom">
          <div class="wrap">{props.footer}</div>
        </footer>
      )}
    </>
  )
}

function Navigation({ label, items }: { label: string; items: readonly NavigationItem[] }) {
  if (items.length === 0) return null
  return (
    <nav class="main-nav" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current === true ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Languages({ choices, label }: { choices: readonly LanguageChoice[]; label: string | undefined }) {
  if (choices.length === 0) return null
  return (
    <nav class="row" aria-label={label}>
      {choices.map((choice) => (
        <a href={choice.href} lang={choice.language} hreflang={choice.language} rel="alternate">
          {choice.label}
        </a>
      ))}
    </nav>
  )
}
