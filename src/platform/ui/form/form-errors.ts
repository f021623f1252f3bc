/** What is wrong with a form, per field name: one sentence that says what to do. */
export type FormErrors<Name extends string = string> = { readonly [K in Name]?: string | undefined }

/** The id of a field's control; a link in the error summary leads to it. */
export function fieldId(name: string): string {
  return `veld-${name}`
}
