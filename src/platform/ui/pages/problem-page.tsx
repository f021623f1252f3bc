import type { Child } from 'hono/jsx'
import { PageHead } from '../page-head.tsx'

export interface ProblemPageProps {
  heading: string
  /** What happened, and what is kept. */
  explanation: Child
  /** What the reader can do about it. */
  whatToDo: Child
  links: readonly { label: string; href: string; newWindow?: boolean }[]
  /** A number to name when asking for help. */
  reference?: string | undefined
}

/** The body of a page that could not be given: not found, no access, ended, or a fault of ours. */
export function ProblemPage(props: ProblemPageProps) {
  return (
    <div class="prose">
      <PageHead heading={props.heading} lead={props.explanation} />
      <p>{props.whatToDo}</p>
      {props.links.length === 0 ? null : (
        <ul class="plain-list">
          {props.links.map((link) => (
            <li>
              <span class="what">
                <a href={link.href} target={link.newWindow === true ? '_blank' : undefined}>
                  {link.label}
                </a>
              </span>
            </li>
          ))}
        </ul>
      )}
      {props.reference === undefined ? null : <p class="soft small">{props.reference}</p>}
    </div>
  )
}
