import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Clock } from '../clock.ts'
import type { ChangedText } from '../crypto/keyring.ts'
import type { Actor } from '../database/actor.ts'
import { asActor, asReader, type Transaction } from '../database/as-actor.ts'
import type { Database } from '../database/database.ts'
import type { Refusal } from '../result.ts'
import type { Language } from '../text/text.ts'

/** Whoever asks for a page. */
export interface Visitor {
  actor: Actor
  language: Language
  /** Null when not signed in. */
  person: { name: string; description: string } | null
}

/** What every door shares: one open database and one idea of the present. */
export interface Site {
  database: Database
  clock: Clock
  mode: 'demo' | 'production'
  /** Where people reach this installation, without a slash at the end. */
  publicUrl: string
  /** Who publishes here and where questions go, as far as the settings say. */
  publisher?: { name: string | null; email: string | null }
}

export type PageStatus = 200 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503

export interface View {
  title: string
  body: Child
  /** Which part of the main menu this page belongs to. */
  section?: string
  status?: PageStatus
  description?: string
  /** The page shows invented figures or people and says so on top. */
  fictitious?: boolean
}

export interface PageEnv {
  Variables: {
    site: Site
    visitor: Visitor
    /** Puts a view into the layout of the product; set by `app`. */
    show: (view: View) => Response | Promise<Response>
    /** Sealed texts that were changed outside the product, as far as this request met one; the layout says so. */
    changedTexts?: readonly ChangedText[]
    /** The page that says why not; set by `app`. */
    refuse: (refusal: Refusal) => Response | Promise<Response>
  }
}

export type PageContext = Context<PageEnv>

/** The addresses of one thing. */
export function pages(): Hono<PageEnv> {
  return new Hono<PageEnv>()
}

/** Runs `work` in one transaction under the visitor of this request; what the public looks at is only read. */
export function asVisitor<T>(c: PageContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const { database, clock } = c.var.site
  const { actor } = c.var.visitor
  return (actor.kind === 'public' && c.req.method === 'GET' ? asReader : asActor)(database, actor, clock(), async (tx) => {
    const done = await work(tx)
    const changed = tx.keyring.changedIn(tx.db)
    if (changed.length > 0) c.set('changedTexts', [...(c.var.changedTexts ?? []), ...changed])
    return done
  })
}
