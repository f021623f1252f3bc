import type { Child } from 'hono/jsx'

export type ButtonKind = 'primary' | 'quiet' | 'plain'

const classOf: Record<ButtonKind, string> = {
  primary: 'utrecht-button utrecht-button--primary-action',
  quiet: 'utrecht-button utrecht-button--secondary-action',
  plain: 'utrecht-button utrecht-button--subtle plain-button',
}

export interface ButtonProps {
  kind?: ButtonKind | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  /** The id of a form elsewhere on the page. */
  form?: string | undefined
  /** Where this one button posts to, when it differs from its form. */
  formAction?: string | undefined
  /** More than the visible words, for people who hear the button without its row. Must contain the visible words. */
  label?: string | undefined
  children?: Child
}

export function Button(props: ButtonProps) {
  return (
    <button
      class={`${classOf[props.kind ?? 'primary']} utrecht-button--html-button button`}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.formAction}
      aria-label={props.label}
    >
      {props.children}
    </button>
  )
}

export interface ButtonLinkProps {
  href: string
  kind?: ButtonKind | undefined
  /** As in `ButtonProps`. */
  label?: string | undefined
  download?: boolean | undefined
  children?: Child
}

/** A link that looks like a button, for going somewhere; a change of state is a `Button` in a form. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <a
      class={`${classOf[props.kind ?? 'primary']} button button-link`}
      href={props.href}
      aria-label={props.label}
      download={props.download === true ? '' : undefined}
    >
      {props.children}
    </a>
  )
}

/** A row of buttons that wraps. */
export function Buttons({ children }: { children?: Child }) {
  return <div class="buttons">{children}</div>
}
