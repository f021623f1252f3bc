import type { Child } from 'hono/jsx'

export interface FormProps {
  action: string
  /** `post` when absent; `get` for filters, whose answer is an address. */
  method?: 'post' | 'get' | undefined
  /** Sent as `idempotencyKey`, so that sending twice does once. */
  idempotencyKey?: string | undefined
  /** Sent as `version`: the state the reader saw, so that nobody overwrites a colleague unseen. */
  version?: string | number | undefined
  hidden?: Readonly<Record<string, string>> | undefined
  /** A form that carries a file. */
  upload?: boolean | undefined
  id?: string | undefined
  /** Names the form as a landmark. */
  label?: string | undefined
  children?: Child
}

/** The server checks and answers in the reader's language, hence `novalidate`. */
export function Form(props: FormProps) {
  const hidden = Object.entries({
    ...(props.idempotencyKey === undefined ? {} : { idempotencyKey: props.idempotencyKey }),
    ...(props.version === undefined ? {} : { version: String(props.version) }),
    ...props.hidden,
  })
  return (
    <form
      class="form"
      method={props.method ?? 'post'}
      action={props.action}
      enctype={props.upload === true ? 'multipart/form-data' : undefined}
      id={props.id}
      aria-label={props.label}
      novalidate
    >
      {hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  )
}
