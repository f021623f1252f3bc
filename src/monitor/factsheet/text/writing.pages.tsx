import type { Hono } from 'hono'
import type { Language } from '../../../platform/text/text.ts'
import { formValues } from '../../../platform/web/form-input.ts'
import { asVisitor, type PageContext, type PageEnv, pages } from '../../../platform/web/page.ts'
import { areaTextText } from './area-text.text.ts'
import { tidyWords } from './area-text.ts'
import { askedText, historyPages, type TextManner } from './history.pages.tsx'
import { type FaultOf, type SavedText, saveText } from './save-text.ts'
import { faultsInWords, type LongestOf, nothingTyped, type TypedBack, typedFields } from './saved-form.ts'
import { listTexts } from './text-list.ts'
import { TextListView } from './text-list-view.tsx'
import { overtakenBy } from './written-field.tsx'

/** A kind of text with the page on which it is written. */
export interface WrittenManner extends TextManner {
  listLead(language: Language): string
  longestOf: LongestOf
  faultOf: FaultOf
  /** The page with everything as it stands, and what was typed and not stored. */
  show(c: PageContext, typed: TypedBack, status: 200 | 409 | 422): Promise<Response>
}

/**
 * A text that several people write: the list at `base`, the page at `base/:area/:year`, saving by its button and by itself (`/vanzelf`,
 * which answers JSON for the island), and its versions.
 */
export function writingPages(manner: WrittenManner): Hono<PageEnv> {
  const { base } = manner
  return pages()
    .get(base, async (c) => {
      const { language } = c.var.visitor
      const { gebied, jaar } = c.req.query()
      if (gebied !== undefined && jaar !== undefined)
        return c.redirect(`${base}/${encodeURIComponent(gebied)}/${encodeURIComponent(jaar)}`, 303)
      const list = await asVisitor(c, (tx) => listTexts(tx, manner.kind))
      if (!list.ok) return c.var.refuse(list.refusal)
      const title = manner.list(language)
      return c.var.show({
        title,
        section: 'manage',
        body: <TextListView list={list.value} address={base} title={title} lead={manner.listLead(language)} language={language} />,
      })
    })
    .get(`${base}/:area/:year`, (c) => manner.show(c, nothingTyped, 200))
    .post(`${base}/:area/:year`, async (c) => {
      const asked = askedText(c, manner)
      const typed = typedFields(await formValues(c), manner.longestOf)
      const saved = await asVisitor(c, (tx) => saveText(tx, asked, typed, manner.faultOf))
      if (!saved.ok) return c.var.refuse(saved.refusal)
      const { overtaken } = saved.value
      const wrong = faultsInWords(saved.value.wrong, typed, manner.longestOf, c.var.visitor.language)
      if (overtaken.length + Object.keys(wrong).length === 0) return c.redirect(`${base}/${asked.area}/${asked.year}`, 303)
      const words = new Map(typed.map(({ field, words: text }) => [field, tidyWords(text)]))
      const kept = new Set([...overtaken.map(({ field }) => field), ...Object.keys(wrong)])
      return manner.show(
        c,
        {
          words: new Map([...words].filter(([field]) => kept.has(field))),
          overtaken: new Map(overtaken.map((entry) => [entry.field, entry])),
          wrong,
        },
        Object.keys(wrong).length > 0 ? 422 : 409,
      )
    })
    .post(`${base}/:area/:year/vanzelf`, async (c) => {
      const asked = askedText(c, manner)
      const typed = typedFields(await formValues(c), manner.longestOf)
      const saved = await asVisitor(c, (tx) => saveText(tx, asked, typed, manner.faultOf))
      if (!saved.ok) return c.var.refuse(saved.refusal)
      const { language } = c.var.visitor
      const wrong = faultsInWords(saved.value.wrong, typed, manner.longestOf, language)
      return c.json(answerOf({ ...saved.value, wrong }, language))
    })
    .get(`${base}/:area/:year/vanzelf`, (c) => c.redirect(`${base}/${c.req.param('area')}/${c.req.param('year')}`, 303))
    .route('/', historyPages(manner))
}

/** What the island is told, in words it can show. */
function answerOf({ version, saved, overtaken, wrong }: SavedText, language: Language) {
  const text = areaTextText[language]
  return {
    version,
    saved,
    overtaken: overtaken.map((entry) => ({
      ...{ field: entry.field, words: entry.words, version: entry.version, own: entry.own },
      said: overtakenBy(entry, language),
      empty: text.overtakenEmpty,
    })),
    wrong,
  }
}
