import { dateInFull } from '../../../platform/text/date-words.ts'
import type { Language } from '../../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../../platform/ui/button.tsx'
import { Card } from '../../../platform/ui/card.tsx'
import { EmptyState } from '../../../platform/ui/empty-state.tsx'
import { Form } from '../../../platform/ui/form/form.tsx'
import { Quote } from '../../../platform/ui/quote.tsx'
import { Tag } from '../../../platform/ui/tag.tsx'
import type { ParentVoice } from '../voice/voice.ts'
import { editorText } from './editor.text.ts'
import { indicatorNames } from './indicator-names.ts'
import { type Editor, editorAddress } from './read-editor.ts'

/** What parents said, on the sheet or left out; each can be taken back at any moment. */
export function VoicesCard({ editor, language }: { editor: Editor; language: Language }) {
  const text = editorText[language]
  const add = (
    <ButtonLink href={`${editorAddress(editor.factsheet)}/stem`} kind="quiet">
      {text.addVoice}
    </ButtonLink>
  )
  return (
    <Card heading={text.voices} id="ouders">
      <p class="prose">{text.voicesLead}</p>
      {editor.voices.length === 0 ? (
        <EmptyState heading={text.noVoices} action={add}>
          <p>{text.noVoicesWhy}</p>
        </EmptyState>
      ) : (
        <>
          {editor.voices.map((voice) => (
            <Voice voice={voice} editor={editor} language={language} />
          ))}
          <Buttons>{add}</Buttons>
        </>
      )}
    </Card>
  )
}

function Voice({ voice, editor, language }: { voice: ParentVoice; editor: Editor; language: Language }) {
  const text = editorText[language]
  const on = editor.words.voices.includes(voice.id)
  const address = `${editorAddress(editor.factsheet)}/stem/${voice.id}`
  const name = voice.about === null ? '' : (indicatorNames(language).get(voice.about) ?? '')
  return (
    <div class="writing-part">
      <Quote by={voice.spokenBy} language="nl">
        {voice.quote}
      </Quote>
      <p class="small">
        <Tag kind={on ? 'done' : 'plain'}>{on ? text.voiceOn : text.voiceOff}</Tag>{' '}
        {voice.about === null ? text.voiceWhole : text.voiceAbout(voice.about, name)} ·{' '}
        {text.consentedOn(dateInFull(voice.consentedOn, language))}
      </p>
      <div class="buttons">
        <Form action={address} hidden={{ on: on ? 'no' : 'yes' }}>
          <Button kind="quiet" label={on ? text.takeOffThis(voice.spokenBy) : text.putBackThis(voice.spokenBy)}>
            {on ? text.takeOff : text.putBack}
          </Button>
        </Form>
        <ButtonLink href={`${address}/terug`} kind="plain" label={text.withdrawThis(voice.spokenBy)}>
          {text.withdraw}
        </ButtonLink>
      </div>
    </div>
  )
}
