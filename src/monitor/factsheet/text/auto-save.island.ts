// Saves what is typed in the form inside, a moment after the last key; the form has a button that does the same without this.

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

interface Overtaken {
  field: string
  words: string
  version: number
  /** Changed by the same person, in another window. */
  own: boolean
  /** Who changed it when, as a sentence. */
  said: string
  empty: string
}

interface Answer {
  version: number
  overtaken: Overtaken[]
  wrong: Record<string, string>
}

const restMs = 900
const retryMs = 5000

class AutoSave extends HTMLElement {
  /** What stands in the store, as far as this page knows. */
  private readonly stored = new Map<string, string>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private busy = false
  private leaving = false
  /** The last save left something behind. */
  private stuck = false

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (form === null) return
    for (const control of this.controls()) this.stored.set(control.name, initialOf(control))
    const hint = this.querySelector('[data-hint]')
    if (hint !== null) hint.textContent = this.dataset['ready'] ?? ''
    this.bringBack()
    form.addEventListener('input', () => this.soon(restMs))
    form.addEventListener('submit', () => {
      this.leaving = true
      this.forget()
    })
    window.addEventListener('beforeunload', (event) => {
      if (this.leaving || this.changed().length === 0) return
      // What was just typed is still sent on the way out; only what could not be saved is worth holding somebody up for.
      void this.save()
      if (this.stuck) event.preventDefault()
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.save()
    })
    // The page may come with words that were not stored.
    if (this.changed().length > 0) this.soon(restMs)
  }

  private controls(): Control[] {
    return [...this.querySelectorAll<Control>('textarea, select, input:not([type=hidden])')].filter(({ name }) => name !== '')
  }

  private changed(): Control[] {
    return this.controls().filter((control) => control.value !== this.stored.get(control.name))
  }

  private soon(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), ms)
  }

  private async save(): Promise<void> {
    const changed = this.changed().filter((control) => !isOvertaken(control))
    if (this.busy || changed.length === 0) return
    this.busy = true
    this.say('saving')
    const whole = this.dataset['whole'] === 'yes'
    const sent = new Map((whole ? this.controls() : changed).map((control) => [control.name, control.value]))
    const outcome = await this.send(sent)
    this.busy = false
    if (typeof outcome === 'string') return this.notSaved(outcome)
    this.taken(sent, outcome)
    const settled = outcome.overtaken.length > 0 ? byWhom(outcome.overtaken) : Object.keys(outcome.wrong).length > 0 ? 'wrong' : 'saved'
    this.say(settled)
    if (settled === 'saved') sayState()
    this.keep()
    if (this.changed().some((control) => !isOvertaken(control) && control.value !== sent.get(control.name))) this.soon(restMs)
  }

  /** What the server answers; `signedOut` or `failed` when it does not take it. */
  private async send(sent: ReadonlyMap<string, string>): Promise<Answer | 'signedOut' | 'failed'> {
    const body = new URLSearchParams()
    for (const [name, value] of sent) {
      body.set(name, value)
      body.set(`over.${name}`, this.over(name))
    }
    try {
      const response = await fetch(this.dataset['to'] ?? '', { method: 'POST', body, keepalive: body.toString().length < 60_000 })
      if (response.status === 401 || response.status === 403) return 'signedOut'
      return response.ok ? ((await response.json()) as Answer) : 'failed'
    } catch {
      return 'failed'
    }
  }

  private taken(sent: ReadonlyMap<string, string>, { version, overtaken, wrong }: Answer): void {
    const late = new Map(overtaken.map((each) => [each.field, each]))
    for (const control of this.controls().filter(({ name }) => sent.has(name))) {
      const theirs = late.get(control.name)
      showWrong(control, wrong[control.name])
      if (theirs !== undefined) this.showTheirs(control, theirs)
      else if (wrong[control.name] === undefined) {
        this.stored.set(control.name, sent.get(control.name) ?? '')
        this.seen(control.name, version)
      }
    }
    if (this.dataset['whole'] === 'yes' && late.size === 0) delete this.dataset['whole']
  }

  /** Nothing is lost meanwhile: this window remembers it, also when one has to sign in again. */
  private notSaved(why: 'signedOut' | 'failed'): void {
    this.say(why)
    this.keep()
    if (why === 'failed') this.soon(retryMs)
  }

  /** Both texts, and a choice: nobody is overwritten unseen. */
  private showTheirs(control: Control, theirs: Overtaken): void {
    const place = control.closest('.written, .utrecht-form-field') ?? control
    place.querySelector('.overtaken')?.remove()
    const box = document.createElement('div')
    box.className = 'overtaken'
    box.setAttribute('role', 'alert')
    const said = document.createElement('p')
    said.textContent = theirs.said
    const words = document.createElement('blockquote')
    words.lang = 'nl'
    words.textContent = theirs.words === '' ? theirs.empty : theirs.words
    const row = document.createElement('div')
    row.className = 'buttons'
    const choose = (value: string | null) => () => {
      box.remove()
      if (value !== null) control.value = value
      this.stored.set(control.name, theirs.words)
      this.seen(control.name, theirs.version)
      control.focus()
      this.soon(0)
    }
    row.append(button(this.dataset['theirs'] ?? '', choose(theirs.words)), button(this.dataset['mine'] ?? '', choose(null)))
    box.append(said, words, row)
    place.append(box)
  }

  /** From now on this field is typed over that version, also when the button is pressed. */
  private seen(name: string, version: number): void {
    let field = this.hiddenField(`over.${name}`)
    if (field === null) {
      field = document.createElement('input')
      field.type = 'hidden'
      field.name = `over.${name}`
      this.querySelector('form')?.append(field)
    }
    field.value = String(version)
  }

  private hiddenField(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[type=hidden][name="${CSS.escape(name)}"]`)
  }

  private say(what: 'saving' | 'saved' | 'failed' | 'signedOut' | 'wrong' | 'overtaken' | 'overtakenOwn' | 'kept'): void {
    if (what !== 'saving') this.stuck = what !== 'saved' && what !== 'kept'
    const status = this.querySelector<HTMLElement>('[data-status]')
    if (status === null) return
    // That all is well is not worth interrupting who hears the page.
    status.setAttribute('role', what === 'saving' || what === 'saved' ? 'none' : 'status')
    const words = this.dataset[what] ?? ''
    status.textContent = what === 'saved' ? `${words} ${clockTime()}.` : words
    status.dataset['state'] = what
  }

  private keep(): void {
    const left = this.changed().map((control) => [control.name, control.value, this.over(control.name)])
    try {
      if (left.length === 0) sessionStorage.removeItem(this.key())
      else sessionStorage.setItem(this.key(), JSON.stringify(left))
    } catch {
      // A browser that keeps nothing still has the words in the fields.
    }
  }

  private forget(): void {
    sessionStorage.removeItem(this.key())
  }

  private bringBack(): void {
    for (const [name, value, over] of keptOf(sessionStorage.getItem(this.key()))) {
      const control = this.controls().find((each) => each.name === name)
      if (control === undefined || control.value === value) continue
      control.value = value
      // Typed over what stood there then, not over what a colleague may have written since.
      this.seen(name, Number(over))
      this.say('kept')
    }
  }

  /** The version the words of this field were typed over. */
  private over(name: string): string {
    return (this.hiddenField(`over.${name}`) ?? this.hiddenField('version'))?.value ?? '0'
  }

  private key(): string {
    return `auto-save ${this.dataset['to'] ?? ''}`
  }
}

/** The page was made before there was anything to save, or when all was published: it says so no longer. */
function sayState(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-once-saved]')) {
    const tag = place.querySelector('.tag')
    if (tag === null) continue
    tag.textContent = place.dataset['onceSaved'] ?? ''
    tag.classList.remove('plain', 'done')
    tag.classList.add('wait')
  }
}

function keptOf(text: string | null): [name: string, value: string, over: string][] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept.filter((each) => Array.isArray(each) && each.length === 3) : []
  } catch {
    return []
  }
}

function initialOf(control: Control): string {
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue
  return ([...control.options].find((option) => option.defaultSelected) ?? control.options[0])?.value ?? ''
}

function byWhom(overtaken: readonly Overtaken[]): 'overtaken' | 'overtakenOwn' {
  return overtaken.every(({ own }) => own) ? 'overtakenOwn' : 'overtaken'
}

/** A choice is still to be made in this field. */
function isOvertaken(control: Control): boolean {
  return control.closest('.written, .utrecht-form-field')?.querySelector('.overtaken button') != null
}

function showWrong(control: Control, message: string | undefined): void {
  const id = `${control.id}-fout`
  document.getElementById(id)?.remove()
  control.toggleAttribute('aria-invalid', false)
  if (message === undefined) return
  const said = document.createElement('div')
  said.className = 'utrecht-form-field-error-message'
  said.id = id
  said.setAttribute('role', 'alert')
  said.textContent = message
  control.before(said)
  control.setAttribute('aria-invalid', 'true')
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'utrecht-button utrecht-button--secondary-action utrecht-button--html-button button'
  made.textContent = words
  made.addEventListener('click', press)
  return made
}

function clockTime(): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' }).format(new Date())
}

customElements.define('auto-save', AutoSave)
