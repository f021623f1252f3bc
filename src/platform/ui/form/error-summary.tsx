import { type FormErrors, fieldId } from './form-errors.ts'

/** Nothing when there are no errors; otherwise the list of them, each a link to its field, and the first thing in focus. */
export function ErrorSummary({ heading, errors }: { heading: string; errors: FormErrors | undefined }) {
  const entries = Object.entries(errors ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined)
  if (entries.length === 0) return null
  return (
    // Autofocus: after a refused form the reader must land on what went wrong, also without script.
    <div class="utrecht-alert utrecht-alert--error notice error-summary" role="alert" tabindex={-1} id="fouten" autofocus>
      <div class="notice-body">
        <h2>{heading}</h2>
        <ul>
          {entries.map(([name, message]) => (
            <li>
              <a href={`#${fieldId(name)}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
