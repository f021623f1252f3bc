import type { MarkShape, Tone } from './timeline-model.ts'

/** Around (0,0), within 9 px. */
const outline: Record<MarkShape, string> = {
  square: 'M-6 -7.5H6A1.5 1.5 0 0 1 7.5 -6V6A1.5 1.5 0 0 1 6 7.5H-6A1.5 1.5 0 0 1 -7.5 6V-6A1.5 1.5 0 0 1 -6 -7.5Z',
  round: 'M0 -8A8 8 0 1 1 0 8A8 8 0 1 1 0 -8Z',
  diamond: 'M0 -9L9 0L0 9L-9 0Z',
  triangle: 'M0 -8.5L8.6 6.5H-8.6Z',
  arrow: 'M-9 -3.2H0V-8.4L9 0L0 8.4V3.2H-9Z',
}

/** For a drawing without a style sheet, such as one in a PDF. */
export const toneColour: Record<Tone, string> = { a: '#1f5fa8', b: '#2c7a3f', c: '#b3560f', d: '#7a5c00', e: '#84377f' }

export interface SignProps {
  shape: MarkShape
  tone: Tone
  planned: boolean
  x?: number | undefined
  y?: number | undefined
}

/** The sign of a mark: filled when done, open when planned. Its group is in the shape as well as in the hue. */
export function Sign({ shape, tone, planned, x, y }: SignProps) {
  return (
    <path
      class={`tone-${tone} sign${planned ? ' open' : ''}`}
      d={outline[shape]}
      transform={x === undefined || y === undefined ? undefined : `translate(${x} ${y})`}
      fill={planned ? '#fffdf9' : toneColour[tone]}
      stroke={toneColour[tone]}
      stroke-width={planned ? '2.5' : '1'}
      stroke-linejoin="round"
    />
  )
}

/** The same sign on its own, for a legend or a list. */
export function SignIcon(props: { shape: MarkShape; tone: Tone; planned: boolean }) {
  return (
    <svg class="sign-icon" width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true" focusable="false">
      <Sign {...props} />
    </svg>
  )
}
