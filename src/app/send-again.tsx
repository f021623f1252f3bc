import { Button } from '../platform/ui/button.tsx'
import { Form } from '../platform/ui/form/form.tsx'
import { type FormValues, formValues } from '../platform/web/form-input.ts'
import type { PageContext } from '../platform/web/page.ts'
import { appText } from './app.text.ts'
import { mostBytes } from './odd-requests.tsx'

const typed = 'application/x-www-form-urlencoded'

/**
 * What somebody typed in a form of ours that could not be taken now; null for anything else. What another site has a browser send is
 * never offered to be sent from here. This may be asked before the usual checks were made, hence the length.
 */
export async function sentForm(c: PageContext): Promise<FormValues | null> {
  const ours = c.req.method === 'POST' && c.req.header('origin') === new URL(c.var.site.publicUrl).origin
  const short = Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY) <= mostBytes
  return ours && short && c.req.header('content-type')?.startsWith(typed) === true ? formValues(c) : null
}

/** Holds what was typed, so that it is not lost, with the button that sends it once more. */
export function SendAgain({ c, values }: { c: PageContext; values: FormValues }) {
  const fields = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })))
  return (
    <Form action={c.req.path}>
      {fields.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button>{appText[c.var.visitor.language].refusal.sendAgain}</Button>
    </Form>
  )
}
