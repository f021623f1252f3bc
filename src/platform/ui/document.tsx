import type { Child } from 'hono/jsx'
import { languageOf } from '../text/text.ts'
import { documentTexts } from './document.text.ts'

export interface DocumentProps {
  title: string
  /** BCP 47, such as `nl` or `ar`. */
  language: string
  /** Address of the built style sheet. */
  stylesheet: string
  /** Address of the built islands; the page works without it. */
  script?: string | undefined
  direction?: 'ltr' | 'rtl' | undefined
  /** The nonce of this answer's content security policy. */
  nonce?: string | undefined
  description?: string | undefined
  /** The words of the skip link, for a language other than Dutch or English. */
  skipLabel?: string | undefined
  /** Keeps search engines out; on for everything behind a sign-in. */
  hidden?: boolean | undefined
  children?: Child
}

export function HtmlDocument(props: DocumentProps) {
  return (
    <html lang={props.language} dir={props.direction ?? 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <title>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fffdf9" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#111a25" media="(prefers-color-scheme: dark)" />
        {props.description === undefined ? null : <meta name="description" content={props.description} />}
        {props.hidden === true ? <meta name="robots" content="noindex" /> : null}
        <link rel="stylesheet" href={props.stylesheet} nonce={props.nonce} />
        {props.script === undefined ? null : <script type="module" src={props.script} nonce={props.nonce} />}
      </head>
      <body>
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus skip" href="#inhoud">
          {props.skipLabel ?? documentTexts[languageOf(props.language)].skip}
        </a>
        {props.children}
      </body>
    </html>
  )
}

/** The whole page as text, doctype included. Components inside are synchronous; an asynchronous one is a bug and throws. */
export function renderDocument(props: DocumentProps): string {
  const html = HtmlDocument(props).toString()
  if (typeof html !== 'string') throw new Error('A component inside the document is asynchronous')
  return `<!doctype html>${html}`
}
