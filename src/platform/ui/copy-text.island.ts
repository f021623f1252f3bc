/** Adds the button that copies the text of the field inside; without script the text can be selected by hand. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('textarea')
    if (field === null || this.querySelector('button') !== null) return
    const row = document.createElement('div')
    row.className = 'row copy-row'
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'utrecht-button utrecht-button--secondary-action utrecht-button--html-button button'
    button.textContent = this.dataset['action'] ?? ''
    const said = document.createElement('span')
    said.setAttribute('role', 'status')
    button.addEventListener('click', () => {
      void copy(field).then((copied) => {
        said.textContent = copied ? (this.dataset['done'] ?? '') : ''
      })
    })
    row.append(button, said)
    this.append(row)
  }
}

/** False when the browser allows neither the new way nor the old one; the text then stands selected. */
async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  field.select()
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    return document.execCommand('copy')
  }
}

customElements.define('copy-text', CopyText)
