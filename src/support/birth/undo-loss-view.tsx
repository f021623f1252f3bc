import type { FamilyOfActor } from '../../family/family/family-of-actor.store.ts'
import { dialled } from '../../family/family/phone.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import type { Language } from '../../platform/text/text.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { Form } from '../../platform/ui/form/form.tsx'
import { FamilyHead } from '../overview/family-head.tsx'
import type { UndoBar } from './birth.ts'
import type { RecordedLoss } from './undo-loss.store.ts'
import { undoLossText } from './undo-loss.text.ts'

interface UndoLossViewProps extends FamilyOfActor {
  bar: UndoBar | null
  loss: RecordedLoss | null
  language: Language
}

/** Said before a pregnancy goes on: what comes back and what does not, and whom to ask in doubt; or why nothing can be put right. */
export function UndoLossView({ family, episode, bar, loss, language }: UndoLossViewProps) {
  const text = undoLossText[language]
  const address = `/gezin/${family.id}`
  const why = bar ?? (loss === null ? 'no_loss_recorded' : null)
  return (
    <div class="narrow">
      <FamilyHead family={family} language={language} heading={text.title} lead={why === null ? text.lead : text.bars[why]} />
      {why !== null || loss === null ? (
        <Buttons>
          <ButtonLink href={address} kind="quiet">
            {text.back}
          </ButtonLink>
        </Buttons>
      ) : (
        <Card>
          <Recorded loss={loss} language={language} />
          <p>{text.what}</p>
          <ul>
            {comesBack(loss, language).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <p>{text.since}</p>
          <p>
            {text.never} {text.parent}
          </p>
          <Form action={`${address}/zwangerschap-gaat-door`} version={episode.version}>
            <Buttons>
              <Button>{text.submit}</Button>
              <ButtonLink href={address} kind="plain">
                {text.back}
              </ButtonLink>
            </Buttons>
          </Form>
        </Card>
      )}
    </div>
  )
}

function Recorded({ loss, language }: { loss: RecordedLoss; language: Language }) {
  const text = undoLossText[language]
  const day = dateInFull(loss.on, language)
  if (loss.byActor) return <p>{text.recordedByYou(day)}</p>
  return (
    <p>
      {text.recorded(loss.by, day)} {text.doubt}{' '}
      {loss.phone === null ? null : <a href={`tel:${dialled(loss.phone) ?? loss.phone.replaceAll(' ', '')}`}>{text.call(loss.phone)}</a>}
    </p>
  )
}

function comesBack({ visits, programmes, handovers }: RecordedLoss, language: Language): string[] {
  const text = undoLossText[language]
  return [
    text.line,
    ...(visits === 0 ? [] : [text.visits(visits)]),
    ...(programmes === 0 ? [] : [text.programmes(programmes)]),
    ...(handovers === 0 ? [] : [text.handovers(handovers)]),
    text.tasks,
  ]
}
