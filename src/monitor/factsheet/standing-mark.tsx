import type { SeriesStatus } from './series.ts'

/** How an indicator stands, by shape as well as by hue; decorative, since the words stand beside it. */
export function StandingMark({ status }: { status: SeriesStatus }) {
  return (
    <svg class={`standing ${status}`} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {shapes[status]}
    </svg>
  )
}

const shapes = {
  own: <circle cx="7" cy="7" r="5.5" fill="#0b5d66" />,
  other_year: <circle cx="7" cy="7" r="4.7" fill="none" stroke="#0b5d66" stroke-width="2.4" />,
  other_area: <rect x="2" y="2" width="10" height="10" fill="#efe5d3" stroke="#7b7466" stroke-width="2" />,
  told: <path d="M1 2H13V10H7.5L4 13.5V10H1Z" fill="#84377f" />,
  none: <circle cx="7" cy="7" r="5" fill="none" stroke="#c2482b" stroke-width="1.8" stroke-dasharray="2.4 2" />,
} as const satisfies Record<SeriesStatus, unknown>
