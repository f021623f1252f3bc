import { newId } from '../../../platform/id.ts'
import { formInput, formValues, typedIn } from '../../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../../platform/web/page.ts'
import { signedIn } from '../../../platform/web/signed-in.ts'
import { answerNames } from '../name/answer-names.ts'
import { readNameAnswers } from '../name/name-fields.tsx'
import { faultInFactsheet, longestOfFactsheet } from '../text/factsheet-fields.ts'
import { publishText, takeTextBack } from '../text/publish-text.ts'
import type { TypedBack } from '../text/saved-form.ts'
import { writingPages } from '../text/writing.pages.tsx'
import { keepVoice, placeVoice, withdrawVoice } from '../voice/keep-voice.ts'
import { voiceText } from '../voice/voice.text.ts'
import { voiceForm } from '../voice/voice.ts'
import { VoiceFormView, type VoiceFormViewProps, WithdrawView } from '../voice/voice-view.tsx'
import { editorText } from './editor.text.ts'
import { EditorView } from './editor-view.tsx'
import { fieldName, sectionName, wordsToRead } from './field-names.ts'
import { indicatorNames } from './indicator-names.ts'
import { PublishView } from './publish-view.tsx'
import { type Editor, readEditor } from './read-editor.ts'

const base = '/beheer/factsheet'

/** How many empty rows wait for a new recommendation. */
const freshRows = 2

/** `/beheer/factsheet/:area/:year`: the text beside the figures, for the analyst and lead of the area. */
export const editorPages = pages()
  .use(`${base}/*`, signedIn('professional'))
  .route(
    '/',
    writingPages({
      kind: 'factsheet',
      base,
      list: (language) => editorText[language].list,
      listLead: (language) => editorText[language].listLead,
      title: (area, year, language) => editorText[language].title(area, year),
      sectionName,
      fieldName: (field, words, language) => fieldName(field, words, indicatorNames(language), language),
      wordsToRead,
      longestOf: longestOfFactsheet,
      faultOf: faultInFactsheet,
      show: showEditor,
    }),
  )
  .get(`${base}/:area/:year/publiceren`, (c) =>
    withEditor(c, (editor) => ({
      title: editorText[c.var.visitor.language].toPublish,
      body: <PublishView editor={editor} values={{}} errors={{}} language={c.var.visitor.language} />,
    })),
  )
  .post(`${base}/:area/:year/publiceren`, async (c) => {
    const sheet = sheetOf(c)
    const { language } = c.var.visitor
    const values = await formValues(c)
    const seen = Number(typedIn(values, 'version') ?? '')
    const editor = await asVisitor(c, (tx) => readEditor(tx, sheet))
    if (!editor.ok) return c.var.refuse(editor.refusal)
    const { answers, errors } = readNameAnswers(editor.value.names, values, language)
    const done = await asVisitor(c, (tx) => publishText(tx, sheet, seen, answers))
    if (!done.ok && done.refusal.code === 'names_unanswered')
      return withEditor(c, (now) => ({
        title: editorText[language].toPublish,
        status: 422,
        body: <PublishView editor={now} values={values} errors={errors} language={language} />,
      }))
    return done.ok ? c.redirect(`/factsheet/${sheet.area}/${sheet.year}`, 303) : c.var.refuse(done.refusal)
  })
  .post(`${base}/:area/:year/publiceren/antwoorden`, async (c) => {
    const sheet = sheetOf(c)
    const values = await formValues(c)
    const editor = await asVisitor(c, (tx) => readEditor(tx, sheet))
    if (!editor.ok) return c.var.refuse(editor.refusal)
    const { language } = c.var.visitor
    const { answers, errors } = readNameAnswers(editor.value.names, values, language)
    if (answers.size === 0 && Object.keys(errors).length > 0)
      return withEditor(c, (now) => ({
        title: editorText[language].toPublish,
        status: 422,
        body: <PublishView editor={now} values={values} errors={errors} language={language} />,
      }))
    const done = await asVisitor(c, (tx) => answerNames(tx, sheet, Number(typedIn(values, 'version') ?? ''), answers))
    return done.ok ? c.redirect(`${addressOf(c)}/publiceren`, 303) : c.var.refuse(done.refusal)
  })
  .get(`${base}/:area/:year/publiceren/antwoorden`, (c) => c.redirect(`${addressOf(c)}/publiceren`, 303))
  .post(`${base}/:area/:year/terug`, async (c) => {
    const done = await asVisitor(c, (tx) => takeTextBack(tx, sheetOf(c)))
    return done.ok ? c.redirect(addressOf(c), 303) : c.var.refuse(done.refusal)
  })
  .get(`${base}/:area/:year/terug`, (c) => c.redirect(`${addressOf(c)}/publiceren`, 303))
  .get(`${base}/:area/:year/stem`, (c) => showVoiceForm(c, {}, {}))
  .post(`${base}/:area/:year/stem`, async (c) => {
    const messages: Readonly<Record<string, string>> = voiceText[c.var.visitor.language].errors
    const form = await formInput(c, voiceForm, (code) => messages[code] ?? code)
    if (!form.ok) return showVoiceForm(c, form.values, form.errors)
    const done = await asVisitor(c, (tx) => keepVoice(tx, sheetOf(c), form.input))
    return done.ok ? c.redirect(`${addressOf(c)}#ouders`, 303) : c.var.refuse(done.refusal)
  })
  .post(`${base}/:area/:year/stem/:voice`, async (c) => {
    const shown = typedIn(await formValues(c), 'on') === 'yes'
    const done = await asVisitor(c, (tx) => placeVoice(tx, sheetOf(c), c.req.param('voice'), shown))
    return done.ok ? c.redirect(`${addressOf(c)}#ouders`, 303) : c.var.refuse(done.refusal)
  })
  .get(`${base}/:area/:year/stem/:voice`, (c) => c.redirect(`${addressOf(c)}#ouders`, 303))
  .get(`${base}/:area/:year/stem/:voice/terug`, (c) =>
    withEditor(c, (editor) => {
      const voice = editor.voices.find(({ id }) => id === c.req.param('voice'))
      const { language } = c.var.visitor
      return { title: editorText[language].withdrawTitle, body: <WithdrawView editor={editor} voice={voice ?? null} language={language} /> }
    }),
  )
  .post(`${base}/:area/:year/stem/:voice/terug`, async (c) => {
    const done = await asVisitor(c, (tx) => withdrawVoice(tx, sheetOf(c), c.req.param('voice')))
    return done.ok ? c.redirect(`${addressOf(c)}#ouders`, 303) : c.var.refuse(done.refusal)
  })

function sheetOf(c: PageContext) {
  return { area: c.req.param('area') ?? '', year: Number(c.req.param('year')) }
}

function addressOf(c: PageContext): string {
  const { area, year } = sheetOf(c)
  return `${base}/${area}/${year}`
}

async function withEditor(c: PageContext, view: (editor: Editor) => { title: string; body: unknown; status?: 200 | 409 | 422 }) {
  const editor = await asVisitor(c, (tx) => readEditor(tx, sheetOf(c)))
  if (!editor.ok) return c.var.refuse(editor.refusal)
  const { title, body, status = 200 } = view(editor.value)
  return c.var.show({ title, section: 'manage', status, body: <>{body}</> })
}

function showEditor(c: PageContext, typed: TypedBack, status: 200 | 409 | 422) {
  const { language } = c.var.visitor
  return withEditor(c, (editor) => ({
    title: editorText[language].title(editor.factsheet.area.name, editor.factsheet.year),
    status,
    body: <EditorView editor={editor} language={language} typed={typed} fresh={freshIds(editor, typed)} />,
  }))
}

/** What was typed in a new row and not stored comes back in it. */
function freshIds({ words }: Editor, typed: TypedBack): string[] {
  const known = new Set(words.recommendations.map(({ id }) => id))
  const begun = [...typed.words.keys()].flatMap((field) => /^recommendation\.([0-9a-f-]{36})\./.exec(field)?.[1] ?? [])
  return [...new Set(begun.filter((id) => !known.has(id))), ...Array.from({ length: freshRows }, newId).sort()]
}

async function showVoiceForm(c: PageContext, values: VoiceFormViewProps['values'], errors: VoiceFormViewProps['errors']) {
  const { language } = c.var.visitor
  return withEditor(c, (editor) => ({
    title: voiceText[language].title,
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: <VoiceFormView editor={editor} values={values} errors={errors} language={language} />,
  }))
}
