import { demoPeople } from '../../people/demo/demo-people.ts'
import { addDays, addWorkingDays, type PlainDate } from '../../platform/clock.ts'
import { renewConsent } from '../../support/consent/renew-consent.ts'
import { answerSignUp } from '../../support/sign-up/answer-sign-up.ts'
import { decideTriage } from '../../support/sign-up/decide-triage.ts'
import { recordCall } from '../../support/sign-up/record-call.ts'
import { signUpForm, type TriageDecision } from '../../support/sign-up/sign-up.ts'
import { signUpFamily } from '../../support/sign-up/sign-up-family.ts'
import { asPersonOn, must } from './agenda.ts'
import { type FamilyStory, team } from './family-story.ts'
import { rates } from './rates.ts'
import { decisionReasons } from './words.ts'

export interface Beginning {
  area: string
  label: string
  parentName: string
  reason: string
  firstChild: boolean
  stage: 'expecting' | 'born'
  subject?: string
}

/** One number for every invented parent, of the series that the invented professionals have too. */
const parentsPhone = '085 000 00 99'

/** The sign-up on `day`, the answer, and the decision of the team; `next` is called with the decision on the day it falls. */
export async function beginStory(
  story: FamilyStory,
  day: PlainDate,
  begin: Beginning,
  next: (decision: TriageDecision, on: PlainDate) => void,
  wanted: { answerAfter?: number; decision?: TriageDecision } = {},
): Promise<void> {
  const { dice } = story
  const { duty, decider } = team[story.coalition]
  const input = signUpForm.parse({
    label: begin.label,
    parentName: begin.parentName,
    parentPhone: parentsPhone,
    municipality: begin.area,
    stage: begin.stage,
    dueDate: story.dueDate ?? '',
    bornOn: story.bornOn ?? '',
    firstChild: begin.firstChild ? 'yes' : 'no',
    reason: begin.reason,
    consent: 'yes',
  })
  const invited = begin.subject === undefined ? undefined : { subject: begin.subject }
  const sent = must(await asPersonOn(story.database, story.sender, day, (tx) => signUpFamily(tx, input, invited)))
  story.familyId = sent.familyId

  const answered = addWorkingDays(day, wanted.answerAfter ?? (dice.chance(rates.answeredInTime) ? dice.between(0, 1) : dice.between(3, 6)))
  story.agenda.on(answered, async () => {
    must(
      await asPersonOn(story.database, duty, answered, (tx) =>
        answerSignUp(tx, sent.signUpId, { contactId: demoPeople[story.contact].id, version: 1 }),
      ),
    )
    story.coordinator = story.contact
    const decided = addDays(answered, dice.between(2, 18))
    const nextDay = addWorkingDays(answered, 1)
    if (story.contact !== story.sender) speakWithParent(story, nextDay < decided ? nextDay : answered)
    story.agenda.on(decided, async () => {
      const decision =
        wanted.decision ??
        dice.weighted<TriageDecision>([
          ['conference', rates.conference],
          ['advise', rates.advice],
          ['redirect', rates.redirect],
          ['take_on', 1 - rates.conference - rates.advice - rates.redirect],
        ])
      const redirectedTo = decision === 'redirect' ? 'Maatschappelijk werk van de gemeente' : undefined
      must(
        await asPersonOn(story.database, decider, decided, (tx) =>
          decideTriage(tx, sent.signUpId, { decision, reason: decisionReasons[decision], redirectedTo, version: 2 }),
        ),
      )
      next(decision, decided)
    })
  })
  keepConsent(story, day)
}

/** The contact calls before anything is decided; nothing else she records comes before it. */
function speakWithParent(story: FamilyStory, on: PlainDate): void {
  story.agenda.on(on, async () => {
    must(await asPersonOn(story.database, story.contact, on, (tx) => recordCall(tx, story.familyId)))
  })
}

/** The contact asks for consent again before it ends, as long as the line is open. */
function keepConsent(story: FamilyStory, since: PlainDate): void {
  const again = addDays(since, 340)
  story.agenda.on(again, async () => {
    if (story.coordinator === null) return
    must(await asPersonOn(story.database, story.coordinator, again, (tx) => renewConsent(tx, story.familyId)))
    keepConsent(story, again)
  })
}
