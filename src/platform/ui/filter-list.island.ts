/**
 * Narrows the rows inside to those with the words that are typed: in the field it names, or else in one it adds. Folded parts with such a row
 * open, parts without one step aside, and what says how many a part has (`data-rows`) says how many are left; without words all is as it was. Without script the whole list stands there. Nothing is sent.
 */
class FilterList extends HTMLElement {
  connectedCallback(): void {
    const rows = [...this.querySelectorAll<HTMLElement>('li, tbody tr')]
    if (rows.length === 0 || this.querySelector('[role="status"]') !== null) return
    const said = document.createElement('p')
    said.className = 'soft small'
    said.setAttribute('role', 'status')
    this.prepend(said)
    const parts = [...this.querySelectorAll<HTMLElement>('.card, details')]
    const stoodOpen = new Map(parts.map((part) => [part, part instanceof HTMLDetailsElement && part.open]))
    const counts = [...this.querySelectorAll<HTMLElement>('[data-rows]')].map((count) => ({ count, whole: count.textContent }))
    const input = this.givenField() ?? this.ownField(said)
    const narrow = () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean)
      const found = new Set(rows.filter((row) => words.every((word) => plain(row.textContent).includes(word))))
      for (const row of rows) row.hidden = !found.has(row)
      for (const part of parts) {
        const holds = rows.some((row) => found.has(row) && part.contains(row))
        part.hidden = words.length > 0 && !holds
        if (part instanceof HTMLDetailsElement) part.open = words.length > 0 ? holds : stoodOpen.get(part) === true
      }
      for (const { count, whole } of counts) {
        const own = rows.filter((row) => count.closest('.card, details')?.contains(row) === true)
        count.textContent = words.length === 0 ? whole : `(${this.outcome(own.filter((row) => found.has(row)).length, own.length)})`
      }
      said.textContent = words.length === 0 ? '' : this.outcome(found.size, rows.length)
    }
    input.addEventListener('input', narrow)
    // A browser that comes back to the page fills in what was typed.
    if (input.value !== '') narrow()
  }

  private outcome(found: number, all: number): string {
    return found === 0 ? (this.dataset['none'] ?? '') : `${found} ${this.dataset['of'] ?? '/'} ${all}`
  }

  private givenField(): HTMLInputElement | null {
    const given = document.getElementById(this.dataset['field'] ?? '')
    return given instanceof HTMLInputElement ? given : null
  }

  private ownField(before: HTMLElement): HTMLInputElement {
    const field = document.createElement('div')
    field.className = 'utrecht-form-field'
    const label = document.createElement('label')
    label.className = 'utrecht-form-label'
    label.textContent = this.dataset['label'] ?? ''
    const input = document.createElement('input')
    input.type = 'search'
    input.className = 'utrecht-textbox'
    input.autocomplete = 'off'
    input.id = `${this.id}-zoek`
    label.htmlFor = input.id
    field.append(label, input)
    before.before(field)
    return input
  }
}

/** Small letters without accents: somebody who looks for "jose" finds José. */
function plain(text: string | null): string {
  return (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

customElements.define('filter-list', FilterList)
