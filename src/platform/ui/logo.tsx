/** The line as a sign: dotted before, solid after, a bead where the child is born. Decorative; the name stands beside it. */
export function Logo() {
  return (
    <svg width="44" height="18" viewBox="0 0 44 18" aria-hidden="true" focusable="false">
      <path
        d="M2 14H16"
        fill="none"
        stroke="#c2482b"
        stroke-width="3"
        stroke-dasharray="0.1 5"
        stroke-linecap="round"
        class="logo-before"
      />
      <path d="M16 14C24 14 22 4 30 4H42" fill="none" stroke="#0b5d66" stroke-width="3.5" stroke-linecap="round" class="logo-line" />
      <circle cx="24.3" cy="8.4" r="3.6" fill="#c2482b" class="logo-bead" />
    </svg>
  )
}
