import { findFamily } from '../../family/family/family.store.ts'
import { parentOf } from '../../family/family/parent.store.ts'
import { openTexts } from '../../family/family/sealed-text.ts'
import { municipalitiesServed } from '../../people/coalition/coalition.store.ts'
import { worksWithFamilies } from '../../people/professional/roles.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { dateInFull } from '../../platform/text/date-words.ts'
import { Button, ButtonLink, Buttons } from '../../platform/ui/button.tsx'
import { Card } from '../../platform/ui/card.tsx'
import { CopyText } from '../../platform/ui/copy-text.tsx'
import { Stack } from '../../platform/ui/layout.tsx'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { Quote } from '../../platform/ui/quote.tsx'
import { errorsOf, errorsOfFaults, type FormValues, formInput, formValues, inOrder } from '../../platform/web/form-input.ts'
import { asVisitor, type PageContext, pages } from '../../platform/web/page.ts'
import { signedIn } from '../../platform/web/signed-in.ts'
import { hasBegunOn, takenBackOf } from '../taking-back/take-back.store.ts'
import { takeBackText } from '../taking-back/take-back.text.ts'
import { findSignUp } from './sign-up.store.ts'
import { signUpText } from './sign-up.text.ts'
import { signUpFieldOrder, signUpForm } from './sign-up.ts'
import { signUpCopy } from './sign-up-copy.ts'
import { faultsInUnreadSignUp, signUpFamily } from './sign-up-family.ts'
import { SignUpForm } from './sign-up-form.tsx'

export const signUpPages = pages()
  .use('/aanmelden/*', signedIn('professional'))
  .use('/aanmelden', async (c, next) =>
    // Said before she types a form that would be refused.
    worksWithFamilies(c.var.visitor.actor) ? next() : c.var.refuse({ kind: 'forbidden', code: 'sees_no_families' }),
  )
  .get('/aanmelden', (c) => showForm(c, {}, {}))
  .post('/aanmelden', async (c) => {
    const text = signUpText[c.var.visitor.language]
    const messages: Record<string, string> = { ...text.errors, ...text.refusals }
    const sentence = (code: string) => messages[code] ?? code
    const form = await formInput(c, signUpForm, sentence)
    if (!form.ok) {
      const more = await asVisitor(c, (tx) => faultsInUnreadSignUp(tx, form.values))
      return showForm(c, form.values, { ...errorsOfFaults(more, sentence), ...form.errors })
    }
    const result = await asVisitor(c, (tx) => signUpFamily(tx, form.input))
    if (result.ok) return c.redirect(`/aanmelden/${result.value.signUpId}`, 303)
    const errors = errorsOf(result.refusal, sentence)
    return errors === null ? c.var.refuse(result.refusal) : showForm(c, await formValues(c), errors)
  })
  .get('/aanmelden/:id', async (c) => {
    const { language } = c.var.visitor
    const { sent: text, copy } = signUpText[language]
    const signUp = await asVisitor(c, async (tx) => {
      const found = await findSignUp(tx, c.req.param('id'))
      if (found === null) return null
      const { id, coalitionId, familyId } = found
      await recordAudit(tx, { action: 'read', code: 'sign_up.viewed', objectType: 'sign_up', objectId: id, coalitionId, familyId })
      const family = await findFamily(tx, familyId)
      const [reason] = family === null ? [] : await openTexts(tx, family, [found.reason])
      const parent = family === null ? null : await parentOf(tx, family)
      return {
        ...found,
        label: family?.label ?? null,
        reasonText: reason ?? null,
        takenBack: found.triage === 'withdrawn' ? await takenBackOf(tx, found) : null,
        mayTakeBack: found.triage === 'open' && found.senderId === tx.actor.id && !(await hasBegunOn(tx, found)),
        noPhone: parent?.identity != null && parent.identity.phone === undefined,
      }
    })
    if (signUp === null) return c.var.refuse({ kind: 'not_found', code: 'not_found' })
    const day = dateInFull(signUp.answerBefore, language)
    // Who comes back to this page later reads no promise that was kept already.
    const waits = signUp.triage === 'open'
    const { takenBack } = signUp
    const { link, sent: gone } = takeBackText[language]
    const heading = takenBack === null ? text.title : gone.title
    const answered =
      takenBack === null ? text.answered(signUp.entryPoint) : gone.lead(signUp.entryPoint, dateInFull(takenBack.on, language))
    return c.var.show({
      title: heading,
      section: 'work',
      body: (
        <>
          <PageHead heading={heading} lead={waits ? text.lead(signUp.entryPoint, day) : answered} />
          <Stack>
            {takenBack === null ? null : <p>{gone.tellParent}</p>}
            {waits ? (
              <Card heading={text.tellParent} kind="sand">
                <Quote>{signUp.noPhone ? text.tellParentWithoutPhone(day) : text.tellParentLine(day)}</Quote>
                {signUp.noPhone ? (
                  <p>
                    {text.noPhone} <a href={`/gezin/${signUp.familyId}/gegevens`}>{text.addPhone}</a>
                  </p>
                ) : null}
              </Card>
            ) : null}
            {takenBack !== null || signUp.label === null || signUp.reasonText === null ? null : (
              <Card>
                <CopyText
                  label={copy.label}
                  hint={copy.hint}
                  action={copy.action}
                  done={copy.done}
                  name="kopie"
                  text={signUpCopy(signUp, { label: signUp.label, reason: signUp.reasonText }, language)}
                />
              </Card>
            )}
            <Buttons>
              <ButtonLink href={`/gezin/${signUp.familyId}`}>{text.toFamily}</ButtonLink>
              <ButtonLink href="/aanmelden" kind="quiet">
                {text.another}
              </ButtonLink>
              {signUp.mayTakeBack ? (
                <ButtonLink href={`/aanmelden/${signUp.id}/terugnemen`} kind="plain">
                  {link}
                </ButtonLink>
              ) : null}
            </Buttons>
          </Stack>
        </>
      ),
    })
  })

async function showForm(c: PageContext, values: FormValues, errors: Record<string, string>) {
  const { language } = c.var.visitor
  const text = signUpText[language]
  const { municipalities, today } = await asVisitor(c, async (tx) => ({ municipalities: await municipalitiesServed(tx), today: tx.today }))
  return c.var.show({
    title: text.title,
    section: 'work',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <div class="narrow">
        <PageHead heading={text.title} lead={text.lead} />
        <SignUpForm text={text} values={values} errors={inOrder(errors, signUpFieldOrder)} municipalities={municipalities} today={today}>
          <Button>{text.submit}</Button>
        </SignUpForm>
      </div>
    ),
  })
}
