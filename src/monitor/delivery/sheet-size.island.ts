/** Says at once that a chosen file is too large, before it is sent; without script the server says so after it came. */
class SheetSize extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input')
    if (field === null || this.querySelector('[role=alert]') !== null) return
    const said = document.createElement('p')
    said.className = 'utrecht-form-field-error-message'
    said.setAttribute('role', 'alert')
    this.append(said)
    const most = Number(this.dataset['most'])
    const tooLarge = () => (field.files?.[0]?.size ?? 0) > most
    field.addEventListener('change', () => {
      said.textContent = tooLarge() ? this.words(field.files?.[0]?.size ?? 0) : ''
    })
    field.form?.addEventListener('submit', (event) => {
      if (!tooLarge()) return
      event.preventDefault()
      field.focus()
    })
  }

  private words(bytes: number): string {
    const megabytes = new Intl.NumberFormat(this.dataset['language'], { maximumFractionDigits: 0 }).format(bytes / 1_000_000)
    return (this.dataset['words'] ?? '').replace('#', `${megabytes} MB`)
  }
}

customElements.define('sheet-size', SheetSize)
