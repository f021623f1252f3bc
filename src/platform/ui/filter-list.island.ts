/** Adds a field that narrows the list inside to the rows with these words; without script the whole list stands there. Nothing is sent. */
class FilterList extends HTMLElement {
  connectedCallback(): void {
    const rows = [...this.querySelectorAll('li')]
    if (rows.length === 0 || this.querySelector('input') !== null) return
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
    const said = document.createElement('p')
    said.className = 'soft small'
    said.setAttribute('role', 'status')
    input.addEventListener('input', () => {
      const words = plain(input.value).split(/\s+/)
      const found = rows.filter((row) => words.every((word) => plain(row.textContent).includes(word)))
      for (const row of rows) row.hidden = !found.includes(row)
      said.textContent = found.length === 0 ? (this.dataset['none'] ?? '') : `${found.length} ${this.dataset['of'] ?? '/'} ${rows.length}`
    })
    field.append(label, input)
    this.prepend(field, said)
  }
}

/** Small letters without accents: somebody who looks for "jose" finds José. */
function plain(text: string | null): string {
  return (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

customElements.define('filter-list', FilterList)
