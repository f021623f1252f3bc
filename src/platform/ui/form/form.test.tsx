import { describe, expect, test } from 'vitest'
import { ChoiceField } from './choice-field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Form } from './form.tsx'
import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'

const errors = { dueDate: 'Vul een datum in', contact: 'Kies hoe we je bereiken' }

describe('a form with errors', () => {
  const html = String(
    <Form action="/aanmelden" idempotencyKey="k1" version={3} hidden={{ step: '2' }}>
      <ErrorSummary heading="Er ontbreekt iets" errors={errors} />
      <TextField name="dueDate" label="Datum" hint="Dag, maand, jaar" errors={errors} />
      <ChoiceField
        name="contact"
        label="Hoe bereiken we je?"
        kind="radio"
        choices={[
          { value: 'phone', label: 'Bellen' },
          { value: 'mail', label: 'Mailen' },
        ]}
        errors={errors}
      />
    </Form>,
  )

  test('every error links to a control that exists', () => {
    const links = [...html.matchAll(/href="#(veld-[^"]+)"/g)].map((match) => match[1])
    expect(links).toEqual(['veld-dueDate', 'veld-contact'])
    for (const id of links) expect(html).toContain(`id="${id}"`)
  })

  test('hint and error are read out with the control', () => {
    expect(html).toContain('aria-describedby="veld-dueDate-uitleg veld-dueDate-fout"')
    expect(html).toContain('id="veld-dueDate-uitleg"')
    expect(html).toContain('id="veld-dueDate-fout"')
    expect(html).toContain('aria-invalid="true"')
  })

  test('the hidden fields go along', () => {
    expect(html).toContain('name="idempotencyKey" value="k1"')
    expect(html).toContain('name="version" value="3"')
    expect(html).toContain('name="step" value="2"')
  })
})

test('without errors there is no summary', () => {
  expect(String(<ErrorSummary heading="Er ontbreekt iets" errors={{ name: undefined }} />)).not.toContain('alert')
})

test('values come back as they were given, escaped', () => {
  const text = String(<TextField name="name" label="Naam" value={'"><script>'} />)
  expect(text).not.toContain('<script>')
  expect(text).toContain('value="&quot;&gt;&lt;script&gt;"')
})

test('the chosen values are marked, in a list and in groups', () => {
  const boxes = String(
    <ChoiceField
      name="need"
      label="Waarbij?"
      kind="checkbox"
      value={['b']}
      choices={[
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ]}
    />,
  )
  expect(boxes.match(/checked/g)).toHaveLength(1)
  expect(boxes).toMatch(/value="b" checked/)
  const select = String(
    <SelectField
      name="area"
      label="Gemeente"
      prompt="Kies"
      value="y"
      options={[
        { value: 'x', label: 'X', group: 'Noord' },
        { value: 'y', label: 'Y', group: 'Zuid' },
      ]}
    />,
  )
  expect(select).toContain('<optgroup label="Zuid"><option value="y" selected="">Y</option></optgroup>')
})
